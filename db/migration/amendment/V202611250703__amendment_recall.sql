-- A recall is announced by an official letter with a number of its own, and goes over the desks like every amendment.
alter table amendment_proposal drop constraint amendment_proposal_kind_check;
alter table amendment_proposal add constraint amendment_proposal_kind_check
    check (kind in ('NEW_DEADLINE', 'NEW_TASK', 'CORRECTION', 'REPLACEMENT', 'RECALL'));
