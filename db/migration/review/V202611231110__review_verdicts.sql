-- One verdict on each submission: whoever comes second, finds it judged.
create table review_verdict (
    id            uuid primary key,
    submission_id uuid        not null unique references coverage_submission (id),
    assignment_id uuid        not null references campaign_assignment (id),
    outcome       text        not null check (outcome in ('ACCEPTED', 'RETURNED')),
    reason        text        not null default '' check (length(reason) <= 4000),
    due_on        date,
    given_at      timestamptz not null,
    given_by_id   uuid        not null,
    given_by_name text        not null,
    -- a return needs a reason and a date of its own
    check ((outcome = 'RETURNED') = (due_on is not null)),
    check (outcome = 'ACCEPTED' or reason <> '')
);
create index review_verdict_of_assignment on review_verdict (assignment_id, given_at);
create trigger review_verdict_read_only before update or delete on review_verdict
    for each row execute function refuse_change();
