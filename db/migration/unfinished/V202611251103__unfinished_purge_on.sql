-- The day on which what lies untouched is removed; the unit has been told it since it was set. Typing sets it back.
alter table unfinished_entry add column purge_on date;
create index unfinished_entry_purge_on on unfinished_entry (purge_on) where purge_on is not null;
create index unfinished_entry_untouched on unfinished_entry (changed_at) where purge_on is null and dropped_at is null;
create index unfinished_entry_dropped on unfinished_entry (dropped_at) where dropped_at is not null;
