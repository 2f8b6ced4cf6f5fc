package vn.kiphan.database;

import org.jspecify.annotations.Nullable;

/**
 * The application does not start on this database: the message says what is wrong, {@link #action()} what to do about it.
 *
 * <p>Both are whole sentences for the person who starts the application; {@link DatabaseRefusedAnalyzer} prints them without a
 * stack trace.
 */
class DatabaseRefused extends RuntimeException {

    private final String action;

    DatabaseRefused(String description, String action) {
        this(description, action, null);
    }

    DatabaseRefused(String description, String action, @Nullable Throwable cause) {
        super(description, cause);
        this.action = action;
    }

    String action() {
        return action;
    }
}
