-- Who was added to or taken off the list after issue, and why. The list itself only grows: a unit that is added later gets its row
-- there, too, and one that is taken off keeps it. The latest line of a unit says whether it is on the list now.
create table directive_recipient_change (
    id           uuid primary key,
    ordinal      bigint generated always as identity,
    directive_id uuid        not null references directive (id),
    unit_id      uuid        not null references unit_unit (id),
    kind         text        not null check (kind in ('ADDED', 'REMOVED')),
    reason       text        not null check (length(reason) between 1 and 2000),
    at           timestamptz not null,
    by_id        uuid        not null,
    by_name      text        not null,
    foreign key (directive_id, unit_id) references directive_recipient (directive_id, unit_id)
);
create index directive_recipient_change_of_unit on directive_recipient_change (directive_id, unit_id, ordinal);
create trigger directive_recipient_change_kept
    before update or delete on directive_recipient_change
    for each row execute function refuse_change();

-- The list of today: frozen at issue, with what was added and without what was taken off.
create view directive_current_recipient as
select r.*
from directive_recipient r
where coalesce((select c.kind from directive_recipient_change c
                where c.directive_id = r.directive_id and c.unit_id = r.unit_id
                order by c.ordinal desc limit 1), 'ADDED') = 'ADDED';

-- What amendments changed: the letter's own deadline stays beside the one that holds, and a task that came later says so.
alter table directive_reporting_terms add column amended_due_at timestamptz;
alter table directive_task add column added_at timestamptz;
