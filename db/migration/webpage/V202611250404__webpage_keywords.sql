-- What a page calls its keywords, and what it said of its title and day when it was looked at last: the first reading stays as evidence.
alter table webpage_page
    add column keywords          text not null default '' check (length(keywords) <= 1000),
    add column seen_title        text not null default '' check (length(seen_title) <= 500),
    add column seen_published_on date;
update webpage_page set seen_title = title, seen_published_on = published_on;
