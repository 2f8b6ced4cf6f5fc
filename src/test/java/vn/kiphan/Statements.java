package vn.kiphan;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Counts the SQL statements that this thread sends while something runs, through JdbcClient or JPA, from what both log:
 *
 * <pre>{@code
 * int few = Statements.during(() -> mvc.get().uri("/units").with(user(officer)).exchange());
 * … add rows …
 * assertThat(Statements.during(() -> mvc.get().uri("/units").with(user(officer)).exchange())).isEqualTo(few);
 * }</pre>
 *
 * <p>A reading is done twice and counted by the shorter time, because pages read what is remembered for a minute, and that can be
 * renewed in one of the two and never in both. What changes something is done once, with {@link #listDuring}.
 */
public final class Statements {

    private Statements() {}

    public static int during(Runnable reading) {
        return listRemembering(reading).size();
    }

    /** The statements of a reading. */
    public static List<String> listRemembering(Runnable reading) {
        List<String> first = listDuring(reading);
        List<String> second = listDuring(reading);
        return first.size() < second.size() ? first : second;
    }

    /** The statements of what may be done once only. */
    public static List<String> listDuring(Runnable work) {
        Thread here = Thread.currentThread();
        List<String> statements = new ArrayList<>();
        AppenderBase<ILoggingEvent> counter = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                String message = event.getFormattedMessage();
                boolean statement = event.getLoggerName().equals("org.hibernate.SQL")
                        || message.startsWith("Executing prepared SQL statement")
                        || message.startsWith("Executing SQL ");
                if (statement && Thread.currentThread() == here) {
                    statements.add(message);
                }
            }
        };
        List<Logger> loggers = Stream.of("org.springframework.jdbc.core.JdbcTemplate", "org.hibernate.SQL")
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .toList();
        counter.start();
        for (Logger logger : loggers) {
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(counter);
        }
        try {
            work.run();
        } finally {
            for (Logger logger : loggers) {
                logger.detachAppender(counter);
                logger.setAdditive(true);
                logger.setLevel(null);
            }
        }
        return statements;
    }
}
