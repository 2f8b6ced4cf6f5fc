-- A snapshot is copied, in the transaction that submits, from rows whose kinds, channels and tasks were checked when they were written.
-- Checking each copied row again costs as much as copying it. What they name stays: a kind or channel that a snapshot names cannot be
-- deleted, and the tasks of an issued directive are fixed.
alter table coverage_submission_entry
    drop constraint coverage_submission_entry_kind_code_fkey,
    drop constraint coverage_submission_entry_channel_code_fkey;
alter table coverage_submission_entry_task
    drop constraint coverage_submission_entry_task_task_id_fkey;

create function coverage_named_by_a_snapshot() returns trigger language plpgsql as $$
begin
    if exists (select 1 from coverage_submission_entry e where old.code in (e.kind_code, e.channel_code)) then
        raise exception 'submissions name % of %', old.code, tg_table_name using errcode = 'foreign_key_violation';
    end if;
    return old;
end $$;
create trigger catalogue_kind_named before delete on catalogue_kind for each row execute function coverage_named_by_a_snapshot();
create trigger catalogue_channel_named before delete on catalogue_channel for each row execute function coverage_named_by_a_snapshot();
