package vn.kiphan;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.flywaydb.core.Flyway;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The one PostgreSQL server of a test run, started when the first test needs it, with a database per use: pages and modules
 * ({@link KipHanTest}), journeys ({@link JourneyTest}) and tests without Spring ({@link #jdbcClient()}).
 *
 * <p>To run the tests on another server, say PostgreSQL 15, give the address of a role there that may create databases, in the
 * environment variable or system property {@code KIPHAN_TEST_DATABASE_URL}:
 * {@code jdbc:postgresql://127.0.0.1:5432/postgres?user=tester&password=…}. The databases made there are dropped at the end.
 */
public final class TestDatabase {

    private static final String EXTERNAL = "KIPHAN_TEST_DATABASE_URL";

    private static final Map<String, TestDatabase> BY_USE = new ConcurrentHashMap<>();

    private final String url;
    private final String username;
    private final String password;

    private TestDatabase(String url, String username, String password) {
        this.url = url;
        this.username = username;
        this.password = password;
    }

    /** An empty database, one for each use in a run. */
    public static TestDatabase of(String use) {
        return BY_USE.computeIfAbsent(use, Server.INSTANCE::createDatabase);
    }

    /** On a migrated database of its own, without sample data, for tests without Spring. What a test writes there stays. */
    public static JdbcClient jdbcClient() {
        return Migrated.CLIENT;
    }

    public String url() {
        return url;
    }

    public String username() {
        return username;
    }

    public String password() {
        return password;
    }

    /** Opens a connection at each call, which suits few calls. */
    public DriverManagerDataSource dataSource() {
        return new DriverManagerDataSource(url, username, password);
    }

    void nameIn(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.datasource.url=" + url,
                        "spring.datasource.username=" + username,
                        "spring.datasource.password=" + password)
                .applyTo(context);
    }

    static class ForPages implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            of("pages").nameIn(context);
        }
    }

    static class ForJourneys implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            of("journeys").nameIn(context);
        }
    }

    private static final class Migrated {

        static final JdbcClient CLIENT = migrate(of("plain"));

        private static JdbcClient migrate(TestDatabase database) {
            Flyway.configure()
                    .dataSource(database.url, database.username, database.password)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return JdbcClient.create(DataSourceBuilder.create()
                    .url(database.url)
                    .username(database.username)
                    .password(database.password)
                    .build());
        }
    }

    /** The server: named from outside, or an embedded one on a disk in memory where there is one, because the check wants fsync on. */
    private record Server(String url, String username, String password, boolean dropAtEnd) {

        static final Server INSTANCE = start();

        private static Server start() {
            String named = System.getProperty(EXTERNAL, System.getenv().getOrDefault(EXTERNAL, ""));
            return named.isBlank() ? embedded() : external(named);
        }

        private static Server external(String named) {
            String query = named.contains("?") ? named.substring(named.indexOf('?') + 1) : "";
            return new Server(
                    named.replaceFirst("\\?.*", ""), parameter(query, "user"), parameter(query, "password"), true);
        }

        private static String parameter(String query, String name) {
            for (String pair : query.split("&")) {
                if (pair.startsWith(name + "=")) {
                    return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
                }
            }
            throw new IllegalStateException(EXTERNAL + " says no " + name);
        }

        /** Data that a killed run left behind, and its server, go when a later run starts: the library sees to it. */
        private static Server embedded() {
            try {
                Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
                Path memory = Path.of("/dev/shm");
                Path runs = (Files.isWritable(memory) ? memory : temporary).resolve("kiphan-tests");
                System.setProperty("ot.epg.working-dir", runs.toString());
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(
                                temporary.resolve("kiphan-test-programs").toFile())
                        .setDataDirectory(Files.createTempDirectory(Files.createDirectories(runs), "run"))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "100")
                        .start();
                return new Server(
                        "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres", "postgres", "", false);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        TestDatabase createDatabase(String use) {
            byte[] random = new byte[4];
            ThreadLocalRandom.current().nextBytes(random);
            String name = "kiphan_" + use + "_" + HexFormat.of().formatHex(random);
            JdbcClient client = JdbcClient.create(new DriverManagerDataSource(url, username, password));
            client.sql("create database " + name + " template template0 encoding 'UTF8'")
                    .update();
            if (dropAtEnd) {
                Runnable drop = () -> client.sql("drop database if exists " + name + " with (force)")
                        .update();
                Runtime.getRuntime().addShutdownHook(new Thread(drop));
            }
            return new TestDatabase(url.replaceFirst("[^/]*$", name), username, password);
        }
    }
}
