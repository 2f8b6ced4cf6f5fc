-- By which rules the officer added and excluded units besides the letter's own lines: by group, kind, district or words of the name.
create table directive_recipient_rule (
    directive_id uuid    not null references directive (id),
    position     int     not null,
    excluded     boolean not null,
    group_id     uuid    references unit_group (id),
    kind         text    not null default '',
    district     text    not null default '' check (length(district) <= 100),
    words        text    not null default '' check (length(words) <= 100),
    primary key (directive_id, position),
    check (group_id is not null or kind <> '' or district <> '' or words <> '')
);
