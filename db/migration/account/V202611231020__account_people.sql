create table account_person (
    id            uuid primary key,
    version       bigint      not null,
    username      text        not null check (username = lower(username) and length(username) between 2 and 60),
    name          text        not null check (length(name) between 1 and 120),
    position      text        not null default '',
    telephone     text        not null default '',
    password_hash text        not null,
    enabled       boolean     not null default true,
    created_at    timestamptz not null,
    constraint account_person_username unique (username)
);

-- The links by which somebody sets a password for the first time: only the hash of the token is kept.
create table account_invitation (
    token_hash text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
    person_id  uuid references account_person (id),
    expires_at timestamptz not null,
    used_at    timestamptz
);
comment on column account_invitation.person_id is 'null: the link creates the first administrator';
