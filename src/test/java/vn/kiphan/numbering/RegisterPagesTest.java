package vn.kiphan.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;
import vn.kiphan.PageTest;
import vn.kiphan.Statements;
import vn.kiphan.unit.Cast;

/** The administrator's pages about registers. */
class RegisterPagesTest extends PageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    @Autowired
    Cast cast;

    @Autowired
    NumberRegisters numbers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private Cast.Company company;

    @BeforeEach
    void company() {
        company = cast.company();
    }

    @Test
    void a_register_is_opened_and_begins_where_the_old_one_ended() {
        assertThat(body("/numbering")).contains("Chưa có sổ nào");
        String register = open("Sổ công văn đi", "", "yes");

        assertThat(post(register + "/start", "year", "2026", "number", "615")).hasRedirectedUrl(register);

        assertThat(body(register)).contains("615").contains("Mọi loại văn bản");
        assertThat(body("/numbering")).contains("Sổ công văn đi").contains("2026: bắt đầu từ số 615");
        assertThat(give("Công văn").number()).isEqualTo(615);
        assertThat(body("/numbering")).contains("2026: số 615");
        assertThat(actions(register)).containsExactly("number-register.open", "number-register.begin", "number.give");
    }

    @Test
    void the_beginning_stays_once_a_number_was_given_and_wrong_ones_are_shown_again() {
        String register = open("Sổ chung", "", "yes");
        give("Công văn");

        assertThat(body(post(register + "/start", "year", "2026", "number", "615")))
                .contains("đã cấp số trong năm 2026")
                .contains("615");
        assertThat(body(post(register + "/start", "year", "26", "number", "0")))
                .contains("Nhập năm từ 1990 đến 2100")
                .contains("Nhập số từ 1 đến 9.999.999");
        assertThat(give("Công văn").number()).isEqualTo(2);
        assertThat(post(register + "/start", "year", "2027", "number", "7")).hasRedirectedUrl(register);
    }

    @Test
    void types_have_registers_of_their_own_and_none_has_two() {
        open("Sổ chung", "", "yes");
        String decisions = open("Sổ quyết định", "Quyết định\nChỉ thị", "");
        give("Công văn");

        assertThat(give("quyết định").register().toString()).isEqualTo(idOf(decisions));
        assertThat(body(postNew("Sổ khác", "QUYẾT  ĐỊNH", "yes")))
                .contains("đang lấy số từ Sổ quyết định")
                .contains("Sổ chung đang dùng cho mọi loại còn lại");
        assertThat(body(postNew("sổ  chung", "Kế hoạch", ""))).contains("Đã có sổ mang tên này");
        assertThat(body(postNew("", "", ""))).contains("Nhập tên sổ");
        assertThat(body(postNew("Sổ rỗng", " ", ""))).contains("Nhập ít nhất một loại");
    }

    @Test
    void a_register_is_renamed_and_a_stale_form_refused() {
        String register = open("Sổ chung", "", "yes");

        assertThat(post(
                        register + "/edit",
                        "version",
                        "0",
                        "name",
                        "Sổ văn bản đi",
                        "types",
                        "Kế hoạch",
                        "rest",
                        "yes"))
                .hasRedirectedUrl(register);
        assertThat(body(register))
                .contains("Sổ văn bản đi")
                .contains("Kế hoạch")
                .contains("Các loại còn lại");
        assertThat(post(register + "/edit", "version", "0", "name", "Sổ trễ", "types", "", "rest", "yes"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(body(register)).doesNotContain("Sổ trễ");
    }

    @Test
    void a_register_is_closed_no_earlier_than_its_last_document_and_a_successor_begins_after_it() {
        String register = open("Sổ chung", "", "yes");
        give("Công văn");

        assertThat(body(post(register + "/closing", "closedOn", "4/3/2026"))).contains("05/03/2026");
        assertThat(body(post(register + "/closing", "closedOn", ""))).contains("Nhập ngày cuối cùng");
        assertThat(post(register + "/closing", "closedOn", "5/3/2026")).hasRedirectedUrl(register);

        assertThat(body(register)).contains("Đóng hết ngày 05/03/2026").doesNotContain(register + "/start");
        assertThat(numbers.expected(company.department(), "Công văn", DAY.plusDays(1)))
                .isEmpty();
        assertThat(post(register + "/closing", "closedOn", "6/3/2026")).hasStatus(HttpStatus.CONFLICT);
        assertThat(post(register + "/edit", "version", "1", "name", "Sổ khác", "rest", "yes"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(get(register + "/closing", company.administrator())).hasRedirectedUrl(register);
        assertThat(post("/numbering/registers/new", "name", "Sổ mới", "rest", "yes", "openedOn", "6/3/2026"))
                .hasStatus3xxRedirection();
        assertThat(numbers.expected(company.department(), "Công văn", DAY.plusDays(1))
                        .orElseThrow()
                        .number())
                .isEqualTo(1);
    }

    @Test
    void only_the_administrator_of_the_body_finds_its_registers() {
        String register = open("Sổ chung", "", "yes");
        Cast.Company other = cast.company();

        for (String page : List.of(register, register + "/edit", register + "/start", register + "/closing")) {
            assertThat(pages.get().uri(page).exchange()).hasStatus3xxRedirection();
            assertThat(get(page, company.administrator())).hasStatusOk();
            assertThat(get(page, other.administrator())).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(page, company.clerk())).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(get(page, company.pressReporter())).hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(get("/numbering", company.officer())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get("/numbering/registers/no-id", company.administrator())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(body(get("/numbering", other.administrator()))).doesNotContain(register);
        assertThat(pages.post()
                        .uri(register + "/closing")
                        .with(user(other.administrator()))
                        .with(csrf())
                        .param("closedOn", "5/3/2026")
                        .exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void the_list_takes_the_same_statements_however_many_registers_there_are() {
        open("Sổ chung", "", "yes");
        int few = Statements.during(() -> get("/numbering", company.administrator()));
        open("Sổ quyết định", "Quyết định", "");
        open("Sổ kế hoạch", "Kế hoạch", "");

        assertThat(Statements.during(() -> get("/numbering", company.administrator())))
                .isEqualTo(few);
    }

    private String open(String name, String types, String rest) {
        MvcTestResult answer = postNew(name, types, rest);
        assertThat(answer).hasStatus3xxRedirection();
        return answer.getResponse().getRedirectedUrl();
    }

    private MvcTestResult postNew(String name, String types, String rest) {
        return post("/numbering/registers/new", "name", name, "types", types, "rest", rest);
    }

    private GivenNumber give(String type) {
        return transaction.execute(status -> numbers.next(
                company.department(),
                type,
                DAY,
                UUID.randomUUID(),
                false,
                company.clerk().author()));
    }

    private List<String> actions(String register) {
        return jdbc.sql("select action from audit_entry where subject_id = ? order by seq")
                .param(UUID.fromString(idOf(register)))
                .query(String.class)
                .list();
    }

    private static String idOf(String register) {
        return register.substring(register.lastIndexOf('/') + 1);
    }

    private String body(String page) {
        return body(get(page, company.administrator()));
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        try {
            return HtmlUtils.htmlUnescape(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult post(String page, String... namesAndValues) {
        var request = pages.post().uri(page).with(user(company.administrator())).with(csrf());
        for (int at = 0; at < namesAndValues.length; at += 2) {
            request = request.param(namesAndValues[at], namesAndValues[at + 1]);
        }
        return request.exchange();
    }
}
