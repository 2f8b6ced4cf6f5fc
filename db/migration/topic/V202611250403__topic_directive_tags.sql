-- The tags of a directive as an officer last set them. Without a row they are read from its own words.
create table topic_directive (
    directive_id  uuid primary key references directive (id),
    version       bigint      not null default 1,
    tags          text        not null check (length(tags) <= 1000),
    set_at        timestamptz not null,
    set_by_id     uuid        not null,
    set_by_name   text        not null
);
