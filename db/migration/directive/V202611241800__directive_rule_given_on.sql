-- The rule by which a department issues goes to the module approval: it holds for every document, not for directives alone.
alter table directive_issuing_rule rename to approval_rule;
