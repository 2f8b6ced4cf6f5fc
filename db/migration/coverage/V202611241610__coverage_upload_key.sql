-- Made by the browser for each file that it sends in parts: sent again after a cut line, it is one file.
alter table coverage_evidence add column upload_key uuid;
alter table coverage_evidence add constraint coverage_evidence_once unique (report_id, upload_key);
