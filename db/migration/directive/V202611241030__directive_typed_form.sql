-- What an officer has typed and what is not right yet, kept beside the last text that was; and when saving by itself was last noted in
-- the trail.
alter table directive
    add column typed_form       text,
    add column autosave_at      timestamptz,
    add column autosave_by_id   uuid,
    add column autosave_by_name text,
    add constraint directive_typed_form_of_draft check (typed_form is null or status = 'DRAFT');
