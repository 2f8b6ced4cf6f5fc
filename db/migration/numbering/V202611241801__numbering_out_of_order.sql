-- A number that went to a document with an earlier date than the number before it: whoever issued it was told that date and went on.
alter table numbering_number add column after_day date;
alter table numbering_number add constraint numbering_number_after_a_later_day check (after_day > document_day);
