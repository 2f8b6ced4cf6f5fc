-- Once issued, a directive is never edited: what changes is a numbered record, and each unit acknowledges it.
create table amendment_record (
    id              uuid primary key,
    directive_id    uuid        not null references directive (id),
    ordinal         int         not null check (ordinal > 0),
    kind            text        not null check (kind in ('NEW_DEADLINE', 'NEW_TASK', 'CORRECTION', 'REPLACEMENT', 'RECALL')),
    official_number text        not null default '' check (length(official_number) <= 60),
    official_on     date,
    reason          text        not null check (length(reason) between 1 and 2000),
    terms_id        uuid        references directive_reporting_terms (id),
    due_before      timestamptz,
    due_after       timestamptz,
    task_id         uuid        references directive_task (id),
    said_before     text        not null default '' check (length(said_before) <= 4000),
    says_now        text        not null default '' check (length(says_now) <= 4000),
    replacement_id  uuid        references directive (id),
    at              timestamptz not null,
    by_id           uuid        not null,
    by_name         text        not null,
    unique (directive_id, ordinal),
    check ((kind = 'NEW_DEADLINE') = (due_after is not null) and (kind = 'NEW_DEADLINE') = (due_before is not null)
        and (kind = 'NEW_DEADLINE') = (terms_id is not null)),
    check ((kind = 'NEW_TASK') = (task_id is not null)),
    check (kind <> 'CORRECTION' or (said_before <> '' and says_now <> '')),
    check ((kind = 'REPLACEMENT') = (replacement_id is not null) and replacement_id is distinct from directive_id)
);
create index amendment_record_replaced_by on amendment_record (replacement_id) where replacement_id is not null;
create trigger amendment_record_kept before update or delete on amendment_record
    for each row execute function refuse_change();

create table amendment_acknowledgement (
    amendment_id uuid        not null references amendment_record (id),
    unit_id      uuid        not null references unit_unit (id),
    at           timestamptz not null,
    by_id        uuid        not null,
    by_name      text        not null,
    primary key (amendment_id, unit_id)
);
create trigger amendment_acknowledgement_kept before update or delete on amendment_acknowledgement
    for each row execute function refuse_change();
