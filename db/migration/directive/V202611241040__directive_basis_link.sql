-- A legal basis may be a directive that this system knows; the officer confirms that it is the one.
alter table directive_legal_basis add column superior_id uuid references directive (id);
create index directive_legal_basis_superior on directive_legal_basis (superior_id) where superior_id is not null;
