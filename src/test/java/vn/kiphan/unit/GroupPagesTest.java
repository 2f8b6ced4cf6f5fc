package vn.kiphan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.KipHanTest;
import vn.kiphan.Statements;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.Ids;

@KipHanTest
class GroupPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    Units units;

    Cast.Company company;

    @BeforeEach
    void company() {
        company = cast.company();
    }

    private MvcTestResult get(String address, SignedInPerson person) {
        return mvc.get().uri(address).with(user(person)).exchange();
    }

    private MvcTestResult post(String address, String name, String aliases, String version) {
        return mvc.post()
                .uri(address)
                .with(user(company.administrator()))
                .with(csrf())
                .param("name", name)
                .param("aliases", aliases)
                .param("version", version)
                .exchange();
    }

    @Test
    void the_list_shows_members_and_other_names_in_few_statements() {
        int few = Statements.during(() -> get("/groups", company.officer()));
        cast.join(company.pressGroup(), cast.unit(UnitKind.PRESS, "Tạp chí của nhóm"));
        cast.group("Nhóm thêm của " + company.departmentName());

        assertThat(get("/groups", company.officer()))
                .hasStatusOk()
                .bodyText()
                .contains(company.pressGroupName(), "/units?group=" + company.pressGroup())
                .doesNotContain("Thêm nhóm", "Chưa có nhóm nào");
        assertThat(Statements.during(() -> get("/groups", company.officer()))).isEqualTo(few);
    }

    @Test
    void a_new_group_is_found_by_letters_at_once() {
        String name = "Các đoàn văn công " + company.departmentName();
        assertThat(get("/groups/new", company.administrator())).hasStatusOk();

        assertThat(post("/groups/new", name, "Đoàn VC " + company.departmentName() + "\r\n\r\n", "0"))
                .hasStatus3xxRedirection();

        assertThat(units.groupFor("- " + name + ";")).isPresent();
        assertThat(units.groupFor("đoàn vc " + company.departmentName()))
                .isEqualTo(units.groupFor(name))
                .isPresent();
    }

    @Test
    void a_group_gets_other_words_and_keeps_its_members() {
        String address = "/groups/" + company.pressGroup();
        assertThat(get(address, company.administrator())).bodyText().contains(company.pressGroupName());

        assertThat(post(address, "Báo giới " + company.departmentName(), "", "0"))
                .hasStatus3xxRedirection();

        assertThat(units.groupFor(company.pressGroupName())).isEmpty();
        assertThat(units.groupFor("Báo giới " + company.departmentName())).contains(company.pressGroup());
        assertThat(units.members(Cast.SINCE))
                .anyMatch(member -> member.groupId().equals(company.pressGroup())
                        && member.unit().equals(company.press()));
    }

    @Test
    void words_that_name_another_group_are_refused_beside_the_field() {
        assertThat(post("/groups/new", company.pressGroupName().toUpperCase(), "", "0"))
                .hasStatusOk()
                .bodyText()
                .contains("đã được dùng để chỉ nhóm");
        assertThat(post("/groups/new", "Tên chưa ai dùng", "Các " + company.communeGroupName(), "0"))
                .hasStatusOk()
                .bodyText()
                .contains("đã được dùng để chỉ nhóm", "Tên chưa ai dùng");
        assertThat(units.groupFor("Tên chưa ai dùng")).isEmpty();
    }

    @Test
    void a_missing_or_endless_name_is_shown_again() {
        assertThat(post("/groups/new", " ", "Giữ lại dòng này", "0"))
                .hasStatusOk()
                .bodyText()
                .contains("Nhập tên nhóm.", "Giữ lại dòng này");
        assertThat(post("/groups/new", "x".repeat(201), "", "0")).bodyText().contains("Tên nhóm tối đa 200 ký tự.");
        assertThat(post("/groups/new", "Nhóm nhiều tên", "y\n".repeat(3) + "z".repeat(201), "0"))
                .bodyText()
                .contains("Nhập tối đa 50 tên gọi khác");
    }

    @Test
    void a_group_that_somebody_else_changed_answers_409() {
        String address = "/groups/" + company.pressGroup();
        post(address, "Người thứ nhất " + company.departmentName(), "", "0");

        assertThat(post(address, "Người thứ hai " + company.departmentName(), "", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Người thứ hai");
    }

    @Test
    void strangers_wrong_roles_and_wrong_addresses_are_turned_away() {
        UUID group = company.pressGroup();
        for (String address : List.of("/groups", "/groups/new", "/groups/" + group)) {
            assertThat(mvc.get().uri(address)).hasStatus3xxRedirection();
            assertThat(get(address, company.communeReporter())).as(address).hasStatus(403);
        }
        assertThat(get("/groups/new", company.officer())).hasStatus(403);
        assertThat(get("/groups/" + group, company.officer())).hasStatus(403);
        assertThat(mvc.post().uri("/groups/new").with(user(company.officer())).with(csrf()))
                .hasStatus(403);
        assertThat(get("/groups/none", company.administrator())).hasStatus(404);
        assertThat(get("/groups/" + Ids.next(), company.administrator())).hasStatus(404);
        assertThat(post("/groups/" + Ids.next(), "Không có", "", "0")).hasStatus(404);
    }
}
