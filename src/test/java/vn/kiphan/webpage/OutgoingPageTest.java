package vn.kiphan.webpage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.KipHanTest;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.unit.Cast;

@KipHanTest
class OutgoingPageTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    OutgoingSwitch allowed;

    @Autowired
    ReadPages reading;

    @Autowired
    JdbcClient jdbc;

    private Cast.Company company;
    private SignedInPerson administrator;

    @BeforeEach
    void begin() {
        company = cast.company();
        administrator = cast.person(company.department(), Role.ADMINISTRATOR);
        reading.forbid();
    }

    @AfterEach
    void end() {
        reading.forbid();
    }

    private MvcTestResult turn(boolean on, SignedInPerson person) {
        return pages.post()
                .uri("/outgoing")
                .with(user(person))
                .with(csrf())
                .param("on", String.valueOf(on))
                .exchange();
    }

    private long turns() {
        return jdbc.sql("select count(*) from audit_entry where action like 'outgoing.%' and by_id = ?")
                .param(administrator.author().personId())
                .query(Long.class)
                .single();
    }

    @Test
    void an_administrator_switches_it_on_and_off_and_that_is_written_down() {
        assertThat(pages.get().uri("/outgoing").with(user(administrator)))
                .hasStatusOk()
                .bodyText()
                .contains("Đang tắt", "Cho phép đọc trang ngoài mạng");
        for (int click = 0; click < 2; click++) {
            assertThat(turn(true, administrator)).hasRedirectedUrl("/outgoing");
        }
        assertThat(allowed.allowed()).isTrue();
        assertThat(turns()).isEqualTo(1);
        assertThat(pages.get().uri("/outgoing").with(user(administrator)))
                .bodyText()
                .contains("Đang cho phép", administrator.author().name());
        turn(false, administrator);
        assertThat(allowed.allowed()).isFalse();
        assertThat(turns()).isEqualTo(2);
    }

    @Test
    void nobody_else_sees_or_turns_the_switch() {
        for (SignedInPerson person :
                new SignedInPerson[] {company.pressReporter(), cast.person(company.department(), Role.OFFICER)}) {
            assertThat(pages.get().uri("/outgoing").with(user(person))).hasStatus(403);
            assertThat(turn(true, person)).hasStatus(403);
        }
        assertThat(pages.get().uri("/outgoing")).hasStatus3xxRedirection();
        assertThat(allowed.allowed()).isFalse();
    }

    @Test
    void what_is_not_said_is_a_bad_request() {
        assertThat(pages.post().uri("/outgoing").with(user(administrator)).with(csrf()))
                .hasStatus(400);
    }
}
