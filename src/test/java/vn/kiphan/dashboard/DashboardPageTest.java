package vn.kiphan.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.KipHanTest;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.consolidation.CampaignMother;
import vn.kiphan.consolidation.CampaignMother.Entry;
import vn.kiphan.consolidation.CampaignMother.Owing;
import vn.kiphan.consolidation.CampaignOf2023;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;

@KipHanTest
class DashboardPageTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private MvcTestResult get(String page, SignedInPerson person) {
        return mvc.get().uri(page).with(user(person)).exchange();
    }

    private static String page(CampaignMother campaign) {
        return "/dashboard/" + campaign.directive.value();
    }

    /** The words of the page: without marks of HTML, every run of blanks one space. */
    private static String words(MvcTestResult result) throws Exception {
        return result.getResponse()
                .getContentAsString()
                .replaceAll("(?s)<script.*?</script>|<[^>]+>", " ")
                .replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @EnumSource(names = {"DIRECTOR", "OFFICER", "REVIEWER", "CLERK"})
    void the_departments_people_see_how_it_stands(Role role) {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, -4);
        campaign.submitOnTime(campaign.press("Báo Một"));
        campaign.commune("Đài Truyền thanh xã Đạo Nghĩa", "Huyện Đắk R'Lấp");

        MvcTestResult result = get(page(campaign), campaign.staff(role));

        assertThat(result)
                .hasStatusOk()
                .bodyText()
                .contains("Đài Truyền thanh xã Đạo Nghĩa", "Huyện Đắk R&#39;Lấp", "quá 4 ngày");
        assertThat(result).headers().hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    @Test
    void the_first_row_is_the_official_split() throws Exception {
        CampaignMother campaign = CampaignOf2023.of(jdbc);

        String words = words(get(page(campaign), campaign.staff(Role.DIRECTOR)));

        assertThat(words)
                .contains(
                        "Đã nộp 70 ", "Chưa nộp, còn hạn 0", "Chưa nộp, quá hạn 20", "Đã nộp: 70 trên 90 đơn vị, 77 %")
                .contains("Số liệu chỉ tính báo cáo đã được chấp nhận", "Đơn vị chưa nộp báo cáo (20)");
    }

    @Test
    void a_missing_unit_can_be_called() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        campaign.press("Báo Một");

        assertThat(get(page(campaign), campaign.staff(Role.DIRECTOR)))
                .bodyText()
                .contains("href=\"tel:02613543000\"", ">0261 3 543 000<");
    }

    @Test
    void what_was_not_reported_is_a_dash_and_nothing_is_a_nought() throws Exception {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        Owing nil = campaign.press("Báo Một");
        campaign.accept(nil, campaign.submitNil(nil));
        campaign.commune("Đài Truyền thanh xã Một", "Huyện Một");

        String words = words(get(page(campaign), campaign.staff(Role.DIRECTOR)));

        assertThat(words)
                .contains("Các cơ quan báo chí trên địa bàn tỉnh 1 1 1 0 0 0 1 0 Đài")
                .contains("Đài Truyền thanh các xã, phường, thị trấn 1 0 0 0 1 0 0 –")
                .contains("1 không phát sinh");
    }

    @Test
    void before_anything_is_accepted_the_page_says_so_instead_of_noughts() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        campaign.submitOnTime(campaign.press("Báo Một"), Entry.article("Chưa thẩm tra"));

        assertThat(get(page(campaign), campaign.staff(Role.DIRECTOR)))
                .bodyText()
                .contains("Chưa có báo cáo nào được chấp nhận")
                .doesNotContain("1 tin bài, sản phẩm");
    }

    @Test
    void a_unit_that_still_has_time_is_not_called_overdue() throws Exception {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        campaign.press("Báo Một");

        assertThat(words(get(page(campaign), campaign.staff(Role.DIRECTOR))))
                .contains("còn 3 ngày", "Chưa nộp, còn hạn 1", "Chưa nộp, quá hạn 0", "Chưa mở")
                .doesNotContain("quá 1 ngày");
    }

    @Test
    void a_withdrawn_directive_says_so() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        campaign.withdraw();

        assertThat(get(page(campaign), campaign.staff(Role.DIRECTOR)))
                .bodyText()
                .contains("Văn bản đã thu hồi");
        assertThat(get(page(CampaignMother.dueIn(jdbc, campaign.department, 3)), campaign.staff(Role.DIRECTOR)))
                .bodyText()
                .doesNotContain("Văn bản đã thu hồi");
    }

    @Test
    void thousands_of_missing_units_leave_the_page_bounded() {
        CampaignMother campaign = CampaignOf2023.of(jdbc, 71 + 230);

        MvcTestResult result = get(page(campaign), campaign.staff(Role.DIRECTOR));

        assertThat(result)
                .bodyText()
                .contains("Đơn vị chưa nộp báo cáo (250)", "và 50 đơn vị khác", "và 220 đơn vị khác");
    }

    @Test
    void the_running_directive_with_the_nearest_deadline_comes_first() {
        CampaignMother old = CampaignMother.dueIn(jdbc, -900);
        CampaignMother running = CampaignMother.dueIn(jdbc, old.department, 6);
        CampaignMother.dueIn(jdbc, old.department, 40);
        CampaignMother withdrawn = CampaignMother.dueIn(jdbc, old.department, 1);
        withdrawn.withdraw();

        MvcTestResult result = get("/dashboard", old.staff(Role.DIRECTOR));

        assertThat(result).hasStatus3xxRedirection().hasRedirectedUrl(page(running));
    }

    @Test
    void another_directive_is_picked_without_scripts() {
        CampaignMother first = CampaignMother.dueIn(jdbc, 3);
        CampaignMother second = CampaignMother.dueIn(jdbc, first.department, 9);

        assertThat(get(page(first), first.staff(Role.DIRECTOR)))
                .bodyText()
                .contains("<option value=\"" + second.terms + "\"", "action=\"/dashboard\"");
        assertThat(get("/dashboard?terms=" + second.terms, first.staff(Role.DIRECTOR)))
                .hasRedirectedUrl(page(second) + "?terms=" + second.terms);
        assertThat(get("/dashboard?terms=" + Ids.next(), first.staff(Role.DIRECTOR)))
                .hasRedirectedUrl("/dashboard");
        assertThat(get("/dashboard?directive=" + second.directive.value(), first.staff(Role.DIRECTOR)))
                .hasRedirectedUrl(page(second));
    }

    @Test
    void with_nothing_issued_the_page_says_what_will_come() {
        SignedInPerson director = CampaignMother.person(Role.DIRECTOR, UnitId.next());

        assertThat(get("/dashboard", director))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa có văn bản chỉ đạo nào được ban hành");
    }

    @Test
    void anonymous_people_are_asked_to_sign_in() {
        assertThat(mvc.get().uri("/dashboard")).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/dashboard/" + Ids.next()))
                .hasStatus3xxRedirection()
                .satisfies(result ->
                        assertThat(result.getResponse().getRedirectedUrl()).endsWith("/login"));
    }

    @ParameterizedTest
    @EnumSource(names = {"REPORTER", "LEAD", "ADMINISTRATOR"})
    void other_roles_are_refused(Role role) {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);

        assertThat(get(page(campaign), campaign.staff(role))).hasStatus(403);
        assertThat(get("/dashboard", campaign.staff(role))).hasStatus(403);
    }

    @Test
    void another_department_finds_nothing() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        CampaignMother other = CampaignMother.dueIn(jdbc, 3);

        assertThat(get(page(campaign), other.staff(Role.DIRECTOR))).hasStatus(404);
    }

    @Test
    void a_wrong_id_finds_nothing() {
        SignedInPerson director = CampaignMother.dueIn(jdbc, 3).staff(Role.DIRECTOR);

        assertThat(get("/dashboard/" + Ids.next(), director)).hasStatus(404);
        assertThat(get("/dashboard/khong-co", director)).hasStatus(404);
        assertThat(get("/dashboard?directive=khong-co", director)).hasStatus(404);
    }
}
