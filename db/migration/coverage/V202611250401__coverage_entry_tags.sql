-- The words under which an entry is filed, parted by ", ": by them it is offered to directives of the same tags, and found again.
alter table coverage_entry
    add column tags text not null default '' check (length(tags) <= 1000);

alter table coverage_submission_entry
    add column tags text not null default '';

-- The tags that a unit has used, offered when it types new ones.
create index coverage_entry_tagged on coverage_entry (unit_id, changed_at desc) where tags <> '';
