-- A page whose address now leads to the front page of its site is gone, whatever the status says.
alter table webpage_page drop constraint webpage_page_gone_why_check;
alter table webpage_page add constraint webpage_page_gone_why_check check (gone_why in ('', 'NOT_FOUND', 'NO_HOST', 'OTHER_PAGE', 'HOME_PAGE'));
