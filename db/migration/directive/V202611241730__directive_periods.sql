-- A periodic duty as the rule that it is. Its reports stand in directive_reporting_terms, each linked to its rule: in a draft they follow
-- the rule, except those that were changed alone; after issue neither changes any more. A rule without its days has no reports yet.
create table directive_period (
    directive_id uuid not null references directive (id),
    position     int  not null,
    id           uuid not null,
    cycle        text not null check (cycle in ('WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    due_day      int  not null check (due_day between 1 and 31),
    -- the month within the period, from 1; 0 where the cycle has no choice of months
    due_month    int  not null check (due_month between 0 and 12),
    due_hour     time,
    phrase       text not null check (length(phrase) <= 500),
    first_on     date,
    last_on      date check (last_on >= first_on),
    data_window  text not null check (data_window in ('LAW', 'CURRENT', 'PREVIOUS', 'NONE')),
    closes_after int check (closes_after between 0 and 366),
    outline      text not null check (length(outline) <= 20000),
    destinations text not null check (length(destinations) <= 4000),
    primary key (directive_id, position)
);

-- Of which rule the report is, for which of its days, and whether it was changed alone.
alter table directive_reporting_terms
    add column period_id uuid,
    add column period_on date,
    add column alone     boolean,
    add constraint directive_reporting_terms_of_a_period check (num_nulls(period_id, period_on, alone) in (0, 3));
