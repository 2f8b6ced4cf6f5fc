-- Who did what to which subject. Each row carries the hash of the row before it, so that a change or a gap shows.
create table audit_entry (
    seq           bigint primary key,
    at            timestamptz not null,
    by_id         uuid        not null,
    by_name       text        not null,
    action        text        not null check (action ~ '^[a-z][a-z.-]+$'),
    subject_type  text        not null check (subject_type ~ '^[a-z][a-z-]+$'),
    subject_id    uuid        not null,
    details       text        not null default '',
    previous_hash text        not null check (previous_hash ~ '^[0-9a-f]{64}$'),
    hash          text        not null unique check (hash ~ '^[0-9a-f]{64}$')
);

create index audit_entry_subject on audit_entry (subject_id, seq);
create index audit_entry_by on audit_entry (by_id, seq);

create trigger audit_entry_append_only
    before update or delete on audit_entry
    for each row execute function refuse_change();
create trigger audit_entry_no_truncate
    before truncate on audit_entry
    for each statement execute function refuse_change();
