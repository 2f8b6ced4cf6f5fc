-- what lies below a unit is looked up by its parent, level by level
create index unit_profile_parent on unit_profile (parent_id) where parent_id is not null;
