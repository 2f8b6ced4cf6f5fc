-- The address as the feed named it; link is its canonical form. Empty in rows from before: there the link is the address.
alter table feed_item add column address text not null default '' check (length(address) <= 2000);
