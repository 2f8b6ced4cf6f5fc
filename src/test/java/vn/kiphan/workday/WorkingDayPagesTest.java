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

        assertThat(post("/working-days", company.administrator(), day("5/1/2091", "OFF")))
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
    void a_working_day_is_swapped_for_a_saturday_and_both_are_taken_out_together() {
        LocalDate friday = LocalDate.of(2091, 1, 5);
        LocalDate saturday = LocalDate.of(2091, 1, 13);
        assertThat(post("/working-days/swaps", company.administrator(), swap("5/1/2091", "13/1/2091")))
                .hasRedirectedUrl("/working-days?year=2091");
        assertThat(days.calendar().isWorkingDay(friday)).isFalse();
        assertThat(days.calendar().isWorkingDay(saturday)).isTrue();
        assertThat(days.calendar().plus(LocalDate.of(2091, 1, 4), 1)).isEqualTo("2091-01-08");
        assertThat(days.calendar().plus(LocalDate.of(2091, 1, 12), 1)).isEqualTo(saturday);
        assertThat(get("/working-days?year=2091", company.officer()))
                .bodyText()
                .contains("Hoán đổi ngày làm việc với thứ Bảy 13/01/2091", "Làm bù ngày 05/01/2091", "Thông báo thử");

        assertThat(post("/working-days/swaps", company.administrator(), swap("8/1/2091", "13/1/2091")))
                .hasStatus(409)
                .bodyText()
                .contains("Ngày 13/01/2091 đã có trong lịch");
        assertThat(days.calendar().isWorkingDay(LocalDate.of(2091, 1, 8)))
                .as("neither day of a refused swap is kept")
                .isTrue();

        String id = jdbc.sql("select id::text from workday_special_day where day = '2091-01-13'")
                .query(String.class)
                .single();
        MvcTestResult ended = post("/working-days/" + id + "/end", company.administrator(), Map.of("year", "2091"));
        assertThat(ended.getMvcResult().getFlashMap().get("flash")).isEqualTo("workday.ended.swap");
        assertThat(days.calendar().isWorkingDay(friday)).isTrue();
        assertThat(days.calendar().isWorkingDay(saturday)).isFalse();
        assertThat(jdbc.sql("""
                        select count(*) from audit_entry a join workday_special_day d on d.id = a.subject_id
                        where d.day in ('2091-01-05', '2091-01-13')
                        """).query(Integer.class).single()).isEqualTo(4);
    }

    @Test
    void a_swap_takes_a_day_of_the_week_and_gives_one_of_the_weekend() {
        assertThat(post("/working-days/swaps", company.administrator(), swap("6/1/2091", "8/1/2091")))
                .hasStatusOk()
                .bodyText()
                .contains("Ngày được nghỉ phải là ngày từ thứ Hai đến thứ Sáu", "Ngày làm bù phải là thứ Bảy")
                .contains("value=\"6/1/2091\"", "value=\"8/1/2091\"");
        assertThat(post("/working-days", company.administrator(), day("8/1/2091", "WORKING")))
                .hasStatusOk()
                .bodyText()
                .contains("Ngày này là ngày làm việc bình thường");
        assertThat(post("/working-days/swaps", company.officer(), swap("5/1/2091", "13/1/2091")))
                .hasStatus(403);
    }

    @Test
    void the_swaps_of_the_years_before_are_known_as_such() {
        assertThat(jdbc.sql("""
                        select count(*) from workday_special_day o join workday_special_day w on w.swap_id = o.swap_id
                        where o.kind = 'OFF' and w.kind = 'WORKING' and o.day < '2091-01-01'
                        """).query(Integer.class).single()).isEqualTo(4);
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

    private static Map<String, String> swap(String off, String worked) {
        return Map.of("off", off, "worked", worked, "swapSource", "Thông báo thử");
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
