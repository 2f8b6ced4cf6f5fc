-- What a unit adds to an accepted report is a submission of its own kind. It holds the whole report: of the accepted ones the latest counts.
alter table coverage_submission add column kind text not null default 'REPORT' check (kind in ('REPORT', 'SUPPLEMENT'));

-- A submission that its unit took back before a reviewer had begun. It keeps its number and its text; it does not stand any more.
create table coverage_withdrawal (
    submission_id     uuid primary key references coverage_submission (id),
    reason            text        not null default '' check (length(reason) <= 2000),
    withdrawn_at      timestamptz not null,
    withdrawn_by_id   uuid        not null,
    withdrawn_by_name text        not null
);
create trigger coverage_withdrawal_read_only before update or delete on coverage_withdrawal
    for each row execute function refuse_change();

-- The submissions that stand: on time is judged by the first of them, reviewers find only these.
create view coverage_standing as
select s.id, s.report_id, s.assignment_id, s.directive_id, s.unit_id, s.ordinal, s.kind, s.receipt_number, s.submitted_at, s.due_at
from coverage_submission s
where not exists (select from coverage_withdrawal w where w.submission_id = s.id);
