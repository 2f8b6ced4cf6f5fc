-- Tasks are a tree by their paths; a heading may stand without a text of its own. A task that names no group is meant for all.
alter table directive_task
    drop constraint directive_task_text_check,
    add column title         text   not null default '' check (length(title) <= 300),
    add column group_ids     uuid[] not null default '{}',
    add column addressees    text   not null default '',
    add column outputs       text[] not null default '{}',
    add column minimum_count int    check (minimum_count between 1 and 10000),
    add column minimum_per   text   check (minimum_per in ('DAY', 'WEEK', 'MONTH', 'CAMPAIGN')),
    add column minimum_text  text   not null default '' check (length(minimum_text) <= 500),
    add constraint directive_task_says_something check (text <> '' or title <> ''),
    add constraint directive_task_minimum_is_whole check ((minimum_count is null) = (minimum_per is null));

-- Which unit is meant by a task that names groups, as they were on the day of the list.
create table directive_task_recipient (
    task_id uuid not null references directive_task (id),
    unit_id uuid not null references unit_unit (id),
    primary key (task_id, unit_id)
);
create trigger directive_task_recipient_frozen
    before update or delete on directive_task_recipient
    for each row execute function refuse_change();
