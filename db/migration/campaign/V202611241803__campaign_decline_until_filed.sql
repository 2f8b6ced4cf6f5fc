-- A unit may find out that a directive is not for it after it has acknowledged it: it declines until it has filed.
alter table campaign_assignment drop constraint campaign_assignment_declined_unread;
alter table campaign_assignment
    add constraint campaign_assignment_declined_unfiled check (declined_at is null or first_submitted_at is null);
