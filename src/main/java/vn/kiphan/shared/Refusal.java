package vn.kiphan.shared;

import java.util.List;

/**
 * The state of a record does not allow what was asked: said to the person in the words of a message key, answered with 409.
 *
 * <p>{@link #page()} is where the person goes on. What was typed stays on the page that says so.
 */
public class Refusal extends RuntimeException {

    private final String messageKey;
    private final List<Object> arguments;
    private final String page;

    public Refusal(String messageKey, String page, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.page = page;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    public String page() {
        return page;
    }
}
