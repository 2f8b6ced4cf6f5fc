-- How many digits behind the comma the figures of an indicator may have: none for what is counted in pieces, as all were until now.
alter table indicator_version add column decimals smallint not null default 0 check (decimals between 0 and 2);
