package vn.kiphan.workday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.PageTest;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.unit.Cast;

class WorkingDayPagesTest extends PageTest {

    @Autowired
    WorkingDays days;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    Cast.Company company;

    @BeforeEach
    void meet() {
        company = cast.company();
        jdbc.sql("delete from workday_special_day where day >= '2091-01-01'").update();
    }

    @Test
    void the_calendar_of_a_year_shows_its_days_with_their_source() {
        assertThat(get("/working-days?year=2026", company.officer()))
                .hasStatusOk()
                .bodyText()
                .contains("thứ Ba, 24/11/2026", "Nghị quyết 28/2026/QH16", "Ngày làm bù")
                .doesNotContain("Dự kiến", "/end\"");
        assertThat(get("/working-days?year=2027", company.officer())).bodyText().contains("Dự kiến");
        assertThat(get("/working-days?year=2080", company.officer())).bodyText().contains("Chưa có ngày nào");
    }

    @Test
    void the_administrator_adds_a_day_and_takes_it_out_again() {
        assertThat(post("/working-days", company.administrator(), day("5/1/2091", "OFF")))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/working-days?year=2091");
        assertThat(days.calendar().isWorkingDay(LocalDate.of(2091, 1, 5))).isFalse();

        assertThat(post("/working-days", company.administrator(), day("5/1/2091", "WORKING")))
                .hasStatus(409);
        String id = jdbc.sql("select id::text from workday_special_day where day = '2091-01-05'")
                .query(String.class)
                .single();
        assertThat(post("/working-days/" + id + "/end", company.administrator(), Map.of("year", "2091")))
                .hasStatus3xxRedirection();
        assertThat(days.calendar().isWorkingDay(LocalDate.of(2091, 1, 5))).isTrue();
        assertThat(jdbc.sql("select count(*) from audit_entry where subject_id = cast(? as uuid)")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void what_was_typed_wrongly_is_shown_again() {
        assertThat(post(
                        "/working-days",
                        company.administrator(),
                        Map.of("day", "31/2/2091", "kind", "OFF", "name", "Nghỉ bù thử")))
                .hasStatusOk()
                .bodyText()
                .contains("31/2/2091", "Nghỉ bù thử", "Không có ngày này", "Ghi văn bản làm căn cứ");
    }

    @Test
    void others_look_or_do_not_even_look() {
        assertThat(post("/working-days", company.officer(), day("6/1/2091", "OFF")))
                .hasStatus(403);
        assertThat(get("/working-days", company.pressReporter())).hasStatus(403);
        assertThat(pages.get().uri("/working-days").exchange()).hasStatus3xxRedirection();
    }

    private static Map<String, String> day(String day, String kind) {
        return Map.of("day", day, "kind", kind, "name", "Nghỉ bù thử", "source", "Thông báo thử");
    }

    private MvcTestResult post(String page, SignedInPerson person, Map<String, String> fields) {
        var request = pages.post().uri(page).with(user(person)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
