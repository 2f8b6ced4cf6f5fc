-- The chain has one writer at a time. The lines of a transaction wait here until its commit, which then takes the lock, chains them and ends:
-- the lock is held for the chaining and the flush of the log, and no longer for the ways between the application and the server.
create table audit_incoming (
    at           timestamptz not null,
    by_id        uuid        not null,
    by_name      text        not null,
    action       text        not null,
    subject_type text        not null,
    subject_id   uuid        not null,
    details      text        not null
);

-- Each statement of a function sees what was committed before it began, so that the last line is read after the lock was given. The hash covers
-- the fields of the line and the hash of the line before, joined by a character that none of them can contain; the moment in ISO 8601 with no,
-- three or six digits of a second.
create function audit_chain() returns trigger language plpgsql as $$
declare
    last_seq  bigint;
    last_hash text;
begin
    perform pg_advisory_xact_lock(118100601626990); -- "kiphan" in ASCII
    select seq, hash into last_seq, last_hash from audit_entry order by seq desc limit 1;
    last_seq := coalesce(last_seq, 0);
    last_hash := coalesce(last_hash, repeat('0', 64));
    insert into audit_entry (seq, at, by_id, by_name, action, subject_type, subject_id, details, previous_hash, hash)
    values (last_seq + 1, new.at, new.by_id, new.by_name, new.action, new.subject_type, new.subject_id, new.details, last_hash,
            encode(sha256(convert_to(concat_ws(e'\x1f',
                last_seq + 1,
                to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS') || case
                    when date_part('microseconds', new.at) :: bigint % 1000000 = 0 then ''
                    when date_part('microseconds', new.at) :: bigint % 1000 = 0 then to_char(new.at, '.MS')
                    else to_char(new.at, '.US') end || 'Z',
                new.by_id, new.by_name, new.action, new.subject_type, new.subject_id, new.details, last_hash), 'UTF8')), 'hex'));
    -- the row was written by this transaction and nobody else has seen it: it stands where it was put
    delete from audit_incoming where ctid = new.ctid;
    return null;
end $$;
create constraint trigger audit_incoming_chained after insert on audit_incoming
    deferrable initially deferred for each row execute function audit_chain();
create trigger audit_incoming_unchanged before update on audit_incoming for each row execute function refuse_change();

drop function audit_last(bigint);
