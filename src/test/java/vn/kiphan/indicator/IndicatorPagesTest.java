package vn.kiphan.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.PageTest;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.unit.Cast;

/** The catalogue of indicators and its upkeep. */
class IndicatorPagesTest extends PageTest {

    private static final AtomicInteger NUMBER = new AtomicInteger(100);
    private static final LocalDate START = LocalDate.of(2024, 1, 1);
    private static final LocalDate CHANGE = LocalDate.of(2024, 7, 1);

    @Autowired
    Indicators indicators;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    private Cast.Company company;
    private String code;

    @BeforeEach
    void meet() {
        company = cast.company();
        code = "T" + NUMBER.incrementAndGet();
    }

    @Test
    void the_catalogue_of_the_migration_is_there_with_definitions_measures_and_rules() {
        List<Indicator> all = indicators.on(LocalDate.of(2023, 7, 17));

        assertThat(all).hasSize(29);
        assertThat(all).allSatisfy(one -> assertThat(one.definition()).isNotBlank());
        Indicator loudspeakers = all.stream()
                .filter(one -> one.code().equals("PT06"))
                .findFirst()
                .orElseThrow();
        assertThat(loudspeakers.sumRule()).isEqualTo(SumRule.MAXIMUM);
        assertThat(loudspeakers.asks("COMMUNE_STATION")).isTrue();
        assertThat(loudspeakers.asks("PRESS")).isFalse();
        assertThat(get("/indicators", company.officer()))
                .hasStatusOk()
                .bodyText()
                .contains("PT06", "Lấy số lớn nhất giữa các kỳ", "Cụm loa, đài tham gia");
    }

    @Test
    void an_indicator_is_added_changed_from_a_day_and_taken_out_of_use() {
        assertThat(post("/indicators", company.administrator(), typed("Lượt nghe podcast", "1/1/2024")))
                .hasRedirectedUrl("/indicators/" + code);
        Indicator first = indicators.versions(code).getFirst();
        assertThat(first.byLanguage()).isTrue();
        assertThat(first.kinds()).containsExactly("PRESS");

        post(change(first), company.administrator(), typed("Lượt nghe, tải podcast", "1/7/2024"));

        assertThat(name(CHANGE.minusDays(1))).isEqualTo("Lượt nghe podcast");
        assertThat(name(CHANGE)).isEqualTo("Lượt nghe, tải podcast");
        assertThat(indicators.version(first.id()).orElseThrow())
                .isEqualTo(new Indicator(
                        first.id(),
                        code,
                        "",
                        "Lượt nghe podcast",
                        first.definition(),
                        "lượt",
                        0,
                        SumRule.SUM,
                        true,
                        List.of("PRESS"),
                        null,
                        START,
                        CHANGE));

        Indicator second = indicators.versions(code).getFirst();
        assertThat(post(
                        "/indicators/versions/" + second.id() + "/end",
                        company.administrator(),
                        Map.of("from", "1/9/2024")))
                .hasStatus3xxRedirection();
        assertThat(indicators.on(LocalDate.of(2024, 9, 1)))
                .noneMatch(one -> one.code().equals(code));
        assertThat(get("/indicators/" + code, company.officer()))
                .hasStatusOk()
                .bodyText()
                .contains("Lượt nghe, tải podcast", "Hết hiệu lực từ 01/09/2024");
        assertThat(jdbc.sql("select action from audit_entry where subject_id in (?, ?) order by seq")
                        .params(first.id(), second.id())
                        .query(String.class)
                        .list())
                .containsExactly("indicator.add", "indicator.add", "indicator.end");
    }

    @Test
    void a_code_in_use_is_refused_and_so_is_a_version_that_was_changed_meanwhile() {
        post("/indicators", company.administrator(), typed("Một", "1/1/2024"));
        Indicator first = indicators.versions(code).getFirst();

        assertThat(post("/indicators", company.administrator(), typed("Hai", "1/2/2024")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("đang được sử dụng");
        post(change(first), company.administrator(), typed("Hai", "1/7/2024"));
        assertThat(post(change(first), company.administrator(), typed("Ba", "1/8/2024")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(indicators.versions(code)).hasSize(2);
    }

    @Test
    void what_is_missing_or_too_early_is_said_beside_the_field_and_what_was_typed_stays() {
        MvcTestResult blank = post(
                "/indicators",
                company.administrator(),
                Map.of("code", "có dấu", "name", "Tên đã gõ", "from", "31/2/2024"));
        assertThat(blank)
                .hasStatusOk()
                .bodyText()
                .contains("Mã gồm 2 đến 12", "Nhập khái niệm", "Nhập đơn vị tính", "Không có ngày này", "Tên đã gõ");
        post("/indicators", company.administrator(), typed("Một", "1/1/2024"));
        Indicator first = indicators.versions(code).getFirst();
        assertThat(post(change(first), company.administrator(), typed("Hai", "1/1/2024")))
                .hasStatusOk()
                .bodyText()
                .contains("Phiên bản hiện tại áp dụng từ 01/01/2024");
        assertThat(indicators.versions(code)).hasSize(1);
    }

    @Test
    void the_department_reads_it_and_only_the_administrator_changes_it() {
        assertThat(pages.get().uri("/indicators").exchange()).hasStatus3xxRedirection();
        assertThat(get("/indicators", company.pressReporter())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/indicators/new", company.officer())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post("/indicators", company.officer(), typed("Một", "1/1/2024")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/indicators/NOSUCH", company.administrator())).hasStatus(HttpStatus.NOT_FOUND);
        String unknown = "/indicators/versions/" + UUID.randomUUID();
        assertThat(get(unknown + "/change", company.administrator())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(unknown + "/end", company.administrator(), Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/indicators/versions/no-id/change", company.administrator()))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private Map<String, String> typed(String name, String from) {
        return Map.of(
                "code", code,
                "name", name,
                "definition", "Tổng lượt nghe do nền tảng thống kê.",
                "measure", "lượt",
                "sumRule", "SUM",
                "byLanguage", "yes",
                "kinds", "PRESS",
                "from", from);
    }

    private String name(LocalDate day) {
        return indicators.on(day).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private static String change(Indicator version) {
        return "/indicators/versions/" + version.id() + "/change";
    }

    private MvcTestResult post(String page, SignedInPerson person, Map<String, String> typed) {
        var request = pages.post().uri(page).with(user(person)).with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }
}
