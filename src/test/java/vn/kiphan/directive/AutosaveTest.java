package vn.kiphan.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import vn.kiphan.KipHanTest;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.unit.Cast;

/** A draft that saves itself while it is typed: right or not, nothing is lost. */
@KipHanTest
class AutosaveTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    DirectivePage directives;

    private Cast.Company company;
    private DirectiveId id;

    @BeforeEach
    void draft() {
        company = cast.company();
        id = directives.numbered(company);
    }

    @Test
    void what_is_right_becomes_the_text_and_the_answer_says_over_which_version_to_save_next() {
        int noted = directives.actions(id).size();
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("subject", "Trích yếu mới");

        MvcTestResult answer = autosave(typed);

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.version").isEqualTo((int) directives.version(id));
        assertThat(answer).bodyJson().extractingPath("$.right").isEqualTo(true);
        assertThat(answer).bodyJson().extractingPath("$.said").asString().matches("Đã lưu lúc \\d\\d:\\d\\d");
        assertThat(answer).bodyJson().extractingPath("$.sections.head.state").isEqualTo("COMPLETE");
        assertThat(directives.now(id).head().subject()).isEqualTo("Trích yếu mới");

        typed.set("version", Long.toString(directives.version(id)));
        typed.set("subject", "Trích yếu mới hơn");
        assertThat(autosave(typed)).hasStatusOk();
        assertThat(directives.now(id).head().subject()).isEqualTo("Trích yếu mới hơn");
        assertThat(directives.actions(id))
                .as("many pauses of a typing hand are one note in the trail")
                .hasSize(noted + 1);
    }

    @Test
    void what_is_not_right_is_kept_as_typed_and_comes_back_when_the_page_is_opened_again() {
        Directive before = directives.now(id);
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("terms[0].deadlineDay", "31/9/2023");
        typed.set("tasks[0].text", "Đang viết dở câu này,");
        typed.set("period.phrase", "định kỳ hằng");

        MvcTestResult answer = autosave(typed);

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.right").isEqualTo(false);
        assertThat(answer).bodyJson().extractingPath("$.said").asString().contains("còn 1 mục cần sửa");
        assertThat(directives.now(id).text()).isEqualTo(before.text());
        MultiValueMap<String, String> again = DirectivePage.untouched(open());
        assertThat(again)
                .containsEntry("terms[0].deadlineDay", List.of("31/9/2023"))
                .containsEntry("tasks[0].text", List.of("Đang viết dở câu này,"))
                .containsEntry("period.phrase", List.of("định kỳ hằng"))
                .containsEntry("version", List.of(Long.toString(directives.version(id))));
        assertThat(DirectivePage.body(open())).contains("Không có ngày này.", "còn 1 mục cần sửa");
        assertThat(DirectivePage.body(DirectivePage.get(pages, "/directives/" + id + "/issuance", company.officer())))
                .contains("Còn nội dung nhập dở chưa hợp lệ");

        again.set("terms[0].deadlineDay", "30/9/2023");
        again.set("period.phrase", "");
        save(again);
        assertThat(directives.now(id).typedForm()).isNull();
        assertThat(directives.now(id).tasks().getFirst().text()).isEqualTo("Đang viết dở câu này,");
    }

    @Test
    void a_periodic_duty_is_not_spread_by_itself_but_what_is_typed_of_it_stays() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("period.cycle", "MONTH");
        typed.set("period.day", "25");
        typed.set("period.from", "1/10/2023");
        typed.set("period.until", "31/12/2023");

        assertThat(autosave(typed)).hasStatusOk();

        assertThat(directives.now(id).terms()).hasSize(1);
        assertThat(DirectivePage.untouched(open())).containsEntry("period.day", List.of("25"));
        save(DirectivePage.untouched(open()));
        assertThat(directives.now(id).terms()).hasSize(4);
    }

    @Test
    void over_a_version_that_was_overtaken_nothing_is_saved_and_an_issued_directive_takes_nothing() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("subject", "Người thứ nhất");
        autosave(typed);
        typed.set("subject", "Người thứ hai");

        assertThat(autosave(typed)).hasStatus(HttpStatus.CONFLICT);
        assertThat(directives.now(id).head().subject()).isEqualTo("Người thứ nhất");

        DirectiveId issued = directives.issued(company);
        typed.set("version", Long.toString(directives.version(issued)));
        assertThat(DirectivePage.post(pages, "/directives/" + issued + "/draft/autosave", company.officer(), typed))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void nobody_else_saves_it() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        String page = "/directives/" + id + "/draft/autosave";
        assertThat(pages.post().uri(page).with(csrf()).params(typed).exchange()).hasStatus3xxRedirection();
        assertThat(post(page, cast.company().officer(), typed)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(page, company.pressReporter(), typed)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(page, company.clerk(), typed)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(page.replace(id.toString(), UUID.randomUUID().toString()), company.officer(), typed))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void the_page_says_what_is_complete() {
        assertThat(DirectivePage.body(open())).contains("đã đủ", "data-section=\"tasks\"");
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("terms[0].deadlineDay", "");
        MvcTestResult answer = autosave(typed);
        assertThat(answer).bodyJson().extractingPath("$.sections.terms.said").isEqualTo("còn thiếu");
    }

    private MvcTestResult post(String page, SignedInPerson person, MultiValueMap<String, String> typed) {
        return DirectivePage.post(pages, page, person, typed);
    }

    private MvcTestResult open() {
        return DirectivePage.get(pages, "/directives/" + id + "/draft", company.officer());
    }

    private MvcTestResult autosave(MultiValueMap<String, String> typed) {
        return post("/directives/" + id + "/draft/autosave", company.officer(), typed);
    }

    private void save(MultiValueMap<String, String> typed) {
        assertThat(post("/directives/" + id + "/draft", company.officer(), typed))
                .hasStatus3xxRedirection();
    }
}
