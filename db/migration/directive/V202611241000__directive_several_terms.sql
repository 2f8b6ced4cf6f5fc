-- A directive may ask for several reports. "Due" and "closes" are two things: after closing nothing is taken any more.
alter table directive_reporting_terms
    add column label        text not null default '' check (length(label) <= 200),
    add column closes_at    timestamptz,
    add column outline      text not null default '' check (length(outline) <= 20000),
    add column destinations text not null default '' check (length(destinations) <= 4000),
    add constraint directive_reporting_terms_closes_after_due check (closes_at >= due_at);

-- Up to which day the figures of a periodic report go: article 12 of Decree 09/2019/ND-CP, and for weeks the usage of
-- Circular 55/2020/TT-BCT. A period of so many months ends on day to_day of its last month; the next day belongs to the next period.
-- So the third quarter is 15 June to 14 September. A week ends on that day of the week, Monday being 1.
create table directive_cut_off (
    cycle      text not null check (cycle in ('WEEK', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR')),
    valid_from date not null,
    valid_to   date check (valid_to > valid_from),
    to_day     int  not null check (to_day between 1 and 28),
    source     text not null,
    primary key (cycle, valid_from)
);
insert into directive_cut_off (cycle, valid_from, to_day, source) values
    ('WEEK', '2020-01-01', 3, 'TT 55/2020/TT-BCT'),
    ('MONTH', '2019-03-12', 14, 'NĐ 09/2019/NĐ-CP, Điều 12'),
    ('QUARTER', '2019-03-12', 14, 'NĐ 09/2019/NĐ-CP, Điều 12'),
    ('HALF_YEAR', '2019-03-12', 14, 'NĐ 09/2019/NĐ-CP, Điều 12'),
    ('YEAR', '2019-03-12', 14, 'NĐ 09/2019/NĐ-CP, Điều 12');
