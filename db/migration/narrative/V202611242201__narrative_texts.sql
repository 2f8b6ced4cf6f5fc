-- The narrative of a draft: one text for each part of the outline, with its own version, so that two people write at once.
-- The heading is empty for the parts of the prescribed form, whose names stand in the bundles.
create table narrative_text (
    report_id       uuid        not null references coverage_report (id),
    part            text        not null check (part ~ '^[A-Za-z][A-Za-z0-9-]{0,39}$'),
    position        int         not null,
    heading         text        not null default '',
    aspect          text        not null check (aspect in ('WORK_DONE', 'RESULTS', 'DIFFICULTIES', 'PROPOSALS')),
    text            text        not null check (length(text) <= 20000),
    version         bigint      not null,
    changed_at      timestamptz not null,
    changed_by_id   uuid        not null,
    changed_by_name text        not null,
    primary key (report_id, part)
);

-- What was submitted of it.
create table narrative_filed (
    submission_id uuid not null references coverage_submission (id),
    part          text not null,
    position      int  not null,
    heading       text not null,
    aspect        text not null check (aspect in ('WORK_DONE', 'RESULTS', 'DIFFICULTIES', 'PROPOSALS')),
    text          text not null,
    primary key (submission_id, part)
);
create trigger narrative_filed_read_only before update or delete on narrative_filed
    for each row execute function refuse_change();

-- Who has a report open now: worth nothing after a restart.
create unlogged table narrative_presence (
    report_id   uuid        not null,
    person_id   uuid        not null,
    person_name text        not null,
    field       text        not null,
    seen_at     timestamptz not null,
    primary key (report_id, person_id)
);

-- The four parts that were columns.
insert into narrative_text (report_id, part, position, aspect, text, version, changed_at, changed_by_id, changed_by_name)
select r.id, p.part, p.position, p.aspect, p.text, 1, r.changed_at, r.changed_by_id, r.changed_by_name
from coverage_report r
cross join lateral (values
    ('workDone', 1, 'WORK_DONE', r.work_done), ('results', 2, 'RESULTS', r.results),
    ('difficulties', 3, 'DIFFICULTIES', r.difficulties), ('proposals', 4, 'PROPOSALS', r.proposals)) as p (part, position, aspect, text)
where p.text <> '';

insert into narrative_filed (submission_id, part, position, heading, aspect, text)
select s.id, p.part, p.position, '', p.aspect, p.text
from coverage_submission s
cross join lateral (values
    ('workDone', 1, 'WORK_DONE', s.work_done), ('results', 2, 'RESULTS', s.results),
    ('difficulties', 3, 'DIFFICULTIES', s.difficulties), ('proposals', 4, 'PROPOSALS', s.proposals)) as p (part, position, aspect, text)
where p.text <> '';

-- What a submission says on each aspect, for those who bring the words of many units together.
create view narrative_by_aspect as
select submission_id,
       string_agg(text, E'\n' order by position) filter (where aspect = 'WORK_DONE') as work_done,
       string_agg(text, E'\n' order by position) filter (where aspect = 'RESULTS') as results,
       string_agg(text, E'\n' order by position) filter (where aspect = 'DIFFICULTIES') as difficulties,
       string_agg(text, E'\n' order by position) filter (where aspect = 'PROPOSALS') as proposals
from narrative_filed
group by submission_id;
