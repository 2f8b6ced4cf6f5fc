-- A sheet that was sent, as it was read: looked at before it is applied, and undone for some days afterwards.
create table entrysheet_import (
    id               uuid primary key,
    report_id        uuid        not null references coverage_report (id),
    unit_id          uuid        not null references unit_unit (id),
    file_name        text        not null check (length(file_name) <= 300),
    sheet_name       text        not null,
    heading_row      int         not null check (heading_row >= 0),
    -- the portal's own template: its columns are known
    template         boolean     not null,
    -- by field the column counted from 0; null while nobody has said which is which
    columns          jsonb,
    default_channel  text        not null default '',
    default_kind     text        not null default '',
    uploaded_at      timestamptz not null,
    uploaded_by_id   uuid        not null,
    uploaded_by_name text        not null,
    applied_at       timestamptz,
    applied_by_id    uuid,
    applied_by_name  text,
    added            int         not null default 0 check (added >= 0),
    changed          int         not null default 0 check (changed >= 0),
    undone_at        timestamptz,
    undone_by_id     uuid,
    undone_by_name   text,
    check (num_nulls(applied_at, applied_by_id, applied_by_name) in (0, 3)),
    check (num_nulls(undone_at, undone_by_id, undone_by_name) in (0, 3)),
    check (undone_at is null or applied_at is not null)
);
create index entrysheet_import_of_report on entrysheet_import (report_id, uploaded_at desc);

create table entrysheet_line (
    import_id  uuid  not null references entrysheet_import (id),
    row_number int   not null,
    cells      jsonb not null,
    primary key (import_id, row_number)
);

-- What an application took: enough to take it back. Before is null for a new entry.
create table entrysheet_taken (
    import_id     uuid   not null references entrysheet_import (id),
    entry_id      uuid   not null,
    version_after bigint not null,
    before        jsonb,
    primary key (import_id, entry_id)
);

-- What the unit means by the headings of its own sheets, from the last time that somebody said so.
create table entrysheet_heading (
    unit_id            uuid        not null references unit_unit (id),
    heading            text        not null check (length(heading) between 1 and 300),
    field              text        not null,
    remembered_at      timestamptz not null,
    remembered_by_id   uuid        not null,
    remembered_by_name text        not null,
    primary key (unit_id, heading)
);
