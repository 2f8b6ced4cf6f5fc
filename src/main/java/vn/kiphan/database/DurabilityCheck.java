package vn.kiphan.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Asks every data source, over a connection of its own and before anything uses it, whether the server keeps what it confirms; the
 * application does not start otherwise. There is no way to switch this off.
 */
final class DurabilityCheck implements BeanPostProcessor {

    private static final int OLDEST_VERSION = 150000;

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        if (bean instanceof DataSource dataSource) {
            check(dataSource);
        }
        return bean;
    }

    /** @throws DatabaseRefused if the server is not to be trusted with people's work, or cannot be reached */
    static void check(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            check(connection);
        } catch (SQLException e) {
            throw new DatabaseRefused(
                    "The database cannot be reached: " + e.getMessage(),
                    "Check that the server runs, and SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                            + " SPRING_DATASOURCE_PASSWORD.",
                    e);
        }
    }

    private static void check(Connection connection) throws SQLException {
        if (Integer.parseInt(show(connection, "show server_version_num")) < OLDEST_VERSION) {
            throw new DatabaseRefused(
                    "The database server is PostgreSQL %s, which is too old."
                            .formatted(show(connection, "show server_version")),
                    "Use PostgreSQL 15, 16, 17 or 18.");
        }
        if (!show(connection, "show server_encoding").equals("UTF8")) {
            throw new DatabaseRefused(
                    "The database does not store text as UTF-8 but as %s, which has no Vietnamese letters."
                            .formatted(show(connection, "show server_encoding")),
                    "Create the database anew: create database kiphan template template0 encoding 'UTF8'.");
        }
        requireOn("fsync", show(connection, "show fsync"));
        requireOn("full_page_writes", show(connection, "show full_page_writes"));
        // local, remote_write and remote_apply all wait for this server's own disk
        requireOn("synchronous_commit", show(connection, "show synchronous_commit"));
    }

    private static void requireOn(String setting, String value) {
        if (value.equals("off")) {
            throw new DatabaseRefused(
                    "The database server has %s off: a power cut could lose reports that it has already confirmed."
                            .formatted(setting),
                    "Set %s = on in the server's postgresql.conf (or where it was turned off: alter system, alter database, alter role), restart the server, and start the application again."
                            .formatted(setting));
        }
    }

    private static String show(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(command)) {
            result.next();
            return result.getString(1);
        }
    }
}
