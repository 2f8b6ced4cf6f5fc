-- Between draft and issue a department may want its leader's approval and its clerk's number.
alter table directive drop constraint directive_status_check;
alter table directive drop constraint directive_check1;
alter table directive
    add column submission_at      timestamptz,
    add column submission_by_id   uuid,
    add column submission_by_name text,
    add column approval_at        timestamptz,
    add column approval_by_id     uuid,
    add column approval_by_name   text,
    -- the number that a register gave; null in a draft, and when the document bears a number from elsewhere
    add column register_id        uuid,
    add column register_year      int,
    add column register_number    int,
    add constraint directive_status_check
        check (status in ('DRAFT', 'AWAITING_APPROVAL', 'APPROVED', 'ISSUED', 'WITHDRAWN', 'CLOSED')),
    -- what is issued is complete, and says who issued it and when
    add constraint directive_issued_complete
        check (status in ('DRAFT', 'AWAITING_APPROVAL', 'APPROVED') or (number is not null and symbol <> '' and subject <> ''
            and issuer <> '' and issued_on_precision = 'DAY'
            and issuance_at is not null and issuance_by_id is not null and issuance_by_name is not null)),
    add constraint directive_submission_says_who
        check ((submission_at is null) = (submission_by_id is null) and (submission_at is null) = (submission_by_name is null)),
    add constraint directive_approval_says_who
        check ((approval_at is null) = (approval_by_id is null) and (approval_at is null) = (approval_by_name is null)),
    add constraint directive_approval_by_another
        check (approval_at is null or (submission_at is not null and approval_by_id <> submission_by_id and approval_by_id <> drafted_by_id)),
    add constraint directive_stands_where_its_facts_say
        check (case status
            when 'DRAFT' then submission_at is null and approval_at is null
            when 'AWAITING_APPROVAL' then submission_at is not null and approval_at is null
            when 'APPROVED' then approval_at is not null
            else true end),
    add constraint directive_register_number
        foreign key (register_id, register_year, register_number) references numbering_number (register_id, year, number),
    add constraint directive_register_number_once unique (register_id, register_year, register_number),
    add constraint directive_register_number_whole
        check (num_nulls(register_id, register_year, register_number) in (0, 3)),
    add constraint directive_register_number_written
        check (register_number is null or number = case when register_number < 10 then '0' else '' end || register_number);

-- What was issued keeps its number, symbol and date for ever.
create function directive_keep_number() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the number of an issued directive is never changed' using errcode = 'restrict_violation';
end
$$;
create trigger directive_number_for_ever
    before update on directive
    for each row
    when (old.issuance_at is not null
        and (new.number, new.symbol, new.issued_on, new.issuer, new.register_id, new.register_year, new.register_number)
            is distinct from (old.number, old.symbol, old.issued_on, old.issuer, old.register_id, old.register_year, old.register_number))
    execute function directive_keep_number();

-- Who handed the draft on, approved it, sent it back or took it back, as often as that happened.
create table directive_step (
    directive_id uuid        not null references directive (id),
    position     int         not null,
    step         text        not null check (step in ('SUBMITTED', 'APPROVED', 'SENT_BACK', 'TAKEN_BACK')),
    at           timestamptz not null,
    by_id        uuid        not null,
    by_name      text        not null,
    reason       text        not null default '' check (length(reason) <= 2000),
    primary key (directive_id, position),
    check ((step = 'SENT_BACK') = (reason <> ''))
);
create trigger directive_step_for_ever
    before update or delete on directive_step
    for each row execute function refuse_change();

-- How a department issues; a department without a row issues as soon as its officer says so.
create table directive_issuing_rule (
    organisation_id uuid primary key references unit_unit (id),
    version         bigint  not null default 0,
    needs_approval  boolean not null
);

-- The same number, symbol, issuer and year a second time is found by the number.
drop index directive_number;
create index directive_number on directive (issuing_unit_id, number) where number is not null;
