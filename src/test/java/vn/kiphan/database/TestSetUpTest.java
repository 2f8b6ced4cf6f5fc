package vn.kiphan.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.kiphan.KipHanTest;
import vn.kiphan.TestDatabase;

@KipHanTest
class TestSetUpTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbcClient;

    @Autowired
    MockMvcTester pages;

    @Test
    void a_configured_server_is_used_and_none_is_started() {
        assertThat(context.getBeanNamesForType(EmbeddedDatabase.class)).isEmpty();
        assertThat(jdbcClient
                        .sql("select current_database()")
                        .query(String.class)
                        .single())
                .startsWith("kiphan_pages_");
    }

    @Test
    void the_migrations_in_the_module_folders_are_found() {
        assertThat(jdbcClient
                        .sql("select count(*) from flyway_schema_history where success and script like 'shared/%'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void tests_without_spring_have_a_migrated_database_of_their_own() {
        assertThat(TestDatabase.jdbcClient()
                        .sql("select fold('Đắk Lắk'), current_database() like 'kiphan_plain_%'")
                        .query()
                        .singleRow()
                        .values())
                .containsExactly("dak lak", true);
    }

    @Test
    void the_health_page_answers() {
        assertThat(pages.get().uri("/actuator/health"))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isIn(200, 401));
    }
}
