-- How a report went to the unit's lead and came back, step by step.
create table filing_lead_step (
    id        uuid primary key,
    report_id uuid        not null references coverage_report (id),
    step      text        not null check (step in ('SENT', 'GIVEN_BACK', 'TAKEN_BACK')),
    words     text        not null default '' check (length(words) <= 2000),
    at        timestamptz not null,
    by_id     uuid        not null,
    by_name   text        not null,
    check (step <> 'GIVEN_BACK' or words <> '')
);
create index filing_lead_step_of_report on filing_lead_step (report_id, at);
create trigger filing_lead_step_read_only before update or delete on filing_lead_step
    for each row execute function refuse_change();
