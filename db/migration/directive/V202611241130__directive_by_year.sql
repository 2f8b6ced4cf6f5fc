-- The register of outgoing documents reads a department's issued directives of one year.
create index directive_issued_in_year on directive (issuing_unit_id, issued_on) where issuance_at is not null;
