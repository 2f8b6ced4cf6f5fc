-- Entries that were deleted from the log of a unit before any report used them, whole, for putting them back within thirty days.
create table coverage_deleted_entry (
    id         uuid primary key,
    unit_id    uuid        not null references unit_unit (id),
    deleted_at timestamptz not null,
    content    jsonb       not null,
    tasks      uuid[]      not null
);
create index coverage_deleted_entry_since on coverage_deleted_entry (deleted_at);
