-- Two administrators may correct the same line: the second is told.
alter table catalogue_channel add column version bigint not null default 0;
alter table catalogue_kind add column version bigint not null default 0;
alter table catalogue_channel add check (length(label_vi) between 1 and 100 and length(label_en) between 1 and 100);
alter table catalogue_kind add check (length(label_vi) between 1 and 100 and length(label_en) between 1 and 100);
