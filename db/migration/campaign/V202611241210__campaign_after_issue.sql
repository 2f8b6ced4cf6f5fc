-- What may happen to an obligation after issue, beside its state.
alter table campaign_assignment
    -- the deadline that would hold without the extension; null while there is none
    add column extended_from  timestamptz,
    -- the unit says that the directive is not for it, and the department has not answered yet
    add column declined_at    timestamptz,
    -- the unit was taken off the list: nothing is owed any more, what was written stays
    add column ended_at       timestamptz,
    add column ended_reason   text,
    -- the directive was amended, and the unit has not acknowledged that yet
    add column change_pending boolean not null default false,
    add constraint campaign_assignment_extended_later check (extended_from < due_at),
    add constraint campaign_assignment_declined_unread check (declined_at is null or state = 'NOT_OPENED'),
    add constraint campaign_assignment_ended_says_why check ((ended_at is null) = (ended_reason is null)),
    add constraint campaign_assignment_ended_unfiled check (ended_at is null or first_submitted_at is null);

-- A unit declines a directive and says why; the department takes it off the list or insists. The words of the chosen reason are kept.
create table campaign_decline (
    id              uuid primary key,
    directive_id    uuid        not null references directive (id),
    unit_id         uuid        not null references unit_unit (id),
    reason          text        not null check (length(reason) between 1 and 200),
    words           text        not null default '' check (length(words) <= 2000),
    declined_at     timestamptz not null,
    declined_by_id  uuid        not null,
    declined_by_name text       not null,
    answer          text        check (answer in ('REMOVED', 'INSISTED', 'TAKEN_BACK')),
    answer_words    text        not null default '' check (length(answer_words) <= 2000),
    answered_at     timestamptz,
    answered_by_id  uuid,
    answered_by_name text,
    foreign key (directive_id, unit_id) references directive_recipient (directive_id, unit_id),
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by_id is null)
        and (answer is null) = (answered_by_name is null)),
    check (answer is distinct from 'INSISTED' or answer_words <> '')
);
create unique index campaign_decline_open on campaign_decline (directive_id, unit_id) where answer is null;
create index campaign_decline_of_unit on campaign_decline (directive_id, unit_id, declined_at);
