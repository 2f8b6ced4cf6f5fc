-- What the page behind a pasted line said, filled into what the line left open: once, and never over what a person typed.
alter table pasting_line
    add column link         text        not null default '' check (length(link) <= 2000),
    add column page_read_at timestamptz,
    add column page_fields  text[]      not null default '{}';
create index pasting_line_link on pasting_line (md5(link)) where link <> '';
