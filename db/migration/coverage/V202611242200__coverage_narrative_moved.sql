-- What a report says in words is kept by the module narrative from now on. The columns stay for one release, so that an application of
-- the version before can still run beside this one; nothing writes them any more.
alter table coverage_submission
    alter column work_done set default '',
    alter column results set default '',
    alter column difficulties set default '',
    alter column proposals set default '';
-- the unit's last report, to start the next one from
create index coverage_submission_of_unit on coverage_submission (unit_id, submitted_at);
