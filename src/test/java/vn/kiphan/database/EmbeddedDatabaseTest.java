package vn.kiphan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the embedded server lets in, what it promises to keep, and what it is refused for. */
class EmbeddedDatabaseTest {

    private static final String WRONG_PASSWORD = "28P01";

    @TempDir(factory = MemoryFolder.class)
    static Path folder;

    static Path home;
    static EmbeddedDatabase database;
    static JdbcClient client;

    @BeforeAll
    static void start() throws IOException {
        home = PreparedFolder.copyTo(folder.resolve("postgres"));
        database = EmbeddedDatabase.start(home);
        client = JdbcClient.create(source());
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "full_page_writes, on",
        "synchronous_commit, on",
        "data_checksums, on",
        "server_encoding, UTF8",
        "password_encryption, scram-sha-256",
        "max_connections, 60",
        "shared_buffers, 64MB"
    })
    void a_setting_that_people_rely_on_is_in_force(String setting, String value) {
        assertThat(client.sql("select current_setting(:setting)")
                        .param("setting", setting)
                        .query(String.class)
                        .single())
                .isEqualTo(value);
    }

    @Test
    void the_check_accepts_it() {
        DurabilityCheck.check(source());
    }

    @Test
    void vietnamese_sorting_is_there() {
        assertThat(client.sql(
                                "select min(word collate \"vi-x-icu\") from unnest(array['đa', 'da', 'dư']) as words(word)")
                        .query(String.class)
                        .single())
                .isEqualTo("da");
    }

    @Test
    void the_application_owns_its_database_and_can_do_nothing_else() {
        assertThat(client.sql("""
                        select rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls
                        from pg_roles where rolname = current_user""").query(Boolean.class).single()).isFalse();
        assertThat(client.sql("select datname from pg_database where pg_get_userbyid(datdba) = current_user")
                        .query(String.class)
                        .list())
                .containsExactly("kiphan");
        assertThat(client.sql("select has_database_privilege('postgres', 'connect')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kiphan", "postgres"})
    void nobody_gets_in_with_a_wrong_password(String role) {
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), role, "wrong"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(WRONG_PASSWORD));
    }

    @Test
    void nobody_gets_in_without_a_password() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl() + "&user=kiphan"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password");
    }

    @Test
    void every_line_of_the_access_file_asks_for_a_password() throws IOException {
        assertThat(Files.readAllLines(home.resolve("cluster/pg_hba.conf")))
                .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test
    void other_machines_cannot_reach_it() throws IOException {
        int port = URI.create(database.jdbcUrl().substring("jdbc:".length())).getPort();
        for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
            for (var address : Collections.list(network.getInetAddresses())) {
                if (!address.isLoopbackAddress()) {
                    try (Socket socket = new Socket()) {
                        assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, port), 500))
                                .isInstanceOf(IOException.class);
                    }
                }
            }
        }
    }

    @Test
    void it_listens_on_the_loopback_address_and_at_no_socket_in_the_file_system() throws IOException {
        List<String> lines = Files.readAllLines(home.resolve("cluster/postmaster.pid"));
        assertThat(lines.get(4)).as("folder of the socket").isEmpty();
        assertThat(lines.get(5)).as("address").isEqualTo("127.0.0.1");
    }

    @Test
    void only_the_owner_may_look_inside() throws IOException {
        assertThat(permissions(home)).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("cluster"))).isEqualTo("rwx------");
        for (String secret : List.of("application.password", "superuser.password")) {
            assertThat(permissions(home.resolve(secret))).isEqualTo("rw-------");
            assertThat(home.resolve(secret)).content().matches("[A-Za-z0-9_-]{43}");
        }
        assertThat(home.resolve("application.password"))
                .content()
                .isNotEqualTo(Files.readString(home.resolve("superuser.password")));
    }

    @Test
    void a_second_application_in_the_same_process_is_refused() {
        assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("Another Kịp Hạn is running")
                .hasMessageContaining(home.toString());
        assertThat(client.sql("select 1").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void what_was_entered_is_there_after_a_restart_even_when_the_password_file_was_lost(
            @TempDir(factory = MemoryFolder.class) Path elsewhere) throws Exception {
        Path other = PreparedFolder.copyTo(elsewhere.resolve("postgres"));
        String firstPassword;
        try (EmbeddedDatabase first = EmbeddedDatabase.start(other);
                var connection = PreparedFolder.connect(first)) {
            connection.createStatement().execute("create table kept as select 'entered' as word");
            firstPassword = first.password();
        }
        assertThat(other.resolve("cluster/postmaster.pid")).doesNotExist();

        Files.delete(other.resolve("application.password"));
        try (EmbeddedDatabase second = EmbeddedDatabase.start(other);
                var connection = PreparedFolder.connect(second);
                var kept = connection.createStatement().executeQuery("select word from kept")) {
            assertThat(kept.next()).isTrue();
            assertThat(kept.getString(1)).isEqualTo("entered");
            assertThat(second.password()).isNotEqualTo(firstPassword);
        }
    }

    @Test
    void damaged_data_is_reported_with_what_postgresql_said_and_left_alone(
            @TempDir(factory = MemoryFolder.class) Path elsewhere) throws IOException {
        Path other = PreparedFolder.copyTo(elsewhere.resolve("postgres"));
        Files.writeString(other.resolve("cluster/postgresql.conf"), "shared_buffers = many\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(other))
                .isInstanceOf(DatabaseRefused.class)
                .hasMessageContaining("did not start")
                .hasMessageContaining("shared_buffers");
        assertThat(other.resolve("cluster/PG_VERSION")).exists();
    }

    private static DriverManagerDataSource source() {
        return new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
