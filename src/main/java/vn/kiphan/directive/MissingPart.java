package vn.kiphan.directive;

/** What a draft needs before it can go on to its approval or issue. Number and date are given there. */
public enum MissingPart {
    SYMBOL,
    ISSUER,
    SUBJECT,
    DEADLINE,
    /** It is not said when a periodic duty begins and ends. */
    PERIOD,
    TASKS,
    /** Something was typed that is not right yet. */
    UNFINISHED,
    UNITS;

    /** Units are picked on a page of their own; everything else stands in the draft's form. */
    public String page(DirectiveId id) {
        return "/directives/" + id + (this == UNITS ? "/recipients" : "/draft");
    }

    public String messageKey() {
        return "directive.missing." + name();
    }
}
