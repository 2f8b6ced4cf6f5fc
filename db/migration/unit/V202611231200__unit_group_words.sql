-- Other words by which letters name a group; together with the group's name they decide which group a recipient line stands for.
create table unit_group_alias (
    group_id uuid not null references unit_group (id),
    words    text not null check (length(words) between 1 and 200),
    primary key (group_id, words)
);
create unique index unit_group_alias_words on unit_group_alias (fold(words));

alter table unit_group add column version bigint not null default 0;

-- A unit is in a group once at a time.
alter table unit_group_member add constraint unit_group_member_once
    exclude using gist (group_id with =, unit_id with =, daterange(valid_from, valid_to) with &&);

-- What the list of units searches in.
alter table unit_profile add column searched text not null
    generated always as (fold(name || ' ' || district || ' ' || coalesce(code, ''))) stored;
create index unit_profile_unit on unit_profile (unit_id, valid_from);
create index unit_appointment_person on unit_appointment (person_id);

-- One row once the sample data was loaded: its accounts have a published password, so such a database stays on loopback.
create table unit_sample_data (
    only_one  boolean primary key default true check (only_one),
    loaded_at timestamptz not null
);
