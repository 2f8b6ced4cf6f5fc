create extension if not exists btree_gist;

-- A unit for ever: what it is called and which code it bears are dated profiles.
create table unit_unit (
    id         uuid primary key,
    version    bigint      not null,
    created_at timestamptz not null
);

-- valid_to is the first day on which the profile no longer holds.
create table unit_profile (
    id         uuid primary key,
    unit_id    uuid not null references unit_unit (id),
    name       text not null check (length(name) between 1 and 200),
    kind       text not null check (kind in ('DEPARTMENT', 'PRESS', 'WEBSITE', 'IT_CENTRE', 'DISTRICT_CENTRE', 'COMMUNE_STATION')),
    code       text check (code <> ''),
    district   text not null default '',
    parent_id  uuid references unit_unit (id),
    telephone  text not null default '',
    website    text not null default '',
    valid_from date not null,
    valid_to   date check (valid_to > valid_from),
    constraint unit_profile_one_at_a_time exclude using gist (unit_id with =, daterange(valid_from, valid_to) with &&)
);
create index unit_profile_name on unit_profile (fold(name));

create table unit_succession (
    predecessor_id uuid not null references unit_unit (id),
    successor_id   uuid not null references unit_unit (id),
    kind           text not null check (kind in ('MERGE', 'SPLIT', 'RENAME', 'TRANSFER')),
    on_day         date not null,
    primary key (predecessor_id, successor_id, on_day),
    check (predecessor_id <> successor_id)
);

-- Recipient groups, as letters address them.
create table unit_group (
    id       uuid primary key,
    name     text not null unique check (length(name) between 1 and 200),
    position int  not null
);

create table unit_group_member (
    group_id   uuid not null references unit_group (id),
    unit_id    uuid not null references unit_unit (id),
    valid_from date not null,
    valid_to   date check (valid_to > valid_from),
    primary key (group_id, unit_id, valid_from)
);
create index unit_group_member_unit on unit_group_member (unit_id);

-- Who may act for a unit, and as what.
create table unit_appointment (
    id         uuid primary key,
    person_id  uuid not null references account_person (id),
    unit_id    uuid not null references unit_unit (id),
    role       text not null check (role in ('ADMINISTRATOR', 'OFFICER', 'CLERK', 'REVIEWER', 'DIRECTOR', 'REPORTER', 'LEAD')),
    valid_from date not null,
    valid_to   date check (valid_to > valid_from),
    constraint unit_appointment_once exclude using gist (person_id with =, unit_id with =, role with =, daterange(valid_from, valid_to) with &&)
);
create index unit_appointment_unit on unit_appointment (unit_id);
