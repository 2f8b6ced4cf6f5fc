-- Kinds of coverage and the channels it runs on are data: a department may add its own.
-- The shape says which measures an entry of this channel has.
create table coverage_channel (
    code     text primary key check (code ~ '^[A-Z_]+$'),
    position int  not null unique,
    shape    text not null check (shape in ('ARTICLE', 'BROADCAST', 'SOCIAL', 'DISPLAY', 'SESSION', 'MESSAGE')),
    label_vi text not null,
    label_en text not null
);

create table coverage_kind (
    code     text primary key check (code ~ '^[A-Z_]+$'),
    position int    not null unique,
    shapes   text[] not null check (cardinality(shapes) > 0),
    label_vi text   not null,
    label_en text   not null
);

-- Press, then the eight kinds of grass-roots information of Decree 49/2024/NĐ-CP.
insert into coverage_channel (code, position, shape, label_vi, label_en) values
    ('PRINT', 1, 'ARTICLE', 'Báo in', 'Print'),
    ('ONLINE', 2, 'ARTICLE', 'Báo điện tử', 'Online press'),
    ('RADIO', 3, 'BROADCAST', 'Phát thanh', 'Radio'),
    ('TELEVISION', 4, 'BROADCAST', 'Truyền hình', 'Television'),
    ('LOUDSPEAKER', 5, 'BROADCAST', 'Đài truyền thanh cấp xã', 'Commune loudspeaker station'),
    ('NOTICE_BOARD', 6, 'DISPLAY', 'Bảng tin công cộng, trực quan', 'Public boards and displays'),
    ('BULLETIN', 7, 'ARTICLE', 'Bản tin thông tin cơ sở', 'Grass-roots bulletin'),
    ('MATERIAL', 8, 'DISPLAY', 'Tài liệu không kinh doanh', 'Printed matter not for sale'),
    ('SPEAKER', 9, 'SESSION', 'Tuyên truyền trực tiếp', 'Speakers and meetings'),
    ('PORTAL', 10, 'ARTICLE', 'Cổng, trang thông tin điện tử', 'Portals and websites'),
    ('SOCIAL', 11, 'SOCIAL', 'Mạng xã hội, ứng dụng nhắn tin', 'Social networks and messengers'),
    ('SMS', 12, 'MESSAGE', 'Tin nhắn viễn thông', 'Text messages');

insert into coverage_kind (code, position, shapes, label_vi, label_en) values
    ('NEWS', 1, '{ARTICLE,BROADCAST}', 'Tin', 'News item'),
    ('ARTICLE', 2, '{ARTICLE,BROADCAST}', 'Bài', 'Article'),
    ('PHOTO', 3, '{ARTICLE}', 'Ảnh, phóng sự ảnh', 'Photo report'),
    ('REPORTAGE', 4, '{BROADCAST,ARTICLE}', 'Phóng sự', 'Reportage'),
    ('DOCUMENTARY', 5, '{BROADCAST}', 'Phim tài liệu', 'Documentary'),
    ('TALK', 6, '{BROADCAST,ARTICLE}', 'Tọa đàm, phỏng vấn', 'Talk or interview'),
    ('COLUMN', 7, '{ARTICLE,BROADCAST}', 'Chuyên trang, chuyên mục', 'Special page or column'),
    ('SPOT', 8, '{BROADCAST,ARTICLE,SOCIAL}', 'Thông điệp, spot', 'Message or spot'),
    ('PROGRAMME', 9, '{BROADCAST}', 'Chương trình', 'Programme'),
    ('POST', 10, '{SOCIAL}', 'Bài đăng mạng xã hội', 'Social media post'),
    ('BANNER', 11, '{DISPLAY}', 'Băng rôn, khẩu hiệu', 'Banner or slogan'),
    ('BILLBOARD', 12, '{DISPLAY}', 'Pano, bảng lớn', 'Billboard'),
    ('POSTER', 13, '{DISPLAY}', 'Áp phích, tranh cổ động', 'Poster'),
    ('LEAFLET', 14, '{DISPLAY}', 'Tờ rơi, tờ gấp', 'Leaflet'),
    ('LED', 15, '{DISPLAY}', 'Màn hình LED', 'LED screen'),
    ('MEETING', 16, '{SESSION}', 'Hội nghị, cuộc tuyên truyền trực tiếp', 'Meeting or talk'),
    ('MOBILE', 17, '{SESSION}', 'Tuyên truyền lưu động', 'Mobile campaign'),
    ('TEXT_MESSAGE', 18, '{MESSAGE}', 'Tin nhắn', 'Text message'),
    ('OTHER', 19, '{ARTICLE,BROADCAST,SOCIAL,DISPLAY,SESSION,MESSAGE}', 'Khác', 'Other');

create table coverage_report (
    id              uuid primary key,
    version         bigint      not null,
    assignment_id   uuid        not null unique references campaign_assignment (id),
    unit_id         uuid        not null references unit_unit (id),
    directive_id    uuid        not null references directive (id),
    work_done       text        not null default '' check (length(work_done) <= 20000),
    results         text        not null default '' check (length(results) <= 20000),
    difficulties    text        not null default '' check (length(difficulties) <= 20000),
    proposals       text        not null default '' check (length(proposals) <= 20000),
    figures_as_of   date,
    nil             boolean     not null default false,
    nil_reason      text        not null default '' check (length(nil_reason) <= 2000),
    created_at      timestamptz not null,
    created_by_id   uuid        not null,
    created_by_name text        not null,
    changed_at      timestamptz not null,
    changed_by_id   uuid        not null,
    changed_by_name text        not null
);
create index coverage_report_of_unit on coverage_report (unit_id);

