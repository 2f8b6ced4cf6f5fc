package vn.kiphan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.util.ServletRequestPathUtils;

/** Each kind of route is found as Spring finds it. */
class QuickRoutesTest {

    private final QuickRoutes routes = new QuickRoutes();

    @Controller
    static class Verbs {
        @GetMapping("/")
        void home() {}

        @GetMapping("/reports")
        void list() {}

        @GetMapping("/reports/{id}")
        void one() {}

        @GetMapping("/reports/new")
        void blank() {}

        @PostMapping({"/reports/{id}/lead", "/drafts/{id}/lead"})
        void lead() {}

        @GetMapping("/files/{id}.{kind}")
        void file() {}

        @GetMapping("/pages/**")
        void below() {}

        @GetMapping("/kept/{*rest}")
        void rest() {}

        @GetMapping("/{first}/{second}/{third}/{fourth}")
        void any() {}
    }

    @BeforeEach
    void verbs() {
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        context.registerSingleton("verbs", Verbs.class);
        context.refresh();
        routes.setApplicationContext(context);
        routes.afterPropertiesSet();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /, home",
        "GET, /reports, list",
        "GET, /reports/7, one",
        "GET, /reports/new, blank",
        "POST, /reports/7/lead, lead",
        "POST, /drafts/7/lead, lead",
        "POST, /reports/%37/l%65ad, lead",
        "GET, /reports;v=1/7;w=2, one",
        "GET, /files/7.png, file",
        "GET, /pages, below",
        "GET, /pages/a/b/c/d/e, below",
        "GET, /kept/a/b, rest",
        "GET, /a/b/c/d, any"
    })
    void finds(String method, String path, String verb) throws Exception {
        assertThat(found(method, path)).isEqualTo(verb);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/report", "/reports/7/", "/reports/7/other", "/Reports", "/a/b/c/d/e", "/a"})
    void leaves_what_no_verb_is_for(String path) throws Exception {
        assertThat(found("GET", path)).isEmpty();
    }

    @Test
    void says_that_the_method_is_wrong() {
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> found("GET", "/reports/7/lead"))
                .isInstanceOf(HttpRequestMethodNotSupportedException.class);
    }

    private String found(String method, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        var chain = routes.getHandler(request);
        return chain == null
                ? ""
                : ((HandlerMethod) Objects.requireNonNull(chain.getHandler()))
                        .getMethod()
                        .getName();
    }
}
