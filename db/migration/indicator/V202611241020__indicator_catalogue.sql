-- The indicators that a directive may ask for. An indicator changes by a new version from a day on; a directive keeps the version that
-- it chose. No kind of unit means every kind.
create table indicator_version (
    id          uuid primary key,
    code        text        not null check (code ~ '^[A-Z0-9]{2,12}$'),
    position    int         not null,
    name        text        not null check (length(name) between 1 and 200),
    definition  text        not null check (length(definition) between 1 and 2000),
    measure     text        not null check (length(measure) between 1 and 60),
    sum_rule    text        not null check (sum_rule in ('SUM', 'MAXIMUM', 'LAST', 'NONE')),
    by_language boolean     not null,
    kinds       text[]      not null default '{}',
    valid_from  date        not null,
    valid_to    date        check (valid_to >= valid_from),
    added_at    timestamptz not null,
    added_by_id uuid,
    unique (code, valid_from)
);
create unique index indicator_version_open on indicator_version (code) where valid_to is null;

insert into indicator_version (id, code, position, name, definition, measure, sum_rule, by_language, kinds, valid_from, added_at)
select gen_random_uuid(), code, position, name, definition, measure, sum_rule, by_language, cast(kinds as text[]), date '2020-01-01', '2026-11-24T00:00:00Z'
from (values
    (1, 'BC01', 'Tin', 'Số tin đã đăng, phát trong kỳ; mỗi tin tính một lần dù phát lại nhiều lần.', 'tin', 'SUM', true, '{PRESS,DISTRICT_CENTRE,WEBSITE}'),
    (2, 'BC02', 'Bài', 'Số bài đã đăng, phát trong kỳ; mỗi bài tính một lần, loạt bài nhiều kỳ tính theo số kỳ.', 'bài', 'SUM', true, '{PRESS,DISTRICT_CENTRE,WEBSITE}'),
    (3, 'BC03', 'Ảnh, phóng sự ảnh', 'Số ảnh đơn và phóng sự ảnh đăng như một sản phẩm riêng; không tính ảnh minh họa của tin, bài.', 'ảnh', 'SUM', false, '{PRESS,WEBSITE}'),
    (4, 'BC04', 'Phóng sự, phim tài liệu', 'Số phóng sự, phim tài liệu phát lần đầu trong kỳ.', 'phóng sự', 'SUM', true, '{PRESS,DISTRICT_CENTRE}'),
    (5, 'BC05', 'Tọa đàm, phỏng vấn', 'Số cuộc tọa đàm, phỏng vấn đăng, phát lần đầu trong kỳ.', 'cuộc', 'SUM', true, '{PRESS}'),
    (6, 'BC06', 'Chuyên trang, chuyên mục', 'Số chuyên trang, chuyên mục đang duy trì vào cuối kỳ, gồm cả mở mới. Là số tại một thời điểm: không cộng giữa các kỳ.', 'chuyên mục', 'LAST', false, '{PRESS,WEBSITE}'),
    (7, 'BC07', 'Thông điệp, spot, banner điện tử', 'Số sản phẩm khác nhau đã đăng, phát; không tính số lần phát lại.', 'sản phẩm', 'SUM', true, '{}'),
    (8, 'PT01', 'Tin, bài phát trên truyền thanh', 'Số tin, bài khác nhau đã phát trên hệ thống truyền thanh; phát lại không tính thêm.', 'tin, bài', 'SUM', true, '{DISTRICT_CENTRE,COMMUNE_STATION}'),
    (9, 'PT02', 'Số lần phát', 'Tổng số lần phát trên hệ thống truyền thanh, gồm cả phát lại.', 'lần', 'SUM', true, '{DISTRICT_CENTRE,COMMUNE_STATION}'),
    (10, 'PT03', 'Thời lượng phát', 'Tổng thời lượng phát: độ dài mỗi tin, bài nhân với số lần phát, tính bằng phút.', 'phút', 'SUM', true, '{DISTRICT_CENTRE,COMMUNE_STATION}'),
    (11, 'PT04', 'Thời lượng sản xuất', 'Thời lượng chương trình do đơn vị tự sản xuất, không nhân với số lần phát; thường không lớn hơn thời lượng phát.', 'phút', 'SUM', true, '{PRESS,DISTRICT_CENTRE}'),
    (12, 'PT05', 'Tiếp âm chương trình đài cấp trên', 'Số lần tiếp âm chương trình của đài cấp trên; ghi riêng, không gộp với chương trình tự sản xuất.', 'lần', 'SUM', false, '{COMMUNE_STATION}'),
    (13, 'PT06', 'Cụm loa, đài tham gia', 'Số cụm loa, đài có phát nội dung của đợt tuyên truyền. Lấy số lớn nhất trong các kỳ, không cộng.', 'cụm, đài', 'MAXIMUM', false, '{COMMUNE_STATION}'),
    (14, 'TH01', 'Chương trình truyền hình, phát sóng', 'Số chương trình phát thanh, truyền hình đã phát sóng trong kỳ.', 'chương trình', 'SUM', true, '{PRESS}'),
    (15, 'WEB1', 'Tin, bài trên cổng, trang thông tin điện tử', 'Số tin, bài đăng trên cổng, trang thông tin điện tử của đơn vị.', 'tin, bài', 'SUM', true, '{WEBSITE}'),
    (16, 'WEB2', 'Lượt truy cập bài', 'Tổng lượt truy cập các tin, bài của đợt tuyên truyền; cộng có dè dặt vì một người có thể truy cập nhiều lần.', 'lượt', 'SUM', false, '{WEBSITE}'),
    (17, 'MXH1', 'Bài đăng mạng xã hội', 'Số bài đăng trên trang, tài khoản chính thức của đơn vị (Fanpage, Zalo OA …); chia sẻ lại không tính.', 'bài', 'SUM', true, '{}'),
    (18, 'MXH2', 'Lượt tiếp cận, xem, chia sẻ', 'Tổng lượt tiếp cận, xem, chia sẻ do nền tảng thống kê; là lượt, không phải số người.', 'lượt', 'SUM', false, '{}'),
    (19, 'TQ01', 'Pano, bảng lớn', 'Số pano, bảng lớn dựng hoặc thay mới trong kỳ.', 'chiếc', 'SUM', false, '{DISTRICT_CENTRE,COMMUNE_STATION}'),
    (20, 'TQ02', 'Băng rôn, khẩu hiệu', 'Số băng rôn, khẩu hiệu treo trong kỳ.', 'chiếc', 'SUM', true, '{DISTRICT_CENTRE,COMMUNE_STATION}'),
    (21, 'TQ03', 'Áp phích, tranh cổ động', 'Số áp phích, tranh cổ động dán, trưng bày trong kỳ.', 'tờ', 'SUM', false, '{DISTRICT_CENTRE,COMMUNE_STATION}'),
    (22, 'TQ04', 'Tờ rơi, tờ gấp', 'Số tờ rơi, tờ gấp đã phát; sách, tài liệu đóng cuốn ghi vào chỉ tiêu khác.', 'tờ', 'SUM', true, '{}'),
    (23, 'TQ05', 'Lượt phát trên bảng điện tử, màn hình LED', 'Tổng số lượt phát thông điệp trên bảng điện tử, màn hình LED.', 'lượt', 'SUM', false, '{DISTRICT_CENTRE}'),
    (24, 'TT01', 'Hội nghị, cuộc tuyên truyền trực tiếp', 'Số hội nghị, cuộc họp, buổi nói chuyện có nội dung tuyên truyền.', 'cuộc', 'SUM', true, '{}'),
    (25, 'TT02', 'Lượt người nghe, tham dự', 'Tổng lượt người tham dự các cuộc; một người dự nhiều cuộc tính nhiều lượt.', 'lượt người', 'SUM', false, '{}'),
    (26, 'TT03', 'Tuyên truyền lưu động', 'Số lượt xe hoặc buổi tuyên truyền lưu động.', 'lượt, buổi', 'SUM', true, '{DISTRICT_CENTRE}'),
    (27, 'TT04', 'Tuyên truyền viên tham gia', 'Số tuyên truyền viên cơ sở tham gia đợt tuyên truyền. Lấy số lớn nhất trong các kỳ, không cộng.', 'người', 'MAXIMUM', false, '{COMMUNE_STATION}'),
    (28, 'SMS1', 'Tin nhắn viễn thông', 'Số tin nhắn tuyên truyền đã gửi qua mạng viễn thông.', 'tin nhắn', 'SUM', false, '{IT_CENTRE}'),
    (29, 'KHAC', 'Hoạt động khác', 'Bản cam kết, buổi văn nghệ, mít tinh và hoạt động khác; ghi rõ loại trong phần ghi chú. Không cộng các loại khác nhau.', 'hoạt động', 'NONE', false, '{}')
) as known (position, code, name, definition, measure, sum_rule, by_language, kinds);
