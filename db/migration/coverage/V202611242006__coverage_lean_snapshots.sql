-- A snapshot is copied, in the transaction that submits, from rows whose kinds, channels and tasks were checked when they were written.
-- Checking each copied row again costs as much as copying it. What they name stays: kinds and channels are retired and never deleted, and
-- the tasks of an issued directive are fixed.
alter table coverage_submission_entry
    drop constraint coverage_submission_entry_kind_code_fkey,
    drop constraint coverage_submission_entry_channel_code_fkey;
alter table coverage_submission_entry_task
    drop constraint coverage_submission_entry_task_task_id_fkey;
create trigger coverage_kind_stays before delete on coverage_kind for each row execute function refuse_change();
create trigger coverage_channel_stays before delete on coverage_channel for each row execute function refuse_change();
