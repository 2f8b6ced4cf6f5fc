-- The consolidated report as it went to the superiors: the very file, its number and its day. A version that replaces another stands
-- beside it; neither is ever changed.
create table sentreport_version (
    id                uuid primary key,
    directive_id      uuid        not null references directive (id),
    terms_id          uuid        not null references directive_reporting_terms (id),
    version           integer     not null check (version > 0),
    number_and_symbol text        not null check (length(number_and_symbol) between 1 and 100),
    sent_on           date        not null,
    reason            text        not null check (length(reason) <= 1000),
    composed          boolean     not null,
    file_id           uuid        not null references document_file (id),
    recorded_at       timestamptz not null,
    recorded_by_id    uuid        not null,
    recorded_by_name  text        not null,
    check ((version = 1) = (reason = '')),
    unique (terms_id, version)
);
create index sentreport_version_of_directive on sentreport_version (directive_id);
create trigger sentreport_version_append_only
    before update or delete or truncate on sentreport_version
    for each statement execute function refuse_change();

-- Whether the units that reported may read it: decided when it is recorded, and again as often as the department wants.
create table sentreport_sharing (
    version_id      uuid        not null references sentreport_version (id),
    ordinal         integer     not null check (ordinal > 0),
    shared          boolean     not null,
    decided_at      timestamptz not null,
    decided_by_id   uuid        not null,
    decided_by_name text        not null,
    primary key (version_id, ordinal)
);
create trigger sentreport_sharing_append_only
    before update or delete or truncate on sentreport_sharing
    for each statement execute function refuse_change();

-- What is said of each: the last decision, and whether a later version has replaced it.
create view sentreport_standing as
select v.*, s.shared, s.decided_at, s.decided_by_name,
       not exists (select from sentreport_version later where later.terms_id = v.terms_id and later.version > v.version) as latest
from sentreport_version v
join lateral (select shared, decided_at, decided_by_name from sentreport_sharing where version_id = v.id order by ordinal desc limit 1) s on true;
