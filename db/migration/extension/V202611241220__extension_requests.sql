-- A unit asks for a later deadline; the officer grants it, grants an earlier day, or refuses. The deadline in force stands with the
-- assignment; here is who asked for what, and who decided what when.
create table extension_request (
    id              uuid primary key,
    assignment_id   uuid        not null references campaign_assignment (id),
    directive_id    uuid        not null references directive (id),
    due_before      timestamptz not null,
    asked_until     timestamptz not null,
    reason          text        not null check (length(reason) between 1 and 200),
    words           text        not null check (length(words) between 1 and 2000),
    asked_at        timestamptz not null,
    asked_by_id     uuid        not null,
    asked_by_name   text        not null,
    state           text        not null check (state in ('OPEN', 'GRANTED', 'SHORTENED', 'REFUSED', 'TAKEN_BACK', 'LAPSED')),
    granted_until   timestamptz,
    decision_words  text        not null default '' check (length(decision_words) <= 2000),
    decided_at      timestamptz,
    decided_by_id   uuid,
    decided_by_name text,
    check (asked_until > due_before),
    check ((state in ('GRANTED', 'SHORTENED')) = (granted_until is not null)),
    check (granted_until > due_before and granted_until <= asked_until),
    check (state <> 'GRANTED' or granted_until = asked_until),
    check (state not in ('SHORTENED', 'REFUSED') or decision_words <> ''),
    check ((state = 'OPEN') = (decided_at is null) and (state = 'OPEN') = (decided_by_id is null)
        and (state = 'OPEN') = (decided_by_name is null))
);
-- one open request at a time
create unique index extension_request_open on extension_request (assignment_id) where state = 'OPEN';
create index extension_request_of_assignment on extension_request (assignment_id, asked_at);
create index extension_request_of_directive on extension_request (directive_id, state, decided_at);
