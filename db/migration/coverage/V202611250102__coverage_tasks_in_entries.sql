-- The tasks that an entry of a snapshot served stand with the entry. A row of its own for each of them, with a key of three ids, cost as much
-- as the entry itself when the snapshot was copied.
alter table coverage_submission_entry add column tasks uuid[] not null default '{}';

alter table coverage_submission_entry disable trigger coverage_submission_entry_read_only;
update coverage_submission_entry e set tasks = t.tasks
from (select submission_id, entry_id, array_agg(task_id order by task_id) as tasks
      from coverage_submission_entry_task group by submission_id, entry_id) t
where t.submission_id = e.submission_id and t.entry_id = e.entry_id;
alter table coverage_submission_entry enable trigger coverage_submission_entry_read_only;

drop table coverage_submission_entry_task;
drop function coverage_tasks_have_entries();

-- A snapshot is copied in one statement and never changes. One look at all rows of the statement says what a look per row said at five times
-- the cost: each belongs to a submission, and serves tasks of that submission's directive. The plans look up by key whatever the tables hold
-- when they are made.
alter table coverage_submission_entry drop constraint coverage_submission_entry_submission_id_fkey;
create function coverage_entries_belong() returns trigger language plpgsql
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
begin
    if exists (
        select 1 from (select distinct a.submission_id, t.task from added a left join lateral unnest(a.tasks) t (task) on true) n
        left join coverage_submission s on s.id = n.submission_id
        left join directive_task d on d.id = n.task and d.directive_id = s.directive_id
        where s.id is null or (n.task is not null and d.id is null)
    ) then
        raise exception 'an entry of a snapshot has no submission, or serves a task of another directive' using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;
create trigger coverage_entries_belong after insert on coverage_submission_entry
    referencing new table as added for each statement execute function coverage_entries_belong();
-- what the key to it prevented besides: submissions are never deleted row by row, and not all at once either
create trigger coverage_submission_no_truncate before truncate on coverage_submission
    for each statement execute function refuse_change();
create trigger coverage_submission_entry_no_truncate before truncate on coverage_submission_entry
    for each statement execute function refuse_change();
