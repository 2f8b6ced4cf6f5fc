-- The lists of kinds and channels belong to a module of their own, which keeps them as data.
alter table coverage_channel rename to catalogue_channel;
alter table coverage_kind rename to catalogue_kind;

-- What an entry says besides: when on the day, who made it and where it stands, what was relayed, when the views were read,
-- how often the hotline was named. Null is "not reported", which is not 0.
alter table coverage_entry
    add column published_time   time,
    add column byline           text not null default '' check (length(byline) <= 200),
    -- the programme of another station; empty for one's own production
    add column relay_of         text not null default '' check (length(relay_of) <= 300),
    add column views_read_on    date,
    add column hotline_mentions int check (hotline_mentions >= 0);

alter table coverage_submission_entry
    add column published_time   time,
    add column byline           text not null default '',
    add column relay_of         text not null default '',
    add column views_read_on    date,
    add column hotline_mentions int;
