-- What the unit filed last, for the caution that a figure stands there too.
create index coverage_submission_of_unit on coverage_submission (unit_id, submitted_at);
