-- An amendment gave all units a deadline that is no earlier than the one asked for: the request is settled by it, and says which it was.
alter table extension_request add column overtaken_by timestamptz;
alter table extension_request drop constraint extension_request_state_check;
alter table extension_request add constraint extension_request_state_check
    check (state in ('OPEN', 'GRANTED', 'SHORTENED', 'REFUSED', 'TAKEN_BACK', 'LAPSED', 'OVERTAKEN'));
alter table extension_request add constraint extension_request_overtaken_check
    check ((state = 'OVERTAKEN') = (overtaken_by is not null) and overtaken_by >= asked_until);
