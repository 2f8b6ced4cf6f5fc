package vn.kiphan.unfinished;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import vn.kiphan.account.SignedInPerson;

/** Changes to an entry that is there: kept beside it until a button saves them, by two people at once. */
class ChangedEntryTest extends UnfinishedTest {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([\\w.-]+)\" value=\"([^\"]*)\"");

    private UUID article;
    private String form;

    @BeforeEach
    void article() {
        article = saved("Tên đã lưu");
        form = address + "/entries/" + article;
    }

    @Test
    void a_change_is_kept_beside_the_entry_and_not_in_it() {
        MvcTestResult kept = type(reporter, article, "title", "Tên đang sửa", "Tên đã lưu");
        assertThat(json(kept).get("said").asString()).contains("bản đã lưu chưa thay đổi");
        assertThat(title(article)).isEqualTo("Tên đã lưu");
        assertThat(text(get(form, lead))).contains("value=\"Tên đang sửa\"", "Có phần sửa chưa lưu", reporter.name());
        assertThat(page(address)).contains("sửa dở", "<strong>Tên đã lưu</strong>");

        assertThat(correct(reporter, "title", "Tên đang sửa")).hasRedirectedUrl(address + "#entry-" + article);
        assertThat(title(article)).isEqualTo("Tên đang sửa");
        assertThat(kept()).isZero();
    }

    @Test
    void typing_back_what_is_saved_leaves_nothing_unfinished() {
        type(reporter, article, "title", "Nhầm", "Tên đã lưu");
        assertThat(type(reporter, article, "title", "Tên đã lưu", "Nhầm")).hasStatusOk();
        assertThat(kept()).isZero();
        assertThat(type(reporter, article, "title", "Tên đã lưu", "Tên đã lưu")).hasStatusOk();
        assertThat(kept()).isZero();
    }

    @Test
    void two_people_change_two_fields_of_one_entry_and_neither_loses_a_word() {
        String mine = page(form);
        String theirs = text(get(form, lead));
        assertThat(send(lead, theirs, "note", "Ghi chú của lãnh đạo")).hasStatus3xxRedirection();
        assertThat(send(reporter, mine, "title", "Tên mới")).hasStatus3xxRedirection();
        assertThat(title(article)).isEqualTo("Tên mới");
        assertThat(note()).isEqualTo("Ghi chú của lãnh đạo");
    }

    @Test
    void two_people_who_change_the_same_field_are_shown_both_texts_and_choose() {
        String mine = page(form);
        String theirs = text(get(form, lead));
        send(lead, theirs, "title", "Tên của lãnh đạo");
        MvcTestResult clash = send(reporter, mine, "title", "Tên của phóng viên");
        assertThat(clash).hasStatus(409);
        String again = text(clash);
        assertThat(again).contains("value=\"Tên của phóng viên\"", lead.name() + " đã lưu ô này là “Tên của lãnh đạo”");
        assertThat(title(article)).isEqualTo("Tên của lãnh đạo");
        assertThat(send(reporter, again, "title", "Tên của phóng viên")).hasStatus3xxRedirection();
        assertThat(title(article)).isEqualTo("Tên của phóng viên");
    }

    @Test
    void a_clash_brings_the_other_text_for_the_script_and_says_where_only_one_can_stand() {
        String mine = page(form);
        String theirs = text(get(form, lead));
        send(lead, theirs, "title", "Tên của lãnh đạo");
        assertThat(text(send(reporter, mine, "title", "Tên của phóng viên")))
                .contains("data-clash-of=\"title\" data-text=\"Tên của lãnh đạo\" data-by=\"" + lead.name() + "\"")
                .contains("ghép cả hai bản vào ô");
        send(lead, text(get(form, lead)), "hotlineMentions", "3");
        assertThat(text(send(reporter, mine, "hotlineMentions", "2")))
                .contains("data-clash-of=\"hotlineMentions\"", "Ô chỉ giữ được một giá trị")
                .doesNotContain("ghép cả hai bản vào ô");
    }

    @Test
    void a_clash_while_typing_shows_the_text_of_the_other() {
        type(reporter, article, "title", "Của phóng viên", "Tên đã lưu");
        MvcTestResult clash = type(lead, article, "title", "Của lãnh đạo", "Tên đã lưu");
        assertThat(clash).hasStatus(409);
        assertThat(json(clash).get("text").asString()).isEqualTo("Của phóng viên");
        assertThat(type(lead, article, "title", "Của lãnh đạo", "Của phóng viên"))
                .hasStatusOk();
    }

    @Test
    void an_entry_that_was_saved_since_is_what_has_to_be_seen() {
        String other = text(get(form, lead));
        type(reporter, article, "title", "Đang gõ", "Tên đã lưu");
        send(lead, other, "title", "Tên của lãnh đạo");
        MvcTestResult clash = type(reporter, article, "title", "Đang gõ tiếp", "Đang gõ");
        assertThat(clash).hasStatus(409);
        assertThat(json(clash).get("text").asString()).isEqualTo("Tên của lãnh đạo");
        assertThat(json(clash).get("by").asString()).isEqualTo(lead.name());
        assertThat(type(reporter, article, "title", "Đang gõ tiếp", "Tên của lãnh đạo"))
                .hasStatusOk();
    }

    @Test
    void changes_that_were_left_and_overtaken_are_shown_beside_what_is_saved() {
        String other = text(get(form, lead));
        type(reporter, article, "title", "Bỏ dở hôm qua", "Tên đã lưu");
        send(lead, other, "title", "Tên của lãnh đạo");
        MvcTestResult clash = send(reporter, page(form), "title", "Bỏ dở hôm qua");
        assertThat(text(clash)).contains("đã lưu ô này là “Tên của lãnh đạo”", "value=\"Bỏ dở hôm qua\"");
    }

    @Test
    void saving_keeps_what_somebody_else_types_besides() {
        String before = page(form);
        type(lead, article, "note", "Lãnh đạo đang gõ", "");
        send(reporter, before, "title", "Tên mới");
        assertThat(kept()).isEqualTo(1);
        assertThat(text(get(form, lead))).contains(">Lãnh đạo đang gõ</textarea>", "value=\"Tên mới\"");
    }

    @Test
    void the_open_form_of_the_other_hears_what_was_typed_and_what_was_saved() {
        JsonNode first = json(get(form + "/changes", lead));
        assertThat(field(first, "title").get("seen").asString()).isEqualTo("Tên đã lưu");
        type(reporter, article, "title", "Đang gõ", "Tên đã lưu");
        JsonNode news = json(get(form + "/changes?since=" + first.get("mark").asString(), lead));
        assertThat(field(news, "title").get("text").asString()).isEqualTo("Đang gõ");
        assertThat(field(news, "title").get("by").asString()).isEqualTo(reporter.name());
        assertThat(news.get("people").get(0).get("at").asString()).isEqualTo("title");
        correct(reporter, "title", "Đã lưu xong");
        JsonNode later = json(get(form + "/changes?since=" + news.get("mark").asString(), lead));
        assertThat(field(later, "title").get("seen").asString()).isEqualTo("Đang gõ");
        assertThat(json(get(form + "/changes?since=" + later.get("mark").asString(), lead))
                        .get("fields"))
                .as("nothing new")
                .isEmpty();
    }

    @Test
    void throwing_the_changes_away_leaves_the_entry() {
        type(reporter, article, "title", "Nhầm", "Tên đã lưu");
        post(form + "/unfinished/removal", reporter);
        assertThat(page(form)).contains("value=\"Tên đã lưu\"").doesNotContain("Nhầm");
    }

    @Test
    void changes_to_an_entry_that_left_the_report_are_not_spoken_of() {
        type(reporter, article, "title", "Đang sửa", "Tên đã lưu");
        post(form + "/removal", reporter);
        assertThat(page(address)).doesNotContain("Tin bài đang nhập dở");
        assertThat(type(reporter, article, "title", "Sửa tiếp", "Đang sửa")).hasStatus(404);
    }

    @Test
    void without_what_it_said_before_a_form_of_an_older_version_overwrites_nothing() {
        send(lead, text(get(form, lead)), "title", "Tên của lãnh đạo");
        MvcTestResult old = post(form, reporter, fields("0", "title", "Tên cũ"));
        assertThat(text(old)).contains("đã lưu ô này là “Tên của lãnh đạo”");
        assertThat(title(article)).isEqualTo("Tên của lãnh đạo");
    }

    private MvcTestResult correct(SignedInPerson person, String field, String text) {
        return send(person, text(get(form, person)), field, text);
    }

    /** Sends the form on a page with another text in one field. */
    private MvcTestResult send(SignedInPerson person, String page, String field, String text) {
        List<String> sent = new ArrayList<>(List.of(fields(version(page), field, text)));
        Matcher hidden = HIDDEN.matcher(page);
        while (hidden.find()) {
            if (hidden.group(1).startsWith("was.")) {
                sent.add(hidden.group(1));
                sent.add(hidden.group(2));
            }
        }
        return post(form, person, sent.toArray(String[]::new));
    }

    private String[] fields(String version, String field, String text) {
        String link = jdbc.sql("select link_pasted from coverage_entry where id = :id")
                .param("id", article)
                .query(String.class)
                .single();
        List<String> sent = new ArrayList<>(List.of(
                "shape",
                "ARTICLE",
                "version",
                version,
                "channel",
                "ONLINE",
                "kind",
                "NEWS",
                "link",
                link,
                "publishedOn",
                vn.kiphan.shared.Vietnam.DAY.format(today),
                "language",
                "VIETNAMESE",
                field,
                text));
        if (!field.equals("title")) {
            sent.addAll(List.of("title", "Tên đã lưu"));
        }
        return sent.toArray(String[]::new);
    }

    private static String version(String page) {
        Matcher version = Pattern.compile("name=\"version\" value=\"(-?\\d+)\"").matcher(page);
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static JsonNode field(JsonNode news, String name) {
        for (JsonNode field : news.get("fields")) {
            if (field.get("name").asString().equals(name)) {
                return field;
            }
        }
        throw new AssertionError(name + " is not in " + news);
    }

    private String note() {
        return jdbc.sql("select note from coverage_entry where id = :id")
                .param("id", article)
                .query(String.class)
                .single();
    }
}
