-- Reporting duties of units for which another unit has reported on the same terms: the last submission of that unit that stands names them.
create view representation_heard as
select a.id as assignment_id, s.submitted_at
from campaign_assignment a
join representation_filed f on f.unit_id = a.unit_id
join coverage_standing s on s.id = f.submission_id
join campaign_assignment own on own.id = s.assignment_id and own.terms_id = a.terms_id and own.ended_at is null
where not exists (select from coverage_standing later where later.assignment_id = s.assignment_id and later.ordinal > s.ordinal);

create index representation_filed_of_unit on representation_filed (unit_id);
