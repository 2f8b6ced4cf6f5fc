package vn.kiphan.directive;

/** What a draft needs before it can be issued. */
enum MissingPart {
    NUMBER,
    SYMBOL,
    DATE,
    ISSUER,
    SUBJECT,
    DEADLINE,
    TASKS,
    UNITS;

    /** Units are picked on a page of their own; everything else stands in the draft's form. */
    public String page(DirectiveId id) {
        return "/directives/" + id + (this == UNITS ? "/recipients" : "/draft");
    }

    public String messageKey() {
        return "directive.missing." + name();
    }
}
