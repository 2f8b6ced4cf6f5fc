-- What the unit said for all rows of its last own sheet is read when it names the columns of the next.
create index entrysheet_import_of_unit on entrysheet_import (unit_id, uploaded_at desc) where not template and columns is not null;
