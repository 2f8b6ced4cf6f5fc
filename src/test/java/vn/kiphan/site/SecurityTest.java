package vn.kiphan.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.kiphan.KipHanTest;
import vn.kiphan.account.Appointment;
import vn.kiphan.account.PersonId;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;

@KipHanTest
class SecurityTest {

    private static final Set<String> OPEN = Set.of(
            "/login",
            "/language",
            "/session",
            "/service-worker.js",
            "/offline",
            "/invitations/{token}",
            "/first-administrator/{token}",
            "/calendar/{token}.ics",
            "/receipts",
            "/receipts/{number}/{hash}",
            "/error",
            "${server.error.path:${error.path:/error}}");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void every_route_sends_a_stranger_to_the_sign_in_page() {
        List<String> tried = new ArrayList<>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            for (String pattern : route.getPatternValues()) {
                if (OPEN.contains(pattern)) {
                    continue;
                }
                Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
                assertThat(methods).as(pattern).isNotEmpty().isSubsetOf(Set.of(RequestMethod.GET, RequestMethod.POST));
                for (RequestMethod method : methods) {
                    String path = pattern.replaceAll("\\{[^}]+}", "00000000-0000-0000-0000-000000000001");
                    var answer = mvc.method(HttpMethod.valueOf(method.name()))
                            .uri(path)
                            .with(csrf())
                            .exchange();
                    assertThat(answer)
                            .as(method + " " + path)
                            .hasStatus(302)
                            .redirectedUrl()
                            .contains("/login");
                    tried.add(path);
                }
            }
        });
        assertThat(tried).contains("/", "/audit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"})
    void methods_that_nothing_uses_are_refused(String method) {
        for (String path : List.of("/", "/audit", "/nowhere")) {
            int status = mvc.method(HttpMethod.valueOf(method))
                    .uri(path)
                    .with(officer())
                    .with(csrf())
                    .exchange()
                    .getResponse()
                    .getStatus();
            assertThat(status).as(method + " " + path).isIn(400, 403, 405);
        }
    }

    @Test
    void a_change_without_the_forms_token_is_refused() {
        assertThat(mvc.post().uri("/logout").with(officer())).hasStatus(403);
        assertThat(mvc.post().uri("/login").param("username", "officer").param("password", "x"))
                .hasStatus(403);
    }

    @Test
    void pages_of_signed_in_people_are_never_stored_and_carry_the_strict_headers() {
        for (String path : List.of("/", "/audit", "/nowhere", "/login")) {
            assertThat(mvc.get().uri(path).with(officer()))
                    .as(path)
                    .headers()
                    .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
                    .hasValue("X-Content-Type-Options", "nosniff")
                    .hasValue("X-Frame-Options", "DENY")
                    .hasValue("Referrer-Policy", "same-origin");
            assertThat(mvc.get()
                            .uri(path)
                            .with(officer())
                            .exchange()
                            .getResponse()
                            .getHeader("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void health_answers_without_sign_in_and_tells_nothing_else() {
        assertThat(mvc.get().uri("/actuator/health"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"status\":\"UP\"}");
        for (String path : List.of("/actuator", "/actuator/env", "/actuator/beans", "/actuator/heapdump")) {
            assertThat(mvc.get().uri(path)).as(path).hasStatus(302);
        }
    }

    @Test
    void a_wrong_role_gets_the_page_that_says_so() {
        assertThat(mvc.get().uri("/audit").with(officer())).hasStatus(403);
    }

    @Test
    void what_does_not_exist_is_not_found() {
        assertThat(mvc.get().uri("/nowhere").with(officer())).hasStatus(404);
    }

    @Test
    void static_files_are_open_and_may_be_kept_for_a_year() throws Exception {
        Matcher named = Pattern.compile("\"(/(?:css|js|webjars)[^\"]+)\"")
                .matcher(mvc.get().uri("/login").exchange().getResponse().getContentAsString());
        assertThat(named.results().map(result -> result.group(1)))
                .hasSizeGreaterThan(3)
                .allSatisfy(path -> assertThat(mvc.get().uri(path)).as(path).hasStatusOk());
        String page = mvc.get().uri("/login").exchange().getResponse().getContentType();
        assertThat(page).contains("text/html");
        assertThat(mvc.get().uri("/css/kiphan.css")).hasStatusOk().headers().containsHeader("Cache-Control");
        assertThat(mvc.get().uri("/css/kiphan.css").exchange().getResponse().getHeader("Cache-Control"))
                .contains("max-age=31536000", "public");
    }

    @Test
    void static_files_are_named_by_their_content_or_their_version() throws Exception {
        String body = mvc.get().uri("/login").exchange().getResponse().getContentAsString();
        assertThat(body)
                .containsPattern("/css/kiphan-[0-9a-f]{32}\\.css")
                .containsPattern("/js/kiphan-[0-9a-f]{32}\\.js")
                .contains("/webjars/tabler__core/1.4.0/dist/css/tabler.min.css");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example/",
                "/\\evil.example",
                "/a?x=//b",
                "/%0d%0aX: y",
                "javascript:alert(1)"
            })
    void the_language_switch_leads_only_to_own_pages(String page) {
        assertThat(LanguageController.ownPath(page)).isEqualTo("/");
    }

    @Test
    void the_language_can_be_changed_and_stays() throws Exception {
        var answer = mvc.post()
                .uri("/language")
                .with(csrf())
                .param("to", "en")
                .param("page", "/login")
                .exchange();
        assertThat(answer).hasRedirectedUrl("/login");
        var cookie = answer.getResponse().getCookie("language");
        assertThat(mvc.get().uri("/login").cookie(cookie)).bodyText().contains("Sign in", "lang=\"en\"");
        assertThat(mvc.get().uri("/login")).bodyText().contains("Đăng nhập", "lang=\"vi\"");
    }

    @Test
    void vietnamese_comes_first_whatever_the_browser_asks_for() {
        assertThat(mvc.get().uri("/login").header("Accept-Language", "fr,en"))
                .bodyText()
                .contains("Đăng nhập");
    }

    private static RequestPostProcessor officer() {
        return user(SignedInPerson.of(
                new PersonId(Ids.next()),
                "somebody",
                "Chuyên viên",
                List.of(new Appointment(UnitId.next(), "Sở Thông tin và Truyền thông", Role.OFFICER))));
    }
}
