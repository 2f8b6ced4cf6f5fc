-- Whether, beside the value of the period, the value since the beginning is asked for.
alter table directive_terms_indicator add column cumulative boolean not null default false;
