-- Under which heading forms and tables put it; empty for "others".
alter table indicator_version add column heading text not null default '' check (length(heading) <= 80);
update indicator_version set heading = case substring(code from '^[A-Z]+')
    when 'BC' then 'Báo chí' when 'PT' then 'Truyền thanh' when 'TH' then 'Truyền hình' when 'WEB' then 'Cổng, trang thông tin điện tử'
    when 'MXH' then 'Mạng xã hội' when 'TQ' then 'Tuyên truyền trực quan' when 'TT' then 'Tuyên truyền trực tiếp'
    when 'SMS' then 'Tin nhắn' else '' end;

-- How an indicator follows from a report's entries, if it does: what is added up of which entries. No kind and no channel means all of
-- them; no origin means own production and relay alike. It belongs to the version, as the definition does.
alter table indicator_version
    add column counts           text check (counts in ('ENTRIES', 'AIRINGS', 'MINUTES_PRODUCED', 'MINUTES_BROADCAST', 'PIECES', 'SESSIONS',
                                                       'ATTENDANCE', 'VIEWS')),
    add column counted_kinds    text[] not null default '{}',
    add column counted_channels text[] not null default '{}',
    add column counted_origin   text check (counted_origin in ('OWN', 'RELAY')),
    add constraint indicator_version_counting
        check (counts is not null or (counted_kinds = '{}' and counted_channels = '{}' and counted_origin is null));

update indicator_version v
set counts = known.counts, counted_kinds = cast(known.kinds as text[]), counted_channels = cast(known.channels as text[]),
    counted_origin = known.origin
from (values
    ('BC01', 'ENTRIES', '{NEWS}', '{PRINT,ONLINE,RADIO,TELEVISION}', null),
    ('BC02', 'ENTRIES', '{ARTICLE}', '{PRINT,ONLINE,RADIO,TELEVISION}', null),
    ('BC03', 'ENTRIES', '{PHOTO}', '{}', null),
    ('BC04', 'ENTRIES', '{REPORTAGE,DOCUMENTARY}', '{}', null),
    ('BC05', 'ENTRIES', '{TALK}', '{}', null),
    ('BC07', 'ENTRIES', '{SPOT}', '{}', null),
    ('PT01', 'ENTRIES', '{NEWS,ARTICLE}', '{LOUDSPEAKER}', 'OWN'),
    ('PT02', 'AIRINGS', '{}', '{LOUDSPEAKER}', 'OWN'),
    ('PT03', 'MINUTES_BROADCAST', '{}', '{LOUDSPEAKER}', 'OWN'),
    ('PT04', 'MINUTES_PRODUCED', '{}', '{RADIO,TELEVISION,LOUDSPEAKER}', 'OWN'),
    ('PT05', 'AIRINGS', '{}', '{}', 'RELAY'),
    ('TH01', 'ENTRIES', '{PROGRAMME}', '{RADIO,TELEVISION}', null),
    ('WEB1', 'ENTRIES', '{NEWS,ARTICLE}', '{PORTAL}', null),
    ('WEB2', 'VIEWS', '{}', '{PORTAL}', null),
    ('MXH1', 'ENTRIES', '{}', '{SOCIAL}', null),
    ('MXH2', 'VIEWS', '{}', '{SOCIAL}', null),
    ('TQ01', 'PIECES', '{BILLBOARD}', '{}', null),
    ('TQ02', 'PIECES', '{BANNER}', '{}', null),
    ('TQ03', 'PIECES', '{POSTER}', '{}', null),
    ('TQ04', 'PIECES', '{LEAFLET}', '{}', null),
    ('TQ05', 'AIRINGS', '{LED}', '{}', null),
    ('TT01', 'SESSIONS', '{MEETING}', '{}', null),
    ('TT02', 'ATTENDANCE', '{MEETING,MOBILE}', '{}', null),
    ('TT03', 'SESSIONS', '{MOBILE}', '{}', null),
    ('SMS1', 'PIECES', '{TEXT_MESSAGE}', '{}', null)
) as known (code, counts, kinds, channels, origin)
where v.code = known.code;
