-- Small pictures of stored files. The picture itself lies in a folder and can be made again; this is the work that waits.
-- While somebody works on a row, due_at lies in the future: whoever is switched off then leaves it to the next one.
create table preview_picture (
    file_id uuid primary key references document_file (id),
    state   text        not null check (state in ('WAITING', 'READY', 'NONE')),
    tries   int         not null check (tries >= 0),
    due_at  timestamptz not null
);
create index preview_picture_waiting on preview_picture (due_at) where state = 'WAITING';
