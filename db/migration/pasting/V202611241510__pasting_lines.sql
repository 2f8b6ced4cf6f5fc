-- By the host of a link, who publishes there and on which channel: data, a department may add its own. A name holds for all below it.
create table pasting_outlet (
    host         text primary key check (host ~ '^[a-z0-9.-]+$'),
    name         text not null check (length(name) <= 200),
    channel_code text not null references coverage_channel (code),
    kind_code    text not null default '' check (kind_code ~ '^[A-Z_]*$')
);

insert into pasting_outlet (host, name, channel_code, kind_code) values
    ('baodaknong.vn', 'Báo Đắk Nông', 'ONLINE', ''),
    ('ptthdaknong.vn', 'Đài Phát thanh và Truyền hình Đắk Nông', 'ONLINE', ''),
    ('daknong.gov.vn', 'Cổng thông tin điện tử tỉnh Đắk Nông', 'PORTAL', ''),
    ('baolamdong.vn', 'Báo Lâm Đồng', 'ONLINE', ''),
    ('baodaklak.vn', 'Báo Đắk Lắk', 'ONLINE', ''),
    ('baochinhphu.vn', 'Báo Điện tử Chính phủ', 'ONLINE', ''),
    ('nhandan.vn', 'Báo Nhân Dân', 'ONLINE', ''),
    ('qdnd.vn', 'Báo Quân đội nhân dân', 'ONLINE', ''),
    ('cand.com.vn', 'Báo Công an nhân dân', 'ONLINE', ''),
    ('bienphong.com.vn', 'Báo Biên phòng', 'ONLINE', ''),
    ('vietnamplus.vn', 'VietnamPlus', 'ONLINE', ''),
    ('baotintuc.vn', 'Báo Tin tức', 'ONLINE', ''),
    ('vov.vn', 'Báo Điện tử VOV', 'ONLINE', ''),
    ('vtv.vn', 'Báo Điện tử VTV', 'ONLINE', ''),
    ('laodong.vn', 'Báo Lao Động', 'ONLINE', ''),
    ('tienphong.vn', 'Báo Tiền Phong', 'ONLINE', ''),
    ('thanhnien.vn', 'Báo Thanh Niên', 'ONLINE', ''),
    ('tuoitre.vn', 'Báo Tuổi Trẻ', 'ONLINE', ''),
    ('vnexpress.net', 'VnExpress', 'ONLINE', ''),
    ('dantri.com.vn', 'Báo Dân trí', 'ONLINE', ''),
    ('vietnamnet.vn', 'VietNamNet', 'ONLINE', ''),
    ('phunuvietnam.vn', 'Báo Phụ nữ Việt Nam', 'ONLINE', ''),
    ('gov.vn', '', 'PORTAL', ''),
    ('facebook.com', 'Facebook', 'SOCIAL', 'POST'),
    ('fb.com', 'Facebook', 'SOCIAL', 'POST'),
    ('fb.watch', 'Facebook', 'SOCIAL', 'POST'),
    ('zalo.me', 'Zalo', 'SOCIAL', 'POST'),
    ('youtube.com', 'YouTube', 'SOCIAL', 'POST'),
    ('youtu.be', 'YouTube', 'SOCIAL', 'POST'),
    ('tiktok.com', 'TikTok', 'SOCIAL', 'POST');

-- A line that was pasted and is not an entry yet. It goes when it becomes one, or when somebody drops it.
create table pasting_line (
    id             uuid primary key,
    report_id      uuid        not null references coverage_report (id),
    position       int         not null,
    raw            text        not null check (length(raw) between 1 and 4000),
    fields         jsonb       not null,
    pasted_at      timestamptz not null,
    pasted_by_id   uuid        not null,
    pasted_by_name text        not null
);
create index pasting_line_of_report on pasting_line (report_id, position);
