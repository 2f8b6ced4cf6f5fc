package vn.kiphan.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.KipHanTest;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.Sha256;

@KipHanTest
class EnrolmentTest {

    private static final String PASSWORD = "một câu dễ nhớ";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void an_invited_person_sets_a_password_and_signs_in() {
        String username = username();
        String token = invitations.invite(invited(username));

        assertThat(setPassword(token, PASSWORD, PASSWORD)).hasRedirectedUrl("/login");
        assertThat(signIn(username, PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void nobody_signs_in_before_a_password_is_set_or_with_a_wrong_one_or_when_barred() {
        String username = username();
        PersonId person = invited(username);
        assertThat(signIn(username, "")).hasRedirectedUrl("/login?error");

        accounts.changePassword(person, PASSWORD, Author.SYSTEM);
        assertThat(signIn(username, PASSWORD + " ")).hasRedirectedUrl("/login?error");
        assertThat(signIn(username.toUpperCase(Locale.ROOT), PASSWORD)).hasRedirectedUrl("/");

        accounts.disable(person, Author.SYSTEM);
        assertThat(signIn(username, PASSWORD)).hasRedirectedUrl("/login?error");
        accounts.enable(person, Author.SYSTEM);
        assertThat(signIn(username, PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void a_short_password_or_two_that_differ_are_shown_beside_the_field() {
        String token = invitations.invite(invited(username()));
        assertThat(setPassword(token, "ngắn", "ngắn")).bodyText().contains("từ 12 đến 128 ký tự");
        assertThat(setPassword(token, PASSWORD, PASSWORD + "!")).bodyText().contains("Hai lần nhập mật khẩu khác nhau");
        assertThat(setPassword(token, PASSWORD, PASSWORD)).hasRedirectedUrl("/login");
    }

    @Test
    void a_link_works_once_even_when_it_is_used_many_times_at_once() throws Exception {
        String token = invitations.invite(invited(username()));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Integer> use = () -> setPassword(token, PASSWORD, PASSWORD)
                    .getMvcResult()
                    .getResponse()
                    .getStatus();
            List<Future<Integer>> answers = threads.invokeAll(
                    IntStream.range(0, 16).mapToObj(number -> use).toList());
            int worked = 0;
            for (Future<Integer> answer : answers) {
                worked += answer.get() == 302 ? 1 : 0;
            }
            assertThat(worked).isEqualTo(1);
        }
    }

    @Test
    void a_newer_link_ends_the_older_one() {
        PersonId person = invited(username());
        String older = invitations.invite(person);
        String newer = invitations.invite(person);
        assertThat(mvc.get().uri("/invitations/{token}", older)).hasStatus(404);
        assertThat(mvc.get().uri("/invitations/{token}", newer)).hasStatusOk();
    }

    @Test
    void an_expired_or_unknown_link_is_not_found() {
        String token = invitations.invite(invited(username()));
        jdbc.sql("update account_invitation set expires_at = :past where token_hash = :hash")
                .param("past", Timestamp.from(clock.instant().minus(Duration.ofSeconds(1))))
                .param("hash", Sha256.of(token))
                .update();
        assertThat(mvc.get().uri("/invitations/{token}", token)).hasStatus(404);
        assertThat(mvc.get().uri("/invitations/{token}", "no-such-token")).hasStatus(404);
        assertThat(setPassword("no-such-token", PASSWORD, PASSWORD)).hasStatus(404);
    }

    @Test
    void only_the_hash_of_a_token_is_kept() {
        String token = invitations.invite(invited(username()));
        assertThat(jdbc.sql("select count(*) from account_invitation where token_hash = :token")
                        .param("token", token)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_link_for_the_first_administrator_does_nothing_once_there_is_somebody() {
        invited(username());
        String token = invitations.inviteFirstAdministrator();
        var answer = mvc.post()
                .uri("/first-administrator/{token}", token)
                .with(csrf())
                .param("department", "Sở Thông tin và Truyền thông")
                .param("username", username())
                .param("name", "Quản trị viên")
                .param("password", PASSWORD)
                .param("repeated", PASSWORD)
                .exchange();
        assertThat(answer).hasStatus(404);
    }

    @Test
    void a_wrong_first_administrator_comes_back_as_typed() {
        String token = invitations.inviteFirstAdministrator();
        var answer = mvc.post()
                .uri("/first-administrator/{token}", token)
                .with(csrf())
                .param("department", "Sở \"A\" & <B>")
                .param("username", "Có Dấu")
                .param("name", "")
                .param("password", PASSWORD)
                .param("repeated", PASSWORD)
                .exchange();
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("value=\"Sở &quot;A&quot; &amp; &lt;B&gt;\"", "value=\"Có Dấu\"", "Nhập họ và tên.")
                .contains("Tên đăng nhập gồm chữ thường không dấu");
    }

    private PersonId invited(String username) {
        return accounts.openWithoutPassword(username, "Cán bộ truyền thanh", "", "", Author.SYSTEM);
    }

    private static String username() {
        return "person." + Ids.next().toString().replace("-", "").substring(12);
    }

    private MvcTestResult setPassword(String token, String password, String repeated) {
        return mvc.post()
                .uri("/invitations/{token}", token)
                .with(csrf())
                .param("password", password)
                .param("repeated", repeated)
                .exchange();
    }

    private MvcTestResult signIn(String username, String password) {
        return mvc.post()
                .uri("/login")
                .with(csrf())
                .param("username", username)
                .param("password", password)
                .exchange();
    }
}
