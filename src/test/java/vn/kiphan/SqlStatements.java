package vn.kiphan;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** The SQL statements that a piece of work sends, through Spring's JDBC or through Hibernate: to show that a page's do not grow. */
public final class SqlStatements extends AppenderBase<ILoggingEvent> {

    private static final List<String> LOGGERS =
            List.of("org.springframework.jdbc.core.JdbcTemplate", "org.hibernate.SQL");

    private final Thread worker = Thread.currentThread();
    private final List<String> seen = new CopyOnWriteArrayList<>();

    private SqlStatements() {}

    /** Work on this thread, as MockMvc does it. */
    public static List<String> of(Runnable work) {
        SqlStatements statements = new SqlStatements();
        statements.start();
        List<Runnable> undo = new ArrayList<>();
        for (String name : LOGGERS) {
            Logger logger = (Logger) LoggerFactory.getLogger(name);
            Level before = logger.getLevel();
            boolean additive = logger.isAdditive();
            logger.setLevel(Level.DEBUG);
            logger.setAdditive(false);
            logger.addAppender(statements);
            undo.add(() -> {
                logger.detachAppender(statements);
                logger.setLevel(before);
                logger.setAdditive(additive);
            });
        }
        try {
            work.run();
        } finally {
            undo.forEach(Runnable::run);
        }
        return statements.seen;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String line = event.getFormattedMessage();
        boolean announcedTwice =
                line.startsWith("Executing prepared SQL query") || line.startsWith("Executing prepared SQL update");
        if (Thread.currentThread() == worker && !announcedTwice) {
            seen.add(line);
        }
    }
}
