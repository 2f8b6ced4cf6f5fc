-- The same rows as before, but keyed by the directive too: only then does PostgreSQL look at one directive's submissions
-- when one is asked for, instead of at those of all years.
create or replace view consolidation_accepted as
select distinct on (s.directive_id, s.assignment_id)
       s.id as submission_id, s.assignment_id, s.directive_id, s.unit_id, s.nil, s.submitted_at, v.given_at as accepted_at
from coverage_submission s
join review_verdict v on v.submission_id = s.id and v.outcome = 'ACCEPTED'
order by s.directive_id, s.assignment_id, s.ordinal desc;

-- Every entry that counts, with its minutes of broadcast: airings x minutes x places, one place where none is said.
-- numeric, because a product of three counts does not fit a bigint.
create view consolidation_entry as
select c.directive_id, c.assignment_id, c.unit_id, e.*,
       e.airings::numeric * e.minutes_per_airing * coalesce(e.places, 1) as minutes
from consolidation_accepted c
join coverage_submission_entry e on e.submission_id = c.submission_id;

-- In which part of the consolidated report a channel is told; a channel without a row is told under "other forms".
create table consolidation_report_part (
    channel_code text primary key references coverage_channel (code),
    part         text not null check (part in ('PRESS', 'GRASS_ROOTS', 'ONLINE', 'DISPLAYS'))
);
insert into consolidation_report_part (channel_code, part) values
    ('PRINT', 'PRESS'), ('ONLINE', 'PRESS'), ('RADIO', 'PRESS'), ('TELEVISION', 'PRESS'),
    ('LOUDSPEAKER', 'GRASS_ROOTS'), ('BULLETIN', 'GRASS_ROOTS'), ('SPEAKER', 'GRASS_ROOTS'), ('SMS', 'GRASS_ROOTS'),
    ('PORTAL', 'ONLINE'), ('SOCIAL', 'ONLINE'),
    ('NOTICE_BOARD', 'DISPLAYS'), ('MATERIAL', 'DISPLAYS');
