package vn.kiphan.shared;

/** There is no such record, or none that this person may know of: the answer is 404 in both cases. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("no such record for this person");
    }
}
