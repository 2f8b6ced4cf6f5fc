-- A type as the administrator wrote it, for people to read; empty for the register of all the rest.
alter table numbering_register_type add column words text not null default '' check (length(words) <= 100);
alter table numbering_register_type add constraint numbering_register_type_words check (fold(words) = document_type);
