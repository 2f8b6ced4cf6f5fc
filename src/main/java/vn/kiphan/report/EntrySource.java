package vn.kiphan.report;

/** Another way in which entries come into a report, besides typing one: a module above puts a button onto the report's page. */
public interface EntrySource {

    /** The key of the button's words. */
    String labelKey();

    /** Where it leads, below the address of the report: {@code /sheet}. */
    String path();
}
