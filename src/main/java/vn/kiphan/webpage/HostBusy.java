package vn.kiphan.webpage;

/** Somebody else is at a host just now, or was a moment ago: nothing was asked of it, and the visit is to be tried again later. */
public final class HostBusy extends Exception {

    private final String host;

    HostBusy(String host) {
        super(host);
        this.host = host;
    }

    /** The host that is to be waited for: that of the link, or one that a redirect of it leads to. */
    public String host() {
        return host;
    }
}
