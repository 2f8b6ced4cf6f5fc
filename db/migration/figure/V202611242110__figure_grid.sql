-- What a unit types into the grid of its report, field by field and as typed: a wrong number is kept and shown again. A field that nobody
-- has filled in has no row, and neither does one that was emptied again hold a value: its text is ''. The key names the indicator among
-- those that the terms ask for.
create table figure_cell (
    report_id       uuid        not null references coverage_report (id),
    indicator_key   uuid        not null,
    field           text        not null check (field in ('STANDING', 'TOTAL', 'VIETNAMESE', 'MNONG', 'EDE', 'HMONG', 'OTHER', 'CUMULATIVE',
                                                          'REASON', 'NOTE')),
    typed           text        not null check (length(typed) <= 2000),
    version         int         not null check (version > 0),
    changed_at      timestamptz not null,
    changed_by_id   uuid        not null,
    changed_by_name text        not null,
    primary key (report_id, indicator_key, field)
);

-- The grid of a submission, as it was understood. Four things are different: a number, which may be 0; NONE, "nothing of the kind";
-- NO_MEANS, "has no means for it"; EMPTY, not reported. The window that a value holds for stands beside it; the cumulative value has
-- columns of its own and is never a sum of periods.
create table figure_filed (
    submission_id       uuid    not null references coverage_submission (id),
    position            int     not null,
    indicator_key       uuid    not null,
    indicator_id        uuid    references indicator_version (id),
    code                text    not null,
    heading             text    not null,
    name                text    not null,
    measure             text    not null,
    sum_rule            text    not null check (sum_rule in ('SUM', 'MAXIMUM', 'LAST', 'NONE')),
    by_language         boolean not null,
    standing            text    not null check (standing in ('NUMBER', 'NONE', 'NO_MEANS', 'EMPTY')),
    source              text    check (source in ('TYPED', 'LANGUAGES', 'ENTRIES')),
    amount              bigint  check (amount >= 0),
    vietnamese          bigint  check (vietnamese >= 0),
    mnong               bigint  check (mnong >= 0),
    ede                 bigint  check (ede >= 0),
    hmong               bigint  check (hmong >= 0),
    other               bigint  check (other >= 0),
    counted             bigint  check (counted >= 0),
    counted_entries     int     not null default 0 check (counted_entries >= 0),
    cumulative_standing text    not null check (cumulative_standing in ('NOT_ASKED', 'NUMBER', 'NONE', 'NO_MEANS', 'EMPTY')),
    cumulative          bigint  check (cumulative >= 0),
    reason              text    not null,
    note                text    not null,
    window_from         date,
    window_to           date,
    primary key (submission_id, indicator_key),
    check ((standing = 'NUMBER') = (amount is not null)),
    check ((standing = 'NUMBER') = (source is not null)),
    check ((cumulative_standing = 'NUMBER') = (cumulative is not null)),
    check (amount is null or coalesce(vietnamese, 0) + coalesce(mnong, 0) + coalesce(ede, 0) + coalesce(hmong, 0) + coalesce(other, 0)
           in (0, amount))
);
create trigger figure_filed_read_only before update or delete on figure_filed for each row execute function refuse_change();