-- An entry belongs to the unit and lives once; reports refer to it.
create table coverage_entry (
    id                 uuid primary key,
    version            bigint      not null,
    unit_id            uuid        not null references unit_unit (id),
    kind_code          text        not null references coverage_kind (code),
    channel_code       text        not null references coverage_channel (code),
    title              text        not null check (length(title) between 1 and 500),
    outlet             text        not null default '' check (length(outlet) <= 200),
    link_pasted        text        not null default '' check (length(link_pasted) <= 2000),
    link_canonical     text        not null default '' check (length(link_canonical) <= 2000),
    published_on       date        not null,
    language           text        not null check (language in ('VIETNAMESE', 'MNONG', 'EDE', 'HMONG', 'OTHER')),
    airings            int         check (airings > 0),
    minutes_per_airing int         check (minutes_per_airing > 0),
    places             int         check (places > 0),
    pieces             int         check (pieces > 0),
    sessions           int         check (sessions > 0),
    attendance         int         check (attendance >= 0),
    views              bigint      check (views >= 0),
    note               text        not null default '' check (length(note) <= 2000),
    created_at         timestamptz not null,
    created_by_id      uuid        not null,
    created_by_name    text        not null,
    changed_at         timestamptz not null
);
create index coverage_entry_of_unit on coverage_entry (unit_id, published_on);
create index coverage_entry_link on coverage_entry (link_canonical) where link_canonical <> '';

create table coverage_report_entry (
    report_id uuid not null references coverage_report (id),
    entry_id  uuid not null references coverage_entry (id),
    primary key (report_id, entry_id)
);
create index coverage_report_entry_entry on coverage_report_entry (entry_id);

create table coverage_entry_task (
    entry_id uuid not null references coverage_entry (id),
    task_id  uuid not null references directive_task (id),
    primary key (entry_id, task_id)
);

create table coverage_evidence (
    id            uuid primary key,
    report_id     uuid        not null references coverage_report (id),
    entry_id      uuid        references coverage_entry (id),
    file_id       uuid        not null unique references document_file (id),
    added_at      timestamptz not null,
    added_by_id   uuid        not null,
    added_by_name text        not null
);
create index coverage_evidence_of_report on coverage_evidence (report_id);

create sequence coverage_receipt_number;

-- A numbered, read-only snapshot. The key comes from the form: sent twice, it is one submission.
create table coverage_submission (
    id                uuid primary key,
    report_id         uuid        not null references coverage_report (id),
    assignment_id     uuid        not null references campaign_assignment (id),
    unit_id           uuid        not null references unit_unit (id),
    directive_id      uuid        not null references directive (id),
    ordinal           int         not null check (ordinal > 0),
    submission_key    uuid        not null,
    receipt_number    text        not null unique,
    submitted_at      timestamptz not null,
    submitted_by_id   uuid        not null,
    submitted_by_name text        not null,
    due_at            timestamptz not null,
    figures_as_of     date        not null,
    nil               boolean     not null,
    nil_reason        text        not null,
    work_done         text        not null,
    results           text        not null,
    difficulties      text        not null,
    proposals         text        not null,
    -- the exact text that the hash is taken of
    content           text        not null,
    sha256            text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint coverage_submission_once unique (report_id, submission_key),
    constraint coverage_submission_ordinal unique (report_id, ordinal),
    check (not nil or nil_reason <> '')
);
create index coverage_submission_of_assignment on coverage_submission (assignment_id, ordinal);
create index coverage_submission_of_directive on coverage_submission (directive_id, submitted_at);

create table coverage_submission_entry (
    submission_id      uuid not null references coverage_submission (id),
    entry_id           uuid not null,
    position           int  not null,
    kind_code          text not null references coverage_kind (code),
    channel_code       text not null references coverage_channel (code),
    title              text not null,
    outlet             text not null,
    link_pasted        text not null,
    link_canonical     text not null,
    published_on       date not null,
    language           text not null,
    airings            int,
    minutes_per_airing int,
    places             int,
    pieces             int,
    sessions           int,
    attendance         int,
    views              bigint,
    note               text not null,
    outside_window     boolean not null,
    primary key (submission_id, entry_id)
);

create table coverage_submission_entry_task (
    submission_id uuid not null,
    entry_id      uuid not null,
    task_id       uuid not null references directive_task (id),
    primary key (submission_id, entry_id, task_id),
    foreign key (submission_id, entry_id) references coverage_submission_entry (submission_id, entry_id)
);

create table coverage_submission_evidence (
    submission_id uuid not null references coverage_submission (id),
    file_id       uuid not null references document_file (id),
    entry_id      uuid,
    name          text not null,
    sha256        text not null,
    primary key (submission_id, file_id)
);

create trigger coverage_submission_read_only before update or delete on coverage_submission
    for each row execute function refuse_change();
create trigger coverage_submission_entry_read_only before update or delete on coverage_submission_entry
    for each row execute function refuse_change();
create trigger coverage_submission_entry_task_read_only before update or delete on coverage_submission_entry_task
    for each row execute function refuse_change();
create trigger coverage_submission_evidence_read_only before update or delete on coverage_submission_evidence
    for each row execute function refuse_change();
