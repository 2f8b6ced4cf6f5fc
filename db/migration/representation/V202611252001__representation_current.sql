-- What speaks now for a unit: of each report on the terms of a directive the last submission that stands, with the units that it names.
create view representation_current as
select f.unit_id, f.submission_id, s.assignment_id, own.terms_id, s.directive_id, s.submitted_at
from representation_filed f
join coverage_standing s on s.id = f.submission_id
join campaign_assignment own on own.id = s.assignment_id and own.ended_at is null
where not exists (select from coverage_standing later where later.assignment_id = s.assignment_id and later.ordinal > s.ordinal);
