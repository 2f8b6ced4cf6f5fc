-- What counts: the latest accepted submission of each assignment, and nothing else.
create view consolidation_accepted as
select distinct on (s.assignment_id)
       s.id as submission_id, s.assignment_id, s.directive_id, s.unit_id, s.nil, s.submitted_at, v.given_at as accepted_at
from coverage_submission s
join review_verdict v on v.submission_id = s.id and v.outcome = 'ACCEPTED'
order by s.assignment_id, s.ordinal desc;
