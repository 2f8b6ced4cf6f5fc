create table directive (
    id                  uuid primary key,
    version             bigint      not null,
    issuing_unit_id     uuid        not null references unit_unit (id),
    status              text        not null check (status in ('DRAFT', 'ISSUED', 'WITHDRAWN', 'CLOSED')),
    document_type       text        not null default '',
    number              text        check (length(number) between 1 and 11),
    symbol              text        not null default '',
    parent_body         text        not null default '',
    issuer              text        not null default '',
    place               text        not null default '',
    issued_on           date,
    issued_on_precision text        check (issued_on_precision in ('DAY', 'MONTH', 'YEAR')),
    urgency             text        not null default 'NORMAL' check (urgency in ('NORMAL', 'URGENT', 'VERY_URGENT', 'EXPRESS')),
    subject             text        not null default '' check (length(subject) <= 2000),
    signer_prefix       text        not null default '',
    signer_position     text        not null default '',
    signer_name         text        not null default '',
    drafting_section    text        not null default '',
    letter_text         text        not null default '',
    letter_file_id      uuid        references document_file (id),
    oddities            text        not null default '',
    drafted_at          timestamptz not null,
    drafted_by_id       uuid        not null,
    drafted_by_name     text        not null,
    changed_at          timestamptz not null,
    issuance_at         timestamptz,
    issuance_by_id      uuid,
    issuance_by_name    text,
    withdrawal_at       timestamptz,
    withdrawal_by_id    uuid,
    withdrawal_by_name  text,
    withdrawal_reason   text,
    check ((issued_on is null) = (issued_on_precision is null)),
    -- what is issued is complete, and says who issued it and when
    check (status = 'DRAFT' or (number is not null and symbol <> '' and subject <> '' and issuer <> ''
        and issued_on_precision = 'DAY' and issuance_at is not null and issuance_by_id is not null and issuance_by_name is not null)),
    check ((status = 'WITHDRAWN') = (withdrawal_at is not null)),
    check (withdrawal_at is null or (withdrawal_reason <> '' and withdrawal_by_id is not null and withdrawal_by_name is not null))
);
create index directive_of_unit on directive (issuing_unit_id, status, changed_at);
create index directive_number on directive (number, symbol, issued_on);

create table directive_legal_basis (
    directive_id uuid not null references directive (id),
    position     int  not null,
    type         text not null default '',
    number       text not null default '',
    symbol       text not null default '',
    issued_on    date,
    issuer       text not null default '',
    text         text not null check (text <> ''),
    primary key (directive_id, position)
);

-- The numbered items of the letter: what the campaign asks for.
create table directive_task (
    id           uuid primary key,
    directive_id uuid not null references directive (id),
    position     int  not null,
    path         text not null check (path <> ''),
    text         text not null check (text <> ''),
    unique (directive_id, position)
);

create table directive_copy (
    directive_id uuid not null references directive (id),
    position     int  not null,
    text         text not null check (text <> ''),
    purpose      text not null default '',
    primary key (directive_id, position)
);

-- What has to be reported, by when and for which days. The deadline is an instant, kept with the letter's own phrase.
create table directive_reporting_terms (
    id                 uuid primary key,
    directive_id       uuid        not null references directive (id),
    position           int         not null,
    deadline_phrase    text        not null default '',
    deadline_inclusive boolean     not null default true,
    due_at             timestamptz,
    window_phrase      text        not null default '',
    window_from        date,
    window_to          date,
    unique (directive_id, position),
    check (window_to >= window_from)
);

-- The "Kính gửi" lines; a line may stand for a group of units.
create table directive_recipient_line (
    directive_id uuid not null references directive (id),
    position     int  not null,
    text         text not null check (text <> ''),
    group_id     uuid references unit_group (id),
    primary key (directive_id, position)
);

-- The units that the officer has picked for the draft.
create table directive_chosen_unit (
    directive_id  uuid not null references directive (id),
    unit_id       uuid not null references unit_unit (id),
    line_position int  not null,
    primary key (directive_id, unit_id)
);

-- The list as it was frozen at issue: names as they were on that day.
create table directive_recipient (
    id            uuid primary key,
    directive_id  uuid        not null references directive (id),
    unit_id       uuid        not null references unit_unit (id),
    line_position int         not null,
    group_name    text        not null,
    unit_name     text        not null,
    unit_kind     text        not null,
    district      text        not null default '',
    telephone     text        not null default '',
    added_at      timestamptz not null,
    added_by_id   uuid        not null,
    added_by_name text        not null,
    unique (directive_id, unit_id)
);
create index directive_recipient_unit on directive_recipient (unit_id);
create trigger directive_recipient_frozen
    before update or delete on directive_recipient
    for each row execute function refuse_change();
