-- The last line of the trail, under the lock of the chain: one way to the server instead of two. Each statement of a function sees what
-- was committed before it began, so that the line is read after the lock was given.
create function audit_last(chain bigint) returns setof audit_entry language plpgsql volatile as $$
begin
    perform pg_advisory_xact_lock(chain);
    return query select * from audit_entry order by seq desc limit 1;
end $$;
