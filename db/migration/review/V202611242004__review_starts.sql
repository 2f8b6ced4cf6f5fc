-- Who began to review a submission, and when: from then on its unit cannot withdraw it.
create table review_start (
    submission_id   uuid primary key references coverage_submission (id),
    started_at      timestamptz not null,
    started_by_id   uuid        not null,
    started_by_name text        not null
);
create trigger review_start_read_only before update or delete on review_start
    for each row execute function refuse_change();
