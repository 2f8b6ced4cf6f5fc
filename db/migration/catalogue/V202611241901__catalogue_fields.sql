-- Channel and kind together decide which parts an entry has: those that both of them have.
-- What is retired is offered no more; what was published before keeps it.
alter table catalogue_channel
    add column fields     text[]  not null default '{}',
    add column needs_link boolean not null default false,
    add column retired_on date;
alter table catalogue_kind
    add column fields     text[] not null default '{}',
    add column retired_on date;

-- checked at the end of a statement, so that two can change places
alter table catalogue_channel drop constraint coverage_channel_position_key;
alter table catalogue_channel add constraint catalogue_channel_position unique (position) deferrable initially immediate;
alter table catalogue_kind drop constraint coverage_kind_position_key;
alter table catalogue_kind add constraint catalogue_kind_position unique (position) deferrable initially immediate;

update catalogue_channel set fields = case
        when code in ('PRINT', 'BULLETIN') then '{OUTLET,LINK,TIME,BYLINE,HOTLINE}'::text[]
        when shape = 'ARTICLE' then '{OUTLET,LINK,TIME,BYLINE,VIEWS,HOTLINE}'
        when shape = 'BROADCAST' then '{OUTLET,LINK,TIME,BYLINE,RELAY,AIRINGS,MINUTES_PER_AIRING,PLACES,HOTLINE}'
        when shape = 'SOCIAL' then '{OUTLET,LINK,TIME,VIEWS,HOTLINE}'
        when code = 'NOTICE_BOARD' then '{PIECES,PLACES,AIRINGS}'
        when shape = 'DISPLAY' then '{PIECES,PLACES}'
        when shape = 'SESSION' then '{SESSIONS,ATTENDANCE,PLACES,HOTLINE}'
        else '{PIECES,TIME}' end,
    needs_link = shape in ('ARTICLE', 'SOCIAL') and code not in ('PRINT', 'BULLETIN');

update catalogue_kind k set fields = its.fields
from (values
    ('{NEWS,ARTICLE,REPORTAGE,TALK,COLUMN}'::text[],
     '{OUTLET,LINK,TIME,BYLINE,RELAY,AIRINGS,MINUTES_PER_AIRING,PLACES,VIEWS,HOTLINE}'::text[]),
    ('{PHOTO}', '{OUTLET,LINK,TIME,BYLINE,VIEWS}'),
    ('{DOCUMENTARY,PROGRAMME}', '{OUTLET,LINK,TIME,BYLINE,RELAY,AIRINGS,MINUTES_PER_AIRING,PLACES,HOTLINE}'),
    ('{SPOT}', '{OUTLET,LINK,TIME,RELAY,AIRINGS,MINUTES_PER_AIRING,PLACES,VIEWS,HOTLINE}'),
    ('{POST}', '{OUTLET,LINK,TIME,VIEWS,HOTLINE}'),
    ('{BANNER,BILLBOARD,POSTER,LEAFLET}', '{PIECES,PLACES}'),
    ('{LED}', '{PIECES,PLACES,AIRINGS}'),
    ('{MEETING,MOBILE}', '{SESSIONS,ATTENDANCE,PLACES,HOTLINE}'),
    ('{TEXT_MESSAGE}', '{PIECES,TIME}'),
    ('{OTHER}', '{OUTLET,LINK,TIME,BYLINE,RELAY,AIRINGS,MINUTES_PER_AIRING,PLACES,PIECES,SESSIONS,ATTENDANCE,VIEWS,HOTLINE}')
) as its (codes, fields)
where k.code = any(its.codes);
