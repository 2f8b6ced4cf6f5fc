package vn.kiphan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.KipHanTest;
import vn.kiphan.Statements;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;

@KipHanTest
class UnitPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Units units;

    Cast.Company company;

    @BeforeEach
    void company() {
        company = cast.company();
    }

    private MvcTestResult get(String address, SignedInPerson person, Object... parts) {
        return mvc.get().uri(address, parts).with(user(person)).exchange();
    }

    private MvcTestResult add(String name, String kind, String from) {
        return mvc.post()
                .uri("/units/new")
                .with(user(company.administrator()))
                .with(csrf())
                .param("name", name)
                .param("kind", kind)
                .param("from", from)
                .exchange();
    }

    private MvcTestResult change(UnitId unit, String name, String from, String version) {
        return mvc.post()
                .uri("/units/{id}/profile", unit)
                .with(user(company.administrator()))
                .with(csrf())
                .param("name", name)
                .param("kind", "PRESS")
                .param("telephone", "0261 000 4321")
                .param("from", from)
                .param("version", version)
                .exchange();
    }

    private MvcTestResult membership(UUID group, UnitId unit, boolean member) {
        return mvc.post()
                .uri("/units/{id}/groups", unit)
                .with(user(company.administrator()))
                .with(csrf())
                .param("group", group.toString())
                .param("member", String.valueOf(member))
                .exchange();
    }

    @Test
    void the_list_finds_units_without_marks_by_words_in_any_order() {
        cast.unit(UnitKind.COMMUNE_STATION, "Đài Truyền thanh xã Tìm Đắk R'Lấp");

        assertThat(get("/units?text={text}", company.officer(), "r’lap TIM dai"))
                .hasStatusOk()
                .bodyText()
                .contains("Đài Truyền thanh xã Tìm Đắk R&#39;Lấp");
        assertThat(get("/units?text={text}", company.officer(), "r’lap tim bao"))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa có đơn vị nào phù hợp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100%", "_", "'; drop table unit_unit; --", "\\", "\u0000"})
    void what_means_something_to_a_database_is_only_text(String text) {
        assertThat(get("/units?text={text}", company.officer(), text)).hasStatusOk();
        assertThat(get("/people?text={text}", company.administrator(), text)).hasStatusOk();
    }

    @Test
    void the_list_is_filtered_by_kind_and_group_and_counts_both() {
        cast.join(company.pressGroup(), cast.unit(UnitKind.PRESS, "Tạp chí đếm"));
        cast.join(company.pressGroup(), cast.unit(UnitKind.WEBSITE, "Trang đếm"));

        assertThat(get("/units?group={group}&kind=PRESS", company.officer(), company.pressGroup()))
                .hasStatusOk()
                .bodyText()
                .contains(company.pressName(), "Tạp chí đếm", "Tất cả (3)", "Cơ quan báo chí (2)", "điện tử (1)")
                .contains(company.pressGroupName() + " (2)")
                .doesNotContain("Trang đếm", company.communeName(), "Chưa có đơn vị nào phù hợp");
    }

    @Test
    void the_list_has_numbered_pages_and_its_statements_do_not_grow_with_the_rows() {
        String address = "/units?text=trang-dai";
        int none = Statements.during(() -> get(address, company.officer()));
        for (int i = 1; i <= UnitList.PAGE + 1; i++) {
            cast.join(company.pressGroup(), cast.unit(UnitKind.WEBSITE, "Trang-dài " + i));
        }

        assertThat(Statements.during(() -> get(address, company.officer())))
                .isEqualTo(none)
                .isPositive();
        assertThat(get(address, company.officer()))
                .bodyText()
                .contains("Trang-dài 1<", "Trang-dài 50<", "Trang 1/2", "page=2")
                .doesNotContain("Trang-dài 51<");
        assertThat(get(address + "&page=2", company.officer()))
                .bodyText()
                .contains("Trang-dài 51<", "Trang 2/2")
                .doesNotContain("Trang-dài 50<");
        assertThat(get(address + "&page=999999999", company.officer()))
                .bodyText()
                .contains("Trang 2/2");
        assertThat(get(address + "&page=-3", company.officer())).bodyText().contains("Trang 1/2");
    }

    @Test
    void the_record_shows_facts_groups_people_and_successors() {
        UnitId successor = cast.unit(UnitKind.PRESS, "Báo kế tiếp");
        jdbc.sql("insert into unit_succession values (:one, :other, 'MERGE', '2025-07-01')")
                .param("one", company.press().value())
                .param("other", successor.value())
                .update();

        assertThat(get("/units/{id}", company.officer(), company.press()))
                .hasStatusOk()
                .bodyText()
                .contains(company.pressName(), "0261 000 0000", company.pressGroupName(), "Thuộc nhóm từ 01/01/2023")
                .contains(company.pressReporter().name(), company.pressLead().name())
                .contains("01/07/2025", "sáp nhập vào", "Báo kế tiếp")
                .doesNotContain("Thay đổi thông tin", "Đưa ra khỏi nhóm");
        assertThat(get("/units/{id}", company.officer(), successor))
                .bodyText()
                .contains("tiếp nhận do sáp nhập từ", company.pressName());
    }

    @Test
    void the_statements_of_the_record_do_not_grow_with_its_people_and_groups() {
        int few = Statements.during(() -> get("/units/{id}", company.officer(), company.press()));
        for (int i = 0; i < 4; i++) {
            cast.person(company.press(), vn.kiphan.account.Role.REPORTER);
            cast.join(cast.group("Nhóm thêm " + i + company.pressName()), company.press());
        }
        assertThat(Statements.during(() -> get("/units/{id}", company.officer(), company.press())))
                .isEqualTo(few);
    }

    @Test
    void the_administrator_adds_a_unit() {
        assertThat(get("/units/new", company.administrator())).hasStatusOk();
        MvcTestResult added = add("Báo mới thêm", "PRESS", "1/2/2024");

        assertThat(added).hasStatus3xxRedirection();
        String page = added.getResponse().getRedirectedUrl();
        assertThat(get(page, company.administrator()))
                .bodyText()
                .contains("Báo mới thêm", "01/02/2024", "Thay đổi thông tin");
    }

    @Test
    void wrong_facts_are_shown_again_as_typed_with_a_sentence_beside_each() {
        MvcTestResult again = mvc.post()
                .uri("/units/new")
                .with(user(company.administrator()))
                .with(csrf())
                .param("name", " ")
                .param("kind", "NEWSPAPER")
                .param("from", "31/9/2024")
                .param("telephone", "gọi sau")
                .param("website", "javascript:alert(1)")
                .param("parent", "Không có đơn vị này")
                .param("district", "Huyện gõ dở")
                .exchange();

        assertThat(again)
                .hasStatusOk()
                .bodyText()
                .contains("Nhập tên đơn vị.", "Chọn loại đơn vị.", "Không có ngày này.")
                .contains("Số điện thoại gồm", "Mỗi địa chỉ bắt đầu bằng", "Không có đơn vị nào có tên như vậy.")
                .contains("31/9/2024", "gọi sau", "Không có đơn vị này", "Huyện gõ dở");
    }

    @Test
    void a_superior_is_found_by_its_exact_name_and_others_are_suggested() {
        UnitId superior = cast.unit(UnitKind.DEPARTMENT, "Ủy ban cấp trên thử");
        var post = mvc.post()
                .uri("/units/new")
                .with(user(company.administrator()))
                .with(csrf())
                .param("name", "Đơn vị có cấp trên")
                .param("kind", "PRESS")
                .param("from", "1/1/2024");

        assertThat(post.param("parent", "cấp trên thử").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Gần giống: Ủy ban cấp trên thử");
        MvcTestResult added = mvc.post()
                .uri("/units/new")
                .with(user(company.administrator()))
                .with(csrf())
                .param("name", "Đơn vị có cấp trên")
                .param("kind", "PRESS")
                .param("from", "1/1/2024")
                .param("parent", "uy ban cap tren thu")
                .exchange();
        assertThat(get(added.getResponse().getRedirectedUrl(), company.officer()))
                .bodyText()
                .contains("/units/" + superior);
    }

    @Test
    void a_change_from_a_day_keeps_what_was_before() {
        assertThat(get("/units/{id}/profile", company.administrator(), company.press()))
                .hasStatusOk()
                .bodyText()
                .contains(company.pressName());

        assertThat(change(company.press(), "Báo đổi tên", "1/7/2025", "0")).hasStatus3xxRedirection();

        assertThat(units.nameOf(company.press(), LocalDate.of(2025, 6, 30))).isEqualTo(company.pressName());
        assertThat(units.nameOf(company.press(), LocalDate.of(2025, 7, 1))).isEqualTo("Báo đổi tên");
        assertThat(get("/units/{id}", company.officer(), company.press()))
                .bodyText()
                .contains("Báo đổi tên", company.pressName(), "Từ 01/01/2023 đến hết 30/06/2025");
    }

    @Test
    void a_change_from_the_first_day_is_refused_beside_the_field() {
        assertThat(change(company.press(), "Báo đổi ngay", "1/1/2023", "0"))
                .hasStatusOk()
                .bodyText()
                .contains("Không thể đổi từ ngày này", "Báo đổi ngay");
    }

    @Test
    void a_change_of_what_somebody_else_changed_answers_409_and_keeps_the_text() {
        change(company.press(), "Người thứ nhất", "1/7/2025", "0");

        assertThat(change(company.press(), "Người thứ hai", "2/7/2025", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Người thứ hai");
        assertThat(units.nameOf(company.press(), LocalDate.of(2025, 7, 2))).isEqualTo("Người thứ nhất");
    }

    @Test
    void a_unit_joins_and_leaves_a_group() {
        LocalDate far = LocalDate.of(2100, 1, 1);
        assertThat(membership(company.communeGroup(), company.press(), true)).hasStatus3xxRedirection();
        assertThat(units.members(far))
                .anyMatch(member -> member.unit().equals(company.press())
                        && member.groupId().equals(company.communeGroup()));

        assertThat(membership(company.communeGroup(), company.press(), false)).hasStatus3xxRedirection();
        assertThat(units.members(far))
                .noneMatch(member -> member.unit().equals(company.press())
                        && member.groupId().equals(company.communeGroup()));
        assertThat(membership(Ids.next(), company.press(), true)).hasStatus(404);
    }

    @Test
    void strangers_sign_in_first_and_wrong_roles_are_refused() {
        String unit = company.press().toString();
        for (String address : List.of("/units", "/units/" + unit, "/units/new", "/units/" + unit + "/profile")) {
            assertThat(mvc.get().uri(address)).hasStatus3xxRedirection();
            assertThat(get(address, company.pressReporter())).as(address).hasStatus(403);
        }
        for (String address : List.of("/units/new", "/units/" + unit + "/profile")) {
            assertThat(get(address, company.officer())).as(address).hasStatus(403);
        }
        for (String address : List.of("/units/new", "/units/" + unit + "/profile", "/units/" + unit + "/groups")) {
            assertThat(mvc.post()
                            .uri(address)
                            .with(user(company.officer()))
                            .with(csrf())
                            .param("group", company.pressGroup().toString())
                            .param("member", "true"))
                    .as(address)
                    .hasStatus(403);
            assertThat(mvc.post().uri(address).with(user(company.administrator())))
                    .as(address)
                    .hasStatus(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/units/none", "/units/none/profile", "/units?kind=NEWSPAPER", "/units?group=1", "/units?page=x"
            })
    void an_address_that_makes_no_sense_is_not_found(String address) {
        assertThat(get(address, company.administrator())).hasStatus(404);
    }

    @Test
    void a_unit_that_does_not_exist_is_not_found() {
        assertThat(get("/units/{id}", company.administrator(), Ids.next())).hasStatus(404);
        assertThat(get("/units/{id}/profile", company.administrator(), Ids.next()))
                .hasStatus(404);
        assertThat(change(UnitId.next(), "Không có", "1/1/2024", "0")).hasStatus(404);
    }
}
