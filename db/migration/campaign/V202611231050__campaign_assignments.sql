-- One assignment per unit of an issued directive. The state is one of seven; late and nil are flags beside it.
create table campaign_assignment (
    id                 uuid primary key,
    version            bigint      not null default 0,
    directive_id       uuid        not null references directive (id),
    unit_id            uuid        not null references unit_unit (id),
    terms_id           uuid        not null references directive_reporting_terms (id),
    state              text        not null check (state in ('NOT_OPENED', 'RECEIVED', 'DRAFTING', 'WITH_LEAD', 'SUBMITTED', 'RETURNED', 'ACCEPTED')),
    due_at             timestamptz not null,
    opened_at          timestamptz,
    receipt_at         timestamptz,
    receipt_by_id      uuid,
    receipt_by_name    text,
    first_submitted_at timestamptz,
    -- judged once, by the first submission, against the deadline in force at that moment
    first_on_time      boolean,
    nil                boolean     not null default false,
    return_due_on      date,
    changed_at         timestamptz not null,
    unique (directive_id, unit_id, terms_id),
    foreign key (directive_id, unit_id) references directive_recipient (directive_id, unit_id),
    check ((first_submitted_at is null) = (first_on_time is null)),
    check (first_submitted_at is null or first_on_time = (first_submitted_at <= due_at)),
    check (state not in ('SUBMITTED', 'RETURNED', 'ACCEPTED') or first_submitted_at is not null),
    check ((state = 'RETURNED') = (return_due_on is not null)),
    check ((receipt_at is null) = (receipt_by_id is null))
);
create index campaign_assignment_of_unit on campaign_assignment (unit_id, due_at);
create index campaign_assignment_of_directive on campaign_assignment (directive_id, state);
