-- Units in which the lead files what the reporter wrote. Without a row, whoever reports files.
create table unit_filing_rule (
    unit_id         uuid primary key references unit_unit (id),
    by_lead         boolean     not null,
    changed_at      timestamptz not null,
    changed_by_id   uuid        not null,
    changed_by_name text        not null
);
