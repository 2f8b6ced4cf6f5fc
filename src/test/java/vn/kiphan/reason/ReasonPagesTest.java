package vn.kiphan.reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.kiphan.PageTest;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.Ids;
import vn.kiphan.unit.Cast;

class ReasonPagesTest extends PageTest {

    @Autowired
    Reasons reasons;

    @Autowired
    Cast cast;

    Cast.Company company;

    @BeforeEach
    void meet() {
        company = cast.company();
    }

    @Test
    void a_reason_is_added_moved_and_taken_off() {
        String words = "Lý do thử " + Ids.next();
        assertThat(post("/reasons", company.officer(), Map.of("list", "EXTENSION", "words", words)))
                .hasStatus3xxRedirection();
        Reason added = reasons.of(ReasonList.EXTENSION).getLast();
        assertThat(added.words()).isEqualTo(words);
        assertThat(get("/reasons", company.administrator()))
                .hasStatusOk()
                .bodyText()
                .contains(words);

        assertThat(post("/reasons/" + added.id() + "/raise", company.officer(), Map.of()))
                .hasStatus3xxRedirection();
        assertThat(reasons.of(ReasonList.EXTENSION).getLast()).isNotEqualTo(added);

        assertThat(post("/reasons/" + added.id() + "/end", company.officer(), Map.of()))
                .hasStatus3xxRedirection();
        assertThat(reasons.words(ReasonList.EXTENSION, added.id())).isEmpty();
        assertThat(reasons.words(ReasonList.DECLINE, added.id())).isEmpty();
    }

    @Test
    void the_same_words_twice_are_refused_whatever_their_marks() {
        assertThat(post("/reasons", company.officer(), Map.of("list", "DECLINE", "words", "gui nham don vi")))
                .hasStatus(409)
                .bodyText()
                .contains("đã có lý do này");
    }

    @Test
    void what_is_missing_is_said_beside_the_field() {
        assertThat(post("/reasons", company.officer(), Map.of("list", "DECLINE", "words", " ")))
                .hasStatusOk()
                .bodyText()
                .contains("Ghi nội dung lý do.");
        assertThat(post("/reasons", company.officer(), Map.of("words", "Có chữ")))
                .hasStatusOk()
                .bodyText()
                .contains("Có chữ", "Chọn danh mục.");
    }

    @Test
    void what_is_not_there_cannot_be_moved() {
        assertThat(post("/reasons/" + UUID.randomUUID() + "/raise", company.officer(), Map.of()))
                .hasStatus(404);
    }

    @Test
    void others_may_not() {
        assertThat(get("/reasons", company.reviewer())).hasStatus(403);
        assertThat(get("/reasons", company.pressReporter())).hasStatus(403);
        assertThat(pages.get().uri("/reasons").exchange()).hasStatus3xxRedirection();
    }

    private MvcTestResult post(String page, SignedInPerson person, Map<String, String> fields) {
        var request = pages.post().uri(page).with(user(person)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
