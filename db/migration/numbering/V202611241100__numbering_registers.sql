-- The registers from which a body numbers its outgoing documents: one for all of them, or one per type of document.
create table numbering_register (
    id              uuid primary key,
    version         bigint not null default 0,
    organisation_id uuid   not null references unit_unit (id),
    name            text   not null default 'Sổ đăng ký văn bản đi' check (length(name) between 1 and 120),
    opened_on       date,
    -- the last day whose documents it numbers: a dissolved body's numbers end there
    closed_on       date,
    check (closed_on >= opened_on),
    unique (id, organisation_id)
);
create unique index numbering_register_name on numbering_register (organisation_id, fold(name));

-- Which types of document a register numbers, folded; the empty type stands for all that no other register names.
create table numbering_register_type (
    register_id     uuid not null,
    organisation_id uuid not null,
    document_type   text not null check (document_type = fold(document_type)),
    opened_on       date,
    closed_on       date,
    primary key (register_id, document_type),
    foreign key (register_id, organisation_id) references numbering_register (id, organisation_id),
    constraint numbering_register_type_one_at_a_time exclude using gist (
        organisation_id with =, document_type with =, daterange(opened_on, closed_on, '[]') with &&)
);

-- Where a register begins in a year. Its row is locked while a number is given.
create table numbering_year (
    register_id  uuid not null references numbering_register (id),
    year         int  not null check (year between 1990 and 2100),
    first_number int  not null default 1 check (first_number between 1 and 9999999),
    primary key (register_id, year),
    unique (register_id, year, first_number)
);

-- Every number that was ever given, for ever. The reference to the number before leaves no room for a gap, and the one to the first
-- number keeps the beginning of the year where it was.
create table numbering_number (
    register_id   uuid        not null,
    year          int         not null,
    number        int         not null,
    first_number  int         not null,
    previous      int         generated always as (case when number > first_number then number - 1 end) stored,
    document_id   uuid        not null unique,
    document_day  date        not null,
    given_at      timestamptz not null,
    given_by_id   uuid        not null,
    given_by_name text        not null,
    primary key (register_id, year, number),
    foreign key (register_id, year, first_number) references numbering_year (register_id, year, first_number),
    foreign key (register_id, year, previous) references numbering_number (register_id, year, number),
    check (number >= first_number),
    check (year = extract(year from document_day))
);
create trigger numbering_number_for_ever
    before update or delete on numbering_number
    for each row execute function refuse_change();
