package vn.kiphan.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.KipHanTest;
import vn.kiphan.Statements;
import vn.kiphan.account.PersonId;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.Ids;

@KipHanTest
class PeoplePagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    Cast.Company company;

    @BeforeEach
    void company() {
        company = cast.company();
    }

    private MvcTestResult get(String address) {
        return mvc.get().uri(address).with(user(company.administrator())).exchange();
    }

    /** Fields alternate: a name, what is typed. */
    private MvcTestResult post(String address, String... fields) {
        var request =
                mvc.post().uri(address).with(user(company.administrator())).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult enrol(String username, String unit, String role) {
        return post(
                "/people/new",
                "username",
                username,
                "name",
                "Người được mời",
                "position",
                "Biên tập",
                "telephone",
                "",
                "unit",
                unit,
                "role",
                role);
    }

    private UUID idOf(String username) {
        return jdbc.sql("select id from account_person where username = :username")
                .param("username", username)
                .query(UUID.class)
                .single();
    }

    private String linkIn(MvcTestResult redirect) {
        return String.valueOf(redirect.getMvcResult().getFlashMap().get("link"));
    }

    @Test
    void somebody_new_gets_an_account_a_role_and_a_link_that_is_shown_once() {
        String username = "moi." + company.pressReporter().getUsername();
        assertThat(get("/people/new?unit=" + company.pressName())).bodyText().contains(company.pressName());

        MvcTestResult added = enrol(username, company.pressName().toUpperCase(), "REPORTER");

        assertThat(added).hasStatus3xxRedirection();
        PersonId person = new PersonId(idOf(username));
        assertThat(added.getResponse().getRedirectedUrl()).isEqualTo("/people/" + person.value());
        assertThat(cast.signedIn(person).reportingUnits()).containsExactly(company.press());
        String token = linkIn(added).replaceFirst(".*/invitations/", "");
        assertThat(mvc.get().uri("/invitations/{token}", token)).hasStatusOk();
        assertThat(get("/people/" + person.value())).bodyText().doesNotContain(token);
        assertThat(mvc.get()
                        .uri("/people/{id}", person.value())
                        .with(user(company.administrator()))
                        .flashAttr("link", linkIn(added)))
                .bodyText()
                .contains(token);
    }

    @Test
    void a_taken_name_an_unknown_unit_and_an_unfit_role_are_said_beside_their_fields() {
        String taken = company.pressReporter().getUsername();
        assertThat(enrol(taken, company.pressName(), "REPORTER"))
                .hasStatusOk()
                .bodyText()
                .contains("Tên đăng nhập này đã có người dùng.", "Người được mời", company.pressName());
        assertThat(enrol("la.moi", "Báo " + company.pressName(), "REPORTER"))
                .hasStatusOk()
                .bodyText()
                .contains("Gần giống: " + company.pressName());
        assertThat(enrol("la.moi", company.pressName(), "OFFICER"))
                .hasStatusOk()
                .bodyText()
                .contains("Vai trò này không thuộc loại đơn vị đã chọn");
        assertThat(enrol("Chữ Hoa", "", "KING"))
                .hasStatusOk()
                .bodyText()
                .contains("Tên đăng nhập gồm chữ thường không dấu", "Nhập tên đơn vị.", "Chọn vai trò.", "Chữ Hoa");
    }

    @Test
    void two_units_of_one_name_are_told_apart_by_their_district() {
        for (String district : List.of("Huyện Một", "Huyện Hai")) {
            post(
                    "/units/new",
                    "name",
                    "Đài xã Trùng Tên",
                    "kind",
                    "COMMUNE_STATION",
                    "from",
                    "1/1/2024",
                    "district",
                    district);
        }
        assertThat(enrol("trung.ten", "Đài xã Trùng Tên", "REPORTER"))
                .hasStatusOk()
                .bodyText()
                .contains("Đài xã Trùng Tên (Huyện Một)", "Đài xã Trùng Tên (Huyện Hai)");
        assertThat(enrol("trung.ten", "đài xã trùng tên (huyện hai)", "REPORTER"))
                .hasStatus3xxRedirection();
    }

    @Test
    void a_role_begins_and_ends_on_the_page_of_the_person() {
        SignedInPerson person = company.communeReporter();
        String page = "/people/" + person.id().value();

        assertThat(post(page + "/appointments", "unit", company.pressName(), "role", "LEAD"))
                .hasStatus3xxRedirection();
        assertThat(cast.signedIn(person.id()).has(Role.LEAD)).isTrue();
        assertThat(get(page)).bodyText().contains(company.pressName(), "Lãnh đạo đơn vị");

        UUID appointment = jdbc.sql("select id from unit_appointment where person_id = :person and role = 'LEAD'")
                .param("person", person.id().value())
                .query(UUID.class)
                .single();
        assertThat(post(page + "/appointments", "end", appointment.toString())).hasStatus3xxRedirection();
        assertThat(cast.signedIn(person.id()).has(Role.LEAD)).isFalse();
        assertThat(post(page + "/appointments", "end", appointment.toString())).hasStatus(409);
    }

    @Test
    void an_appointment_since_long_ends_today_and_stays_in_the_history() {
        SignedInPerson person = company.communeReporter();
        String page = "/people/" + person.id().value();
        UUID appointment = jdbc.sql("select id from unit_appointment where person_id = :person")
                .param("person", person.id().value())
                .query(UUID.class)
                .single();

        post(page + "/appointments", "end", appointment.toString());

        assertThat(cast.signedIn(person.id()).getAuthorities()).isEmpty();
        assertThat(get(page)).bodyText().contains(company.communeName(), "Từ 01/01/2023 đến hết");
        assertThat(post(page + "/appointments", "unit", company.communeName(), "role", "REPORTER"))
                .hasStatus3xxRedirection();
        assertThat(cast.signedIn(person.id()).has(Role.REPORTER)).isTrue();
    }

    @Test
    void the_appointment_of_somebody_else_is_not_ended_through_another_page() {
        UUID appointment = jdbc.sql("select id from unit_appointment where person_id = :person")
                .param("person", company.communeReporter().id().value())
                .query(UUID.class)
                .single();

        assertThat(post(
                        "/people/" + company.pressReporter().id().value() + "/appointments",
                        "end",
                        appointment.toString()))
                .hasStatus(409);
        assertThat(cast.signedIn(company.communeReporter().id()).has(Role.REPORTER))
                .isTrue();
    }

    @Test
    void a_wrong_appointment_is_shown_again() {
        String page = "/people/" + company.pressReporter().id().value();
        assertThat(post(page + "/appointments", "unit", "Không đâu có", "role", "LEAD"))
                .hasStatusOk()
                .bodyText()
                .contains("Không đâu có", "Không có đơn vị nào có tên như vậy.");
    }

    @Test
    void whoever_is_barred_gets_no_link_until_readmitted() {
        String page = "/people/" + company.pressReporter().id().value();

        assertThat(post(page + "/bar")).hasStatus3xxRedirection();
        assertThat(get(page)).bodyText().contains("Đã khóa", "Mở khóa tài khoản");
        assertThat(post(page + "/invitation")).hasStatus(409);

        assertThat(post(page + "/readmission")).hasStatus3xxRedirection();
        assertThat(linkIn(post(page + "/invitation"))).contains("/invitations/");
    }

    @Test
    void a_newer_link_ends_the_older() {
        String page = "/people/" + company.pressReporter().id().value();
        String older = linkIn(post(page + "/invitation")).replaceFirst(".*/invitations/", "");
        String newer = linkIn(post(page + "/invitation")).replaceFirst(".*/invitations/", "");

        assertThat(mvc.get().uri("/invitations/{token}", older)).hasStatus(404);
        assertThat(mvc.get().uri("/invitations/{token}", newer)).hasStatusOk();
    }

    @Test
    void nobody_bars_themselves() {
        assertThat(post("/people/" + company.administrator().id().value() + "/bar"))
                .hasStatus(409)
                .bodyText()
                .contains("Không thể tự khóa tài khoản của mình");
    }

    @Test
    void the_list_searches_without_marks_and_its_statements_do_not_grow() {
        String address = "/people?text=" + company.pressReporter().getUsername();
        assertThat(get(address))
                .hasStatusOk()
                .bodyText()
                .contains(company.pressReporter().name(), company.pressName(), "Phóng viên")
                .doesNotContain("Không tìm thấy ai");
        assertThat(get("/people?text=nguoi thu")).bodyText().contains("Người thử");
        assertThat(get("/people?text=khong-ai-ten-nay")).bodyText().contains("Không tìm thấy ai");

        int few = Statements.during(() -> get(address));
        assertThat(Statements.during(() -> get("/people"))).isEqualTo(few);
        assertThat(get("/people?page=2")).hasStatusOk();
    }

    @Test
    void strangers_wrong_roles_and_wrong_addresses_are_turned_away() {
        String page = "/people/" + company.pressReporter().id().value();
        for (String address : List.of("/people", "/people/new", page)) {
            assertThat(mvc.get().uri(address)).hasStatus3xxRedirection();
            assertThat(mvc.get().uri(address).with(user(company.officer())))
                    .as(address)
                    .hasStatus(403);
        }
        for (String address : List.of("/people/new", page + "/bar", page + "/invitation", page + "/readmission")) {
            assertThat(mvc.post().uri(address).with(user(company.officer())).with(csrf()))
                    .as(address)
                    .hasStatus(403);
        }
        String nobody = "/people/" + Ids.next();
        assertThat(get("/people/none")).hasStatus(404);
        assertThat(get(nobody)).hasStatus(404);
        assertThat(post(nobody + "/bar")).hasStatus(404);
        assertThat(post(nobody + "/invitation")).hasStatus(404);
        assertThat(post(nobody + "/appointments", "unit", company.pressName(), "role", "LEAD"))
                .hasStatus(404);
    }
}
