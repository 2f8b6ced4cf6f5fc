-- The address to visit: the canonical link names the page, but its host may not answer without the "www." that somebody pasted.
alter table webpage_page add column asked_as text not null default '' check (length(asked_as) <= 2000);
