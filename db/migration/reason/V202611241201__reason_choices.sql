-- Reasons to choose from, in order. One that is ended is no longer offered; what was given with it keeps its words.
create table reason_choice (
    id       uuid primary key,
    list     text        not null check (list in ('DECLINE', 'EXTENSION')),
    words    text        not null check (length(words) between 1 and 200),
    position int         not null,
    added_at timestamptz not null,
    ended_at timestamptz
);
create unique index reason_choice_once on reason_choice (list, fold(words)) where ended_at is null;

insert into reason_choice (id, list, words, position, added_at)
select gen_random_uuid(), list, words, position, '2026-11-24T00:00:00Z'
from (values
    ('DECLINE', 1, 'Không thuộc chức năng, nhiệm vụ của đơn vị'),
    ('DECLINE', 2, 'Gửi nhầm đơn vị'),
    ('DECLINE', 3, 'Đơn vị đã sáp nhập hoặc giải thể'),
    ('DECLINE', 4, 'Văn bản trùng với văn bản đã nhận'),
    ('DECLINE', 5, 'Lý do khác'),
    ('EXTENSION', 1, 'Hoạt động tuyên truyền diễn ra sau thời hạn báo cáo'),
    ('EXTENSION', 2, 'Đang tổng hợp số liệu của cơ sở'),
    ('EXTENSION', 3, 'Cán bộ phụ trách vắng mặt hoặc bàn giao công việc'),
    ('EXTENSION', 4, 'Sự cố kỹ thuật, mất điện, mất đường truyền'),
    ('EXTENSION', 5, 'Thiên tai, dịch bệnh trên địa bàn'),
    ('EXTENSION', 6, 'Lý do khác')
) as known (list, position, words);
