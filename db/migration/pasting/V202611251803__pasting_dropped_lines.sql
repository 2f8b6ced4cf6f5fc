-- A dropped line is kept for a while and can be taken back; one moment for all lines that one click dropped.
alter table pasting_line add column dropped_at timestamptz;
create index pasting_line_dropped on pasting_line (dropped_at) where dropped_at is not null;
