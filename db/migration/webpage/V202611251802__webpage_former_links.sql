-- The canonical links that pages had before the form of links changed: what was submitted has them, under its hash, and still finds its page.
create table webpage_former_link (
    link     text not null check (length(link) between 1 and 2000),
    link_now text not null check (length(link_now) between 1 and 2000)
);
create unique index webpage_former_link_once on webpage_former_link (md5(link));
create index webpage_former_link_now on webpage_former_link (md5(link_now));
