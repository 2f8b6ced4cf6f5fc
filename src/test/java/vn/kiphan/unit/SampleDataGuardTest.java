package vn.kiphan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import vn.kiphan.TestDatabase;

class SampleDataGuardTest {

    private final JdbcClient jdbc = TestDatabase.jdbcClient();

    private SampleDataGuard start(String address, String... profiles) {
        MockEnvironment environment = new MockEnvironment().withProperty("server.address", address);
        environment.setActiveProfiles(profiles);
        return new SampleDataGuard(environment, jdbc);
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from unit_sample_data").update();
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "localhost, true",
        "::1, true",
        "0.0.0.0, false",
        "10.0.0.7, false",
        "'', false",
        "no.such.host.invalid, false"
    })
    void only_a_loopback_address_stays_on_this_machine(String address, boolean expected) {
        assertThat(SampleDataGuard.onThisMachineOnly(address)).isEqualTo(expected);
    }

    @Test
    void the_profile_demo_starts_on_loopback_only() {
        assertThatCode(() -> start("127.0.0.1", "demo")).doesNotThrowAnyException();
        assertThatExceptionOfType(SampleDataRefused.class)
                .isThrownBy(() -> start("0.0.0.0", "demo"))
                .withMessageContaining("published password");
        assertThatExceptionOfType(SampleDataRefused.class).isThrownBy(() -> start("", "demo"));
    }

    @Test
    void a_database_with_sample_accounts_stays_on_loopback_without_the_profile_too() {
        assertThatCode(() -> start("0.0.0.0")).doesNotThrowAnyException();
        jdbc.sql("insert into unit_sample_data (loaded_at) values (now())").update();

        assertThatExceptionOfType(SampleDataRefused.class).isThrownBy(() -> start("0.0.0.0"));
        assertThatCode(() -> start("127.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void the_refusal_says_what_to_do() {
        var analysis = new SampleDataRefusedAnalyzer().analyze(new SampleDataRefused("why"));
        assertThat(analysis.getDescription()).isEqualTo("why");
        assertThat(analysis.getAction()).contains("server.address=127.0.0.1");
    }
}
