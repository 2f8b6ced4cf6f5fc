-- The feed or sitemap of a unit's site. pending: the children of a sitemap index that are still to be read.
create table feed_source (
    id            uuid primary key,
    unit_id       uuid        not null references unit_unit (id),
    address       text        not null check (length(address) between 1 and 2000),
    channel_code  text        not null,
    outlet        text        not null check (length(outlet) <= 200),
    added_at      timestamptz not null,
    added_by_id   uuid        not null,
    added_by_name text        not null,
    ended_at      timestamptz,
    due_at        timestamptz not null,
    tries         int         not null default 0,
    read_at       timestamptz,
    trouble       text        not null default '',
    etag          text        not null default '',
    last_modified text        not null default '',
    pending       text[]      not null default '{}'
);
create unique index feed_source_once on feed_source (unit_id, md5(address)) where ended_at is null;
create index feed_source_due on feed_source (due_at) where ended_at is null;

-- What a feed named. NEW until somebody takes or dismisses it; a link once for each unit, for ever.
create table feed_item (
    id           uuid primary key,
    source_id    uuid        not null references feed_source (id),
    unit_id      uuid        not null references unit_unit (id),
    link         text        not null check (length(link) between 1 and 2000),
    title        text        not null check (length(title) between 1 and 500),
    words        text        not null default '' check (length(words) <= 1000),
    published_on date,
    seen_at      timestamptz not null,
    state        text        not null default 'NEW' check (state in ('NEW', 'TAKEN', 'DISMISSED')),
    settled_at   timestamptz,
    check ((state = 'NEW') = (settled_at is null))
);
create unique index feed_item_once on feed_item (unit_id, md5(link));
create index feed_item_new on feed_item (unit_id, published_on desc) where state = 'NEW';
