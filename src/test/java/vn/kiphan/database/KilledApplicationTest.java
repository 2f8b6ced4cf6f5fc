package vn.kiphan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Real processes, really killed: what was confirmed is there at the next start. */
class KilledApplicationTest {

    @TempDir(factory = MemoryFolder.class)
    Path folder;

    Path home;

    @BeforeEach
    void prepare() throws IOException {
        home = PreparedFolder.copyTo(folder.resolve("postgres"));
    }

    @AfterEach
    void leave_no_server_behind() throws IOException {
        Orphan.of(home.resolve("cluster")).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void after_a_kill_of_the_application_the_server_left_behind_is_stopped_and_nothing_is_lost() throws Exception {
        DatabaseChild application = DatabaseChild.start(home);
        assertThat(application.ready()).as(application.output()).isTrue();
        ProcessHandle orphan = server();

        application.kill();
        assertThat(orphan.isAlive()).as("the server outlives the application").isTrue();

        assertThat(wordsKeptAtTheNextStart()).containsExactly("entered");
        assertThat(orphan.info().command()).as("the orphan is gone").isEmpty();
    }

    @Test
    void after_a_kill_of_application_and_server_nothing_is_lost() throws Exception {
        DatabaseChild application = DatabaseChild.start(home);
        assertThat(application.ready()).as(application.output()).isTrue();
        ProcessHandle server = server();

        application.kill();
        server.destroyForcibly();
        server.onExit().get(60, TimeUnit.SECONDS);

        assertThat(wordsKeptAtTheNextStart()).containsExactly("entered");
    }

    @Test
    void a_server_that_was_killed_alone_is_started_again_where_it_was_until_the_application_ends() throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(home);
        try {
            keepAWord(database);
            for (int kill = 0; kill < 2; kill++) {
                ProcessHandle killed = server();
                killed.destroyForcibly();
                killed.onExit().get(60, TimeUnit.SECONDS);
                await().atMost(Duration.ofSeconds(120))
                        .ignoreExceptions()
                        .untilAsserted(() -> assertThat(words(database)).containsExactly("entered"));
                assertThat(server().pid()).isNotEqualTo(killed.pid());
            }
        } finally {
            database.close();
        }
        assertThat(Orphan.of(home.resolve("cluster")))
                .as("an ordered end is no reason to start again")
                .isEmpty();
        assertThat(wordsKeptAtTheNextStart()).containsExactly("entered");
    }

    @Test
    void a_second_application_is_refused_and_the_first_goes_on() throws Exception {
        try (DatabaseChild first = DatabaseChild.start(home)) {
            ProcessHandle server = server();
            try (DatabaseChild second = DatabaseChild.start(home)) {
                assertThat(second.ready()).isFalse();
                assertThat(second.output()).contains("refused Another Kịp Hạn is running");
            }
            assertThat(first.ready()).isTrue();
            assertThat(server().pid()).isEqualTo(server.pid());
        }
        assertThat(wordsKeptAtTheNextStart()).containsExactly("entered");
    }

    @Test
    void a_process_number_that_now_belongs_to_another_program_harms_nobody() throws Exception {
        Path pidFile = home.resolve("cluster/postmaster.pid");
        ProcessHandle other = ProcessHandle.current();
        Files.write(pidFile, List.of("" + other.pid(), home.resolve("cluster").toString()));

        assertThat(Orphan.of(home.resolve("cluster"))).isEmpty();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            DurabilityCheck.check(
                    new DriverManagerDataSource(database.jdbcUrl(), database.username(), database.password()));
        }
        assertThat(other.isAlive()).isTrue();
    }

    @Test
    void a_first_start_that_was_killed_half_way_is_done_over() throws Exception {
        Path fresh = PreparedFolder.programsTo(folder.resolve("fresh"));
        Path half = Files.createDirectories(fresh.resolve("cluster.new/base"));
        Files.writeString(half.resolveSibling("postgresql.conf"), "");
        Files.createDirectories(fresh.resolve("unpacking/bin"));

        try (EmbeddedDatabase database = EmbeddedDatabase.start(fresh);
                var connection = PreparedFolder.connect(database)) {
            assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
        }
        assertThat(fresh.resolve("cluster.new")).doesNotExist();
    }

    private ProcessHandle server() throws IOException {
        return PreparedFolder.serverOn(home);
    }

    private static void keepAWord(EmbeddedDatabase database) throws Exception {
        try (var connection = PreparedFolder.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("create table kept (word text)");
            statement.execute("insert into kept values ('entered')");
        }
    }

    private List<String> wordsKeptAtTheNextStart() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
            return words(database);
        }
    }

    private static List<String> words(EmbeddedDatabase database) throws Exception {
        try (var connection = PreparedFolder.connect(database);
                var kept = connection.createStatement().executeQuery("select array_agg(word) from kept")) {
            kept.next();
            return List.of((String[]) kept.getArray(1).getArray());
        }
    }
}
