-- How far the entries were brought to the canonical form of links that the application reads now: all with an id up to behind, or all.
create table samelink_pass (
    single      boolean primary key default true check (single),
    form        int  not null,
    behind      uuid not null,
    finished_at timestamptz
);
insert into samelink_pass (form, behind) values (1, '00000000-0000-0000-0000-000000000000');
