package vn.kiphan.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.KipHanTest;
import vn.kiphan.account.Accounts;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.Author;
import vn.kiphan.unit.Cast;

/** An expired sign-in: scripts are told by a status, and a form that came too late waits for the person who typed it. */
@KipHanTest
class SignInAgainTest {

    private static final String PASSWORD = "một câu dễ nhớ";
    private static final String TYPED = "Đã đăng mười hai tin bài, <b>chưa lưu</b>";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    private SignedInPerson reporter;
    private SignedInPerson colleague;

    @BeforeEach
    void people() {
        Cast.Company company = cast.company();
        reporter = company.pressReporter();
        colleague = company.pressLead();
        accounts.changePassword(reporter.id(), PASSWORD, Author.SYSTEM);
        accounts.changePassword(colleague.id(), PASSWORD, Author.SYSTEM);
    }

    @Test
    void a_page_can_ask_who_is_signed_in_and_gets_a_token_for_its_forms() {
        assertThat(mvc.get().uri("/session"))
                .bodyJson()
                .extractingPath("person")
                .isNull();
        assertThat(mvc.get().uri("/session"))
                .bodyJson()
                .extractingPath("csrf")
                .asString()
                .isNotBlank();
        assertThat(mvc.get().uri("/session").with(user(reporter)))
                .bodyJson()
                .extractingPath("person")
                .isEqualTo(reporter.id().value().toString());
    }

    @Test
    void a_script_is_told_by_a_status_and_never_led_to_a_page() {
        assertThat(mvc.post().uri("/reports/1/fields/x").header("Accept", "application/json"))
                .hasStatus(401);
        assertThat(mvc.post()
                        .uri("/reports/1/fields/x")
                        .header("Accept", "application/json")
                        .with(csrf()))
                .hasStatus(401);
        assertThat(mvc.get().uri("/reports/1").header("Accept", "application/json"))
                .hasStatus(401);
        // a token that is missing although somebody is signed in is refused as before
        assertThat(mvc.post()
                        .uri("/reports/1/fields/x")
                        .header("Accept", "application/json")
                        .with(user(reporter)))
                .hasStatus(403);
    }

    @Test
    void a_script_signs_in_without_being_led_away() {
        assertThat(signIn(new MockHttpSession(), reporter, PASSWORD, "application/json"))
                .hasStatus(204);
        assertThat(signIn(new MockHttpSession(), reporter, "sai", "application/json"))
                .hasStatus(401);
    }

    @Test
    void what_was_typed_is_shown_again_to_the_person_who_typed_it() {
        MockHttpSession session = typedTooLate(reporter);
        assertThat(signIn(session, reporter, PASSWORD, "text/html")).hasRedirectedUrl("/kept-form");

        MvcTestResult again = mvc.get().uri("/kept-form").session(session).exchange();
        assertThat(again).hasStatusOk();
        assertThat(again)
                .bodyText()
                .contains("action=\"/reports/1/narrative\"", "&lt;b&gt;chưa lưu&lt;/b&gt;</textarea>")
                .contains("<input type=\"hidden\" name=\"kind\" value=\"NEWS\">")
                .doesNotContain("bí mật");
    }

    @Test
    void somebody_else_at_the_same_browser_sees_nothing_of_it() {
        MockHttpSession session = typedTooLate(reporter);
        assertThat(signIn(session, colleague, PASSWORD, "text/html")).hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/kept-form").session(session)).hasRedirectedUrl("/");
    }

    @Test
    void a_form_that_another_site_sent_is_not_kept() {
        assertThat(mvc.post().uri("/reports/1/narrative").param("workDone", TYPED))
                .hasStatus(403);
    }

    @Test
    void a_kept_form_can_be_let_go() {
        MockHttpSession session = typedTooLate(reporter);
        signIn(session, reporter, PASSWORD, "text/html");
        assertThat(mvc.post().uri("/kept-form").session(session).with(csrf())).hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/kept-form").session(session)).hasRedirectedUrl("/");
    }

    @Test
    void signing_out_forgets_whose_browser_it_was() {
        MvcTestResult out = mvc.post()
                .uri("/logout")
                .with(user(reporter))
                .with(csrf())
                .secure(true)
                .exchange();
        assertThat(Objects.requireNonNull(out.getResponse().getCookie(KeptForm.COOKIE))
                        .getMaxAge())
                .isZero();
        assertThat(out.getResponse().getHeader("Clear-Site-Data")).contains("storage");
    }

    private MockHttpSession typedTooLate(SignedInPerson person) {
        MvcTestResult late = mvc.post()
                .uri("/reports/1/narrative")
                .cookie(new Cookie(KeptForm.COOKIE, person.id().value().toString()))
                .contentType("application/x-www-form-urlencoded")
                .param("workDone", TYPED)
                .param("kind", "NEWS")
                .param("password", "bí mật")
                .exchange();
        assertThat(late).hasRedirectedUrl("/login?kept");
        return (MockHttpSession) Objects.requireNonNull(late.getRequest().getSession(false));
    }

    private MvcTestResult signIn(MockHttpSession session, SignedInPerson person, String password, String accept) {
        return mvc.post()
                .uri("/login")
                .session(session)
                .header("Accept", accept)
                .with(csrf())
                .param("username", person.getUsername())
                .param("password", password)
                .exchange();
    }
}
