-- Files that a scanner is asked about. A file without a row was stored while no scanner was configured.
create table scan_file (
    file_id    uuid primary key references document_file (id),
    state      text        not null check (state in ('WAITING', 'CLEAN', 'INFECTED')),
    tries      int         not null check (tries >= 0),
    due_at     timestamptz not null,
    signature  text        not null default '',
    scanned_at timestamptz,
    check ((state = 'WAITING') = (scanned_at is null)),
    check ((state = 'INFECTED') = (signature <> ''))
);
create index scan_file_waiting on scan_file (due_at) where state = 'WAITING';
