-- Which indicators each of the reporting terms asks for: a version of the catalogue, or one that the officer made up for this directive.
create table directive_terms_indicator (
    directive_id   uuid not null references directive (id),
    position       int  not null,
    terms_position int  not null,
    indicator_id   uuid references indicator_version (id),
    name           text not null default '' check (length(name) <= 200),
    measure        text not null default '' check (length(measure) <= 60),
    primary key (directive_id, position),
    check ((indicator_id is null) = (name <> '')),
    check (name = '' or measure <> '')
);
