-- The private addresses from which people's calendars fetch what their units owe: one a person, only the hash of its token.
create table calendar_address (
    person_id  uuid primary key references account_person (id),
    token_hash text        not null check (token_hash ~ '^[0-9a-f]{64}$'),
    created_at timestamptz not null,
    constraint calendar_address_token unique (token_hash)
);
