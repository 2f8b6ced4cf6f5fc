-- A day off and the Saturday or Sunday that is worked for it are entered together, and taken out together.
alter table workday_special_day add column swap_id uuid;

with swapped as materialized (
    select gen_random_uuid() as id, day_off, worked
    from (values (date '2024-04-29', date '2024-05-04'), (date '2025-05-02', date '2025-04-26'),
                 (date '2026-01-02', date '2026-01-10'), (date '2026-08-31', date '2026-08-22')) as known (day_off, worked)
)
update workday_special_day d set swap_id = s.id
from swapped s
where d.ended_at is null
  and ((d.day = s.day_off and d.kind = 'OFF') or (d.day = s.worked and d.kind = 'WORKING'));

create index workday_special_day_swap on workday_special_day (swap_id) where swap_id is not null;
