-- A supplement to an accepted report has a course of its own beside the state, which stays ACCEPTED: what was accepted counts
-- until the supplement is accepted. Where a report stands is coalesce(supplement, state).
alter table campaign_assignment
    add column supplement      text check (supplement in ('DRAFTING', 'WITH_LEAD', 'SUBMITTED', 'RETURNED')),
    add column supplement_nil  boolean,
    add column supplemented_at timestamptz,
    -- a reviewer has begun with what lies filed: it can no longer be withdrawn
    add column under_review    boolean not null default false,
    -- what a report was being mended for when it was filed again: a withdrawal gives it back
    add column mending_due_on  date,
    add column mending_reason  text,
    add constraint campaign_assignment_supplement_of_accepted check (supplement is null or state = 'ACCEPTED'),
    add constraint campaign_assignment_review_of_submitted check (not under_review or coalesce(supplement, state) = 'SUBMITTED'),
    add constraint campaign_assignment_mending_says_why check ((mending_due_on is null) = (mending_reason is null));

-- A return is kept while the report lies with the unit's lead, and a supplement may be returned, too.
do $$
declare
    old text;
begin
    select conname into strict old from pg_constraint
    where conrelid = 'campaign_assignment'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%RETURNED%' and pg_get_constraintdef(oid) like '%return_due_on%';
    execute format('alter table campaign_assignment drop constraint %I', old);
end $$;
alter table campaign_assignment
    add constraint campaign_assignment_returned_by_a_day check (coalesce(supplement, state) <> 'RETURNED' or return_due_on is not null),
    add constraint campaign_assignment_day_of_a_return check (return_due_on is null or coalesce(supplement, state) in ('RETURNED', 'WITH_LEAD'));
