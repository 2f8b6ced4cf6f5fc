-- What is a record stays one: tables with this trigger take new rows and nothing else.
create function refuse_change() returns trigger
    language plpgsql as
$$
begin
    raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end
$$;
