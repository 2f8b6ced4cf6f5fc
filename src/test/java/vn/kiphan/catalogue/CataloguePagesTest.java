package vn.kiphan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.KipHanTest;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.unit.Cast;

@KipHanTest
class CataloguePagesTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Catalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    Cast.Company company;
    String label;

    @BeforeEach
    void meet() {
        company = cast.company();
        label = "Loại thử " + UUID.randomUUID();
    }

    @AfterEach
    void tidy() {
        jdbc.sql("delete from catalogue_kind where label_vi like 'Loại thử%'").update();
        jdbc.sql("delete from catalogue_channel where label_vi like 'Loại thử%'")
                .update();
        jdbc.sql(
                        "update catalogue_kind set retired_on = null, label_vi = 'Tờ rơi, tờ gấp', version = 0 where code = 'LEAFLET'")
                .update();
    }

    @Test
    void every_kind_of_the_letters_is_there_from_the_start() {
        assertThat(catalogue.kinds())
                .extracting(Kind::code)
                .contains(
                        "NEWS",
                        "ARTICLE",
                        "PHOTO",
                        "REPORTAGE",
                        "DOCUMENTARY",
                        "TALK",
                        "COLUMN",
                        "SPOT",
                        "PROGRAMME",
                        "POST",
                        "BANNER",
                        "BILLBOARD",
                        "POSTER",
                        "LEAFLET",
                        "LED",
                        "MEETING",
                        "MOBILE",
                        "TEXT_MESSAGE",
                        "OTHER");
        assertThat(catalogue.kinds())
                .allSatisfy(kind -> assertThat(kind.fields()).isNotEmpty());
        assertThat(catalogue.channels())
                .hasSizeGreaterThanOrEqualTo(12)
                .allSatisfy(channel -> assertThat(channel.shape().fields()).containsAll(channel.fields()));
    }

    @Test
    void a_kind_has_on_a_channel_what_both_have() {
        assertThat(catalogue.fields(Shape.DISPLAY, "NOTICE_BOARD", "LED")).contains(Field.AIRINGS);
        assertThat(catalogue.fields(Shape.DISPLAY, "NOTICE_BOARD", "BANNER")).doesNotContain(Field.AIRINGS);
        assertThat(catalogue.fields(Shape.ARTICLE, "PRINT", "NEWS")).doesNotContain(Field.VIEWS);
        assertThat(catalogue.fields(Shape.ARTICLE, "ONLINE", "NEWS")).contains(Field.VIEWS);
        assertThat(catalogue.fields(Shape.ARTICLE, "ONLINE", "NEWS")).doesNotContain(Field.AIRINGS, Field.RELAY);
    }

    @Test
    void the_administrator_adds_a_kind_which_is_offered_at_once_and_moves_it() {
        assertThat(post("/catalogue/kinds", kind(label))).hasRedirectedUrl("/catalogue");
        Kind added = catalogue.kinds().getLast();
        assertThat(added.vietnamese()).isEqualTo(label);
        assertThat(added.code()).startsWith("LOAI_THU_");
        assertThat(added.shapes()).containsExactly(Shape.DISPLAY);
        // an article's field is none of a banner's
        assertThat(added.fields()).containsExactly(Field.PIECES);
        assertThat(audited("catalogue.add", added.code())).isEqualTo(1);

        assertThat(post("/catalogue/kinds/" + added.code() + "/raise")).hasRedirectedUrl("/catalogue");
        assertThat(catalogue.kinds().getLast()).isNotEqualTo(added);
        assertThat(page("/catalogue")).contains(label, "Test kind");
    }

    @Test
    void a_channel_is_added_with_one_form_which_stays() {
        assertThat(post("/catalogue/channels", kind(label, "needsLink", "true")))
                .hasRedirectedUrl("/catalogue");
        Channel added = catalogue.channels().getLast();
        assertThat(added.shape()).isEqualTo(Shape.DISPLAY);
        assertThat(added.needsLink()).isTrue();
        assertThat(page("/catalogue/channels/" + added.code())).doesNotContain("type=\"radio\"");
        assertThat(post("/catalogue/channels", kind(label + " hai", "shapes", "SOCIAL")))
                .bodyText()
                .contains("Một kênh chỉ có một biểu nhập.");
    }

    @Test
    void a_line_is_renamed_and_retired_and_keeps_its_code() {
        assertThat(page("/catalogue/kinds/LEAFLET")).contains("Tờ rơi, tờ gấp", "name=\"retiredOn\"");
        assertThat(post(
                        "/catalogue/kinds/LEAFLET",
                        "version",
                        "0",
                        "vietnamese",
                        "Tờ gấp",
                        "english",
                        "Leaflet",
                        "shapes",
                        "DISPLAY",
                        "fields",
                        "PIECES",
                        "retiredOn",
                        "1/7/2025"))
                .hasRedirectedUrl("/catalogue");
        Kind leaflet = catalogue.kind("LEAFLET");
        assertThat(leaflet.vietnamese()).isEqualTo("Tờ gấp");
        assertThat(leaflet.usedOn(LocalDate.of(2025, 6, 30))).isTrue();
        assertThat(leaflet.usedOn(LocalDate.of(2025, 7, 1))).isFalse();
        assertThat(page("/catalogue")).contains("Ngừng dùng từ 01/07/2025");

        assertThat(post("/catalogue/kinds/LEAFLET", kind("Tờ khác", "version", "0")))
                .hasStatus(409);
    }

    @Test
    void wrong_input_is_shown_again_with_sentences() {
        assertThat(post("/catalogue/kinds", "vietnamese", " ", "english", "Kept", "retiredOn", "31/2/2026"))
                .hasStatusOk()
                .bodyText()
                .contains("Nhập tên.", "Chọn biểu nhập.", "Không có ngày này", "value=\"Kept\"", "value=\"31/2/2026\"");
        assertThat(post("/catalogue/kinds", kind("bang ron, khau hieu")))
                .bodyText()
                .contains("Danh mục đã có tên này");
        assertThat(post("/catalogue/kinds", "vietnamese", "x", "english", "x", "shapes", "NONE"))
                .hasStatusOk();
    }

    @Test
    void others_may_not_and_what_is_not_there_is_not_found() {
        for (SignedInPerson other : List.of(company.officer(), company.pressReporter())) {
            assertThat(pages.get().uri("/catalogue").with(user(other)).exchange())
                    .hasStatus(403);
        }
        assertThat(pages.get().uri("/catalogue").exchange()).hasStatus3xxRedirection();
        assertThat(get("/catalogue/kinds/KHONG_CO")).hasStatus(404);
        assertThat(get("/catalogue/others/new")).hasStatus(404);
        assertThat(post("/catalogue/kinds/KHONG_CO/raise")).hasStatus(404);
    }

    private static String[] kind(String label, String... more) {
        List<String> fields = new java.util.ArrayList<>(List.of(
                "vietnamese",
                label,
                "english",
                "Test kind",
                "shapes",
                "DISPLAY",
                "fields",
                "PIECES",
                "fields",
                "BYLINE"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private long audited(String action, String code) {
        return jdbc.sql("select count(*) from audit_entry where action = ? and subject_id = ?")
                .params(action, new CatalogueEvent(company.administrator().author(), action, code, "").subjectId())
                .query(Long.class)
                .single();
    }

    private String page(String path) {
        MvcTestResult result = get(path);
        assertThat(result).hasStatusOk();
        return org.springframework.web.util.HtmlUtils.htmlUnescape(
                new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8));
    }

    private MvcTestResult get(String path) {
        return pages.get().uri(path).with(user(company.administrator())).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = pages.post().uri(path).with(user(company.administrator())).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
