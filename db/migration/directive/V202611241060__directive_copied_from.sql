-- A draft that was made by copying an earlier directive says which.
alter table directive add column copied_from_id uuid references directive (id);
