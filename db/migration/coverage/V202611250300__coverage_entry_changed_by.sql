-- Whose words an entry has now: said to somebody who is changing the same field. Unknown for what was changed before.
alter table coverage_entry add column changed_by_name text;
