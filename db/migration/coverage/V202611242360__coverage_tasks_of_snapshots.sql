-- The tasks of a snapshot are copied in one statement, right after its entries, and neither changes again. A look per row at the entry
-- locked each of them and took ten times as long as the copying; one look at all rows of the statement says the same.
alter table coverage_submission_entry_task
    drop constraint coverage_submission_entry_task_submission_id_entry_id_fkey;

-- planned each time: a plan remembered from an empty table would read all of a full one
create function coverage_tasks_have_entries() returns trigger language plpgsql set plan_cache_mode = force_custom_plan as $$
begin
    if exists (
        select 1 from added a
        left join coverage_submission_entry e on e.submission_id = a.submission_id and e.entry_id = a.entry_id
        where e.entry_id is null
    ) then
        raise exception 'a task of a submission names no entry of it' using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;
create trigger coverage_tasks_have_entries after insert on coverage_submission_entry_task
    referencing new table as added for each statement execute function coverage_tasks_have_entries();
