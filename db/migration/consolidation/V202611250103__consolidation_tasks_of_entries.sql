-- Made anew, because entries bring their tasks along.
drop view consolidation_entry;
create view consolidation_entry as
select c.directive_id, c.assignment_id, c.unit_id, e.*,
       case when e.relay_of = '' then e.airings end as own_airings,
       case when e.relay_of = '' then e.airings::numeric * e.minutes_per_airing * coalesce(e.places, 1) end as minutes,
       case when e.relay_of <> '' then e.airings::numeric * e.minutes_per_airing * coalesce(e.places, 1) end as relayed_minutes
from consolidation_accepted c
join coverage_submission_entry e on e.submission_id = c.submission_id;
