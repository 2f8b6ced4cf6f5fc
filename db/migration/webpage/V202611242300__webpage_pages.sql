-- Whether this installation may ask servers outside; no row yet means no.
create table webpage_outgoing (
    single          boolean primary key default true check (single),
    allowed         boolean     not null,
    changed_at      timestamptz not null,
    changed_by_id   uuid        not null,
    changed_by_name text        not null
);

-- At which hosts somebody is just now, or was a moment ago.
create table webpage_host (
    host    text primary key check (length(host) <= 300),
    free_at timestamptz not null
);

-- The main text of pages, kept once however many pages say the same.
create table webpage_text (
    sha256  text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    content text not null check (length(content) between 1 and 100000)
);

-- A page by its canonical link. due_at: when it is to be read, or looked at again; null when it is not.
create table webpage_page (
    id           uuid primary key,
    link         text        not null check (length(link) between 1 and 2000),
    host         text        not null,
    asked_at     timestamptz not null,
    due_at       timestamptz,
    tries        int         not null default 0 check (tries >= 0),
    read_at      timestamptz,
    looked_at    timestamptz,
    trouble      text        not null default '',
    address      text        not null default '' check (length(address) <= 2000),
    title        text        not null default '' check (length(title) <= 500),
    published_on date,
    outlet       text        not null default '' check (length(outlet) <= 200),
    picture      text        not null default '' check (length(picture) <= 2000),
    copy_sha256  text references webpage_text (sha256),
    copy_cut     boolean     not null default false,
    gone_since   timestamptz,
    gone_why     text        not null default '' check (gone_why in ('', 'NOT_FOUND', 'NO_HOST', 'OTHER_PAGE')),
    check ((gone_since is null) = (gone_why = '')),
    check (copy_sha256 is null or read_at is not null)
);
-- by the digest: a link may be longer than an index takes
create unique index webpage_page_link on webpage_page (md5(link));
create index webpage_page_due on webpage_page (due_at) where due_at is not null;
create index webpage_page_trouble on webpage_page (looked_at) where trouble <> '';
