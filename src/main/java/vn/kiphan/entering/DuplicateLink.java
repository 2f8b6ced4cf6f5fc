package vn.kiphan.entering;

/** The report has an entry with this link already; the form comes back and names it. */
class DuplicateLink extends RuntimeException {

    private final String title;

    DuplicateLink(String title) {
        super("the link stands in this report already");
        this.title = title;
    }

    String title() {
        return title;
    }
}
