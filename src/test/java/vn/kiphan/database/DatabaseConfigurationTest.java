package vn.kiphan.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiphan.TestDatabase;

/** Which server the application takes, and which one it will not take. */
class DatabaseConfigurationTest {

    @TempDir(factory = MemoryFolder.class)
    Path folder;

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    DataSourceAutoConfiguration.class,
                    JdbcTemplateAutoConfiguration.class,
                    JdbcClientAutoConfiguration.class))
            .withUserConfiguration(DatabaseConfiguration.class)
            .withPropertyValues("spring.datasource.hikari.connection-timeout=60000");

    @ParameterizedTest
    @ValueSource(strings = {"", "spring.datasource.url="})
    void with_no_server_configured_it_starts_its_own_and_stops_it_after_the_pool(String property) throws IOException {
        Path home = PreparedFolder.copyTo(folder.resolve("postgres"));
        application
                .withPropertyValues("kiphan.database.directory=" + home)
                .withPropertyValues(property.isEmpty() ? new String[0] : new String[] {property})
                .run(context -> {
                    assertThat(context).hasSingleBean(EmbeddedDatabase.class);
                    assertThat(context.getBean(JdbcClient.class)
                                    .sql("select current_user::text")
                                    .query(String.class)
                                    .single())
                            .isEqualTo("kiphan");
                    String[] users = context.getBeanFactory().getDependentBeans("embeddedDatabaseConnection");
                    assertThat(users).contains("dataSource");
                    assertThat(Orphan.of(home.resolve("cluster"))).isPresent();
                    HikariDataSource pool = context.getBean(HikariDataSource.class);
                    context.close();
                    assertThat(pool.isClosed()).isTrue();
                    assertThat(Orphan.of(home.resolve("cluster"))).isEmpty();
                });
        assertThat(home.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void with_a_server_configured_it_starts_none() {
        TestDatabase server = TestDatabase.of("configured");
        application
                .withPropertyValues(
                        "kiphan.database.directory=" + folder.resolve("unused"),
                        "spring.datasource.url=" + server.url(),
                        "spring.datasource.username=" + server.username(),
                        "spring.datasource.password=" + server.password())
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class);
                    assertThat(context.getBean(JdbcClient.class)
                                    .sql("select current_database()")
                                    .query(String.class)
                                    .single())
                            .startsWith("kiphan_configured_");
                });
        assertThat(folder.resolve("unused")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void a_server_that_may_lose_confirmed_work_is_refused_and_not_left_running(String setting) throws IOException {
        Path home = PreparedFolder.copyTo(folder.resolve("postgres"));
        Files.writeString(
                home.resolve("cluster/postgresql.conf"), "\n" + setting + " = off\n", StandardOpenOption.APPEND);
        application
                .withPropertyValues("kiphan.database.directory=" + home)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(DatabaseRefused.class)
                        .hasMessageContaining(setting + " off")
                        .hasMessageContaining("a power cut could lose reports"));
        assertThat(Orphan.of(home.resolve("cluster"))).isEmpty();
    }

    @Test
    void a_role_that_does_not_wait_for_the_disk_is_refused_too() {
        TestDatabase server = TestDatabase.of("careless");
        JdbcClient client = JdbcClient.create(server.dataSource());
        client.sql("""
                do $$ begin
                    execute format('alter database %I set synchronous_commit = off', current_database());
                end $$""").update();
        assertThat(refusalOf(server)).hasMessageContaining("synchronous_commit off");
        client.sql("""
                do $$ begin
                    execute format('alter database %I set synchronous_commit = local', current_database());
                end $$""").update();
        DurabilityCheck.check(server.dataSource());
    }

    @Test
    void a_server_that_does_not_answer_is_named_as_the_cause() {
        application
                .withPropertyValues(
                        "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/kiphan",
                        "spring.datasource.hikari.connection-timeout=1000")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("The database cannot be reached"));
    }

    @Test
    void a_refusal_is_printed_as_sentences() {
        DatabaseRefused refused = new DatabaseRefused("What happened.", "What to do.");
        FailureAnalyzer analyzer = SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, FailureHandler.handleMessage((message, cause) -> {}))
                .stream()
                .filter(DatabaseRefusedAnalyzer.class::isInstance)
                .findFirst()
                .orElseThrow();
        var analysis = analyzer.analyze(new IllegalStateException("bean creation failed", refused));
        assertThat(analysis.getDescription()).isEqualTo("What happened.");
        assertThat(analysis.getAction()).isEqualTo("What to do.");
    }

    private static Throwable refusalOf(TestDatabase server) {
        try {
            DurabilityCheck.check(server.dataSource());
            throw new AssertionError("accepted");
        } catch (DatabaseRefused refused) {
            return refused;
        }
    }
}
