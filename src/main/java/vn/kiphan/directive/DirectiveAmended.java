package vn.kiphan.directive;

/** What an issued directive asks for has changed: a deadline, or a task. Published in the amending transaction. */
public record DirectiveAmended(DirectiveId directive) {}
