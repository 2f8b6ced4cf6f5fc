package vn.kiphan.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** The role that the application works as: it owns the database of its own name and has no other right. */
record ApplicationRole(String name, String password) {

    private static final String CREATE_OR_ADMIT = """
            do $$
            begin
                if not exists (select from pg_roles where rolname = 'kiphan') then
                    create role kiphan login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
                end if;
                execute format('alter role kiphan password %L', current_setting('kiphan.password'));
            end
            $$""";

    @Override
    public String toString() {
        return name;
    }

    /** Each start gives the role the password in the file again, so that a lost file is no lost database. */
    void createIfMissing(int port, String superuser, String superuserPassword) {
        Properties properties = new Properties();
        properties.setProperty("user", superuser);
        properties.setProperty("password", superuserPassword);
        String url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
        try (Connection connection = DriverManager.getConnection(url, properties);
                Statement statement = connection.createStatement()) {
            tellPassword(connection);
            statement.execute(CREATE_OR_ADMIT);
            if (!databaseExists(connection)) {
                statement.execute("create database kiphan owner kiphan");
            }
            statement.execute("revoke all on database kiphan, postgres from public");
        } catch (SQLException e) {
            throw new DatabaseRefused(
                    "The embedded PostgreSQL started, but its role or database could not be prepared: "
                            + e.getMessage(),
                    "If superuser.password in the database directory was changed or lost, put it back from a backup.",
                    e);
        }
    }

    private void tellPassword(Connection connection) throws SQLException {
        try (PreparedStatement tell = connection.prepareStatement("select set_config('kiphan.password', ?, false)")) {
            tell.setString(1, password);
            tell.execute();
        }
    }

    private boolean databaseExists(Connection connection) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement("select from pg_database where datname = ?")) {
            find.setString(1, name);
            try (ResultSet found = find.executeQuery()) {
                return found.next();
            }
        }
    }
}
