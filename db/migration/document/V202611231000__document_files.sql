-- Stored files: what they are called, what they are, and under which generated name they lie.
create table document_file (
    id             uuid primary key,
    name           text        not null check (length(name) between 1 and 255),
    media_type     text        not null check (media_type <> ''),
    size           bigint      not null check (size > 0 and size <= 20971520),
    sha256         text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    stored_as      text        not null unique check (stored_as <> ''),
    stored_at      timestamptz not null,
    stored_by_id   uuid        not null,
    stored_by_name text        not null
);
