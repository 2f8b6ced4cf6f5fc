-- An amendment gets its number from the register when it is made, or bears one from elsewhere; a new deadline keeps the words of its
-- letter. What the leader approved first is remembered by its proposal.
create table amendment_proposal (
    id                 uuid primary key,
    version            bigint      not null default 0,
    directive_id       uuid        not null references directive (id),
    issuing_unit_id    uuid        not null references unit_unit (id),
    directive_name     text        not null,
    directive_subject  text        not null,
    state              text        not null check (state in ('DRAFT', 'AWAITING_APPROVAL', 'APPROVED', 'MADE', 'DROPPED')),
    kind               text        not null check (kind in ('NEW_DEADLINE', 'NEW_TASK', 'CORRECTION', 'REPLACEMENT')),
    reason             text        not null check (length(reason) between 1 and 2000),
    terms_id           uuid        references directive_reporting_terms (id),
    due_at             timestamptz,
    due_phrase         text        not null default '' check (length(due_phrase) <= 500),
    due_inclusive      boolean     not null default true,
    task_path          text        not null default '' check (length(task_path) <= 20),
    said_before        text        not null default '' check (length(said_before) <= 4000),
    says_now           text        not null default '' check (length(says_now) <= 4000),
    replacement_id     uuid        references directive (id),
    drafted_at         timestamptz not null,
    drafted_by_id      uuid        not null,
    drafted_by_name    text        not null,
    submission_at      timestamptz,
    submission_by_id   uuid,
    submission_by_name text,
    approval_at        timestamptz,
    approval_by_id     uuid,
    approval_by_name   text,
    changed_at         timestamptz not null,
    check ((kind = 'NEW_DEADLINE') = (due_at is not null) and (kind = 'NEW_DEADLINE') = (terms_id is not null)),
    check ((kind = 'REPLACEMENT') = (replacement_id is not null)),
    check ((submission_at is null) = (submission_by_id is null) and (submission_at is null) = (submission_by_name is null)),
    check ((approval_at is null) = (approval_by_id is null) and (approval_at is null) = (approval_by_name is null)),
    check (approval_at is null or (submission_at is not null and approval_by_id <> submission_by_id and approval_by_id <> drafted_by_id)),
    check (case state
        when 'DRAFT' then submission_at is null and approval_at is null
        when 'AWAITING_APPROVAL' then submission_at is not null and approval_at is null
        when 'APPROVED' then approval_at is not null
        when 'MADE' then approval_at is not null
        else true end)
);
create index amendment_proposal_of_directive on amendment_proposal (directive_id, changed_at);
create index amendment_proposal_waiting on amendment_proposal (issuing_unit_id, state) where state in ('AWAITING_APPROVAL', 'APPROVED');

create table amendment_step (
    proposal_id uuid        not null references amendment_proposal (id),
    position    int         not null,
    step        text        not null check (step in ('SUBMITTED', 'APPROVED', 'SENT_BACK', 'TAKEN_BACK')),
    at          timestamptz not null,
    by_id       uuid        not null,
    by_name     text        not null,
    reason      text        not null default '' check (length(reason) <= 2000),
    primary key (proposal_id, position),
    check ((step = 'SENT_BACK') = (reason <> ''))
);
create trigger amendment_step_for_ever
    before update or delete on amendment_step
    for each row execute function refuse_change();

alter table amendment_record
    add column proposal_id     uuid unique references amendment_proposal (id),
    add column document_type   text    not null default '' check (length(document_type) <= 100),
    add column register_id     uuid,
    add column register_year   int,
    add column register_number int,
    add column due_phrase      text    not null default '' check (length(due_phrase) <= 500),
    add column due_inclusive   boolean not null default true,
    add constraint amendment_record_register_number
        foreign key (register_id, register_year, register_number) references numbering_number (register_id, year, number),
    add constraint amendment_record_register_number_once unique (register_id, register_year, register_number),
    add constraint amendment_record_register_number_whole check (num_nulls(register_id, register_year, register_number) in (0, 3)),
    add constraint amendment_record_registered_says_so
        check (register_id is null or (official_number <> '' and official_on is not null and extract(year from official_on) = register_year));
create index amendment_record_official on amendment_record (official_number, official_on) where official_number <> '';
