-- What is typed into the form of an entry and was not saved by its button yet: kept as it was typed, right or wrong, and counted nowhere.
-- A new entry has its id from the moment its form opens. existing: the entry stands in the unit's store, and these are changes to it.
create table unfinished_entry (
    entry_id        uuid        not null primary key,
    unit_id         uuid        not null references unit_unit (id),
    report_id       uuid        references coverage_report (id),
    existing        boolean     not null,
    shape           text        not null,
    begun_by_id     uuid        not null,
    begun_at        timestamptz not null,
    changed_at      timestamptz not null,
    changed_by_id   uuid        not null,
    changed_by_name text        not null,
    dropped_at      timestamptz
);
create index unfinished_entry_of_unit on unfinished_entry (unit_id);

-- One field. was: what the entry said in it when the typing began; nothing for a new entry.
create table unfinished_field (
    entry_id        uuid        not null references unfinished_entry (entry_id) on delete cascade,
    field           text        not null check (length(field) <= 60),
    text            text        not null check (length(text) <= 4000),
    was             text        not null,
    changed_at      timestamptz not null,
    changed_by_id   uuid        not null,
    changed_by_name text        not null,
    primary key (entry_id, field)
);
