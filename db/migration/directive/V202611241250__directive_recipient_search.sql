-- A list of ten thousand units is searched without marks and read a page at a time, in its own order.
alter table directive_recipient
    add column searched text generated always as (fold(unit_name || ' ' || district)) stored;
create index directive_recipient_in_order on directive_recipient (directive_id, (line_position < 0), line_position,
    group_name collate vietnamese, unit_name collate vietnamese, unit_id);
