package vn.kiphan.webpage;

/** There was no answer that can be used. What the other side or the network said is kept for the log only, never shown. */
public final class NotReached extends Exception {

    private final transient Trouble trouble;

    NotReached(Trouble trouble, String detail) {
        super(trouble + ": " + detail);
        this.trouble = trouble;
    }

    NotReached(Trouble trouble, Throwable cause) {
        super(trouble + ": " + cause.getMessage(), cause);
        this.trouble = trouble;
    }

    public Trouble trouble() {
        return trouble;
    }
}
