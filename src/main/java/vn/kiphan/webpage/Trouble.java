package vn.kiphan.webpage;

/** Why a page was not read. The name is part of the key of a sentence. */
public enum Trouble {
    SWITCHED_OFF(false),
    /** Not http or https, a port of its own, or an address inside some network. */
    ADDRESS(false),
    ROBOTS(false),
    NO_HOST(true),
    NO_CONNECTION(true),
    CERTIFICATE(true),
    SLOW(true),
    REDIRECTS(false),
    NOT_FOUND(false),
    /** The address leads to the front page of its site: so many answer for an article that was taken away. */
    HOME_PAGE(false),
    REFUSED(false),
    BUSY(true),
    SERVER(true),
    TYPE(false),
    UNREADABLE(false);

    private final boolean passing;

    Trouble(boolean passing) {
        this.passing = passing;
    }

    /** Whether it may be over at another time. */
    public boolean passing() {
        return passing;
    }

    /** What a status says that is not the page itself. */
    static Trouble ofStatus(int status) {
        return switch (status) {
            case 404, 410 -> NOT_FOUND;
            case 408, 425, 429, 503 -> BUSY;
            default -> status >= 500 ? SERVER : REFUSED;
        };
    }
}
