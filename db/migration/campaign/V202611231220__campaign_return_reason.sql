-- The unit reads in full what it has to mend, while the report lies with it.
alter table campaign_assignment
    add column return_reason text check (length(return_reason) between 1 and 4000);
alter table campaign_assignment
    add constraint campaign_assignment_return_says_why check ((return_due_on is null) = (return_reason is null));
