-- A periodic duty may return every day, or every working day; then it has no day of its own.
alter table directive_period drop constraint directive_period_cycle_check;
alter table directive_period add constraint directive_period_cycle_check
    check (cycle in ('DAY', 'WORKDAY', 'WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'));
alter table directive_period drop constraint directive_period_due_day_check;
alter table directive_period add constraint directive_period_due_day_check
    check (due_day between 0 and 31 and (cycle in ('DAY', 'WORKDAY')) = (due_day = 0));
