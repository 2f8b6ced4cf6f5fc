-- For which organisations below its own a report speaks, and of which of them it takes along the accepted figures. Figures are taken along by
-- reference: no entry is copied, so that none is added up twice.
create table representation_unit (
    report_id uuid    not null references coverage_report (id),
    unit_id   uuid    not null references unit_unit (id),
    included  boolean not null default false,
    primary key (report_id, unit_id)
);

create table representation_filed (
    submission_id          uuid not null references coverage_submission (id),
    unit_id                uuid not null references unit_unit (id),
    unit_name              text not null,
    included_submission_id uuid references coverage_submission (id),
    primary key (submission_id, unit_id)
);
create trigger representation_filed_read_only before update or delete on representation_filed
    for each row execute function refuse_change();
