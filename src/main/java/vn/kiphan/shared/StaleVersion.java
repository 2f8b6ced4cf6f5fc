package vn.kiphan.shared;

/**
 * Somebody else has changed the record since the page was opened. The answer is the 409 page, which keeps what was typed.
 *
 * <p>{@link #page()} is the address at which the newest state is seen.
 */
public class StaleVersion extends RuntimeException {

    private final String page;

    public StaleVersion(String page) {
        super("the record at " + page + " was changed meanwhile");
        this.page = page;
    }

    public String page() {
        return page;
    }
}
