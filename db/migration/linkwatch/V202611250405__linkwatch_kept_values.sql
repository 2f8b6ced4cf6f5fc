-- What a page says of a field and the unit does not want in its entry: not offered again, unless the page says something else.
create table linkwatch_kept (
    entry_id     uuid        not null references coverage_entry (id) on delete cascade,
    field        text        not null check (field in ('title', 'publishedOn')),
    page_value   text        not null check (length(page_value) <= 500),
    kept_at      timestamptz not null,
    kept_by_id   uuid        not null,
    kept_by_name text        not null,
    primary key (entry_id, field, page_value)
);
