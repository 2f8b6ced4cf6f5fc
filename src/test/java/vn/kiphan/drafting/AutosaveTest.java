package vn.kiphan.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.Draft;

/** A draft that saves itself while it is typed: right or not, nothing is lost. */
class AutosaveTest extends DraftTest {

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
        Draft before = directives.now(id);
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("terms[0].deadlineDay", "31/9/2023");
        typed.set("tasks[0].text", "Đang viết dở câu này,");
        typed.set("periods[0].phrase", "định kỳ hằng");

        MvcTestResult answer = autosave(typed);

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.right").isEqualTo(false);
        assertThat(answer).bodyJson().extractingPath("$.said").asString().contains("còn 3 mục cần sửa");
        assertThat(directives.now(id).text()).isEqualTo(before.text());
        MultiValueMap<String, String> again = DirectivePage.untouched(open());
        assertThat(again)
                .containsEntry("terms[0].deadlineDay", List.of("31/9/2023"))
                .containsEntry("tasks[0].text", List.of("Đang viết dở câu này,"))
                .containsEntry("periods[0].phrase", List.of("định kỳ hằng"))
                .containsEntry("version", List.of(Long.toString(directives.version(id))));
        assertThat(DirectivePage.body(open())).contains("Không có ngày này.", "còn 3 mục cần sửa");
        assertThat(DirectivePage.body(DirectivePage.get(pages, "/directives/" + id + "/issuance", company.officer())))
                .contains("Còn nội dung nhập dở chưa hợp lệ");

        again.set("terms[0].deadlineDay", "30/9/2023");
        again.set("periods[0].phrase", "");
        save(again);
        assertThat(directives.now(id).typedForm()).isNull();
        assertThat(directives.now(id).text().tasks().getFirst().text()).isEqualTo("Đang viết dở câu này,");
    }

    @Test
    void a_periodic_duty_is_saved_by_itself_and_a_page_opened_before_it_changed_changes_no_report_alone() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("periods[0].cycle", "MONTH");
        typed.set("periods[0].day", "25");
        typed.set("periods[0].from", "1/10/2023");
        typed.set("periods[0].until", "31/12/2023");

        assertThat(autosave(typed)).hasStatusOk();

        assertThat(directives.now(id).terms()).hasSize(4);
        MultiValueMap<String, String> again = DirectivePage.untouched(open());
        again.set("periods[0].hour", "17h");
        assertThat(autosave(again)).hasStatusOk();
        again.set("version", Long.toString(directives.version(id)));
        again.set("periods[0].hour", "16h");
        assertThat(autosave(again)).hasStatusOk();
        assertThat(directives.now(id).terms().subList(1, 4))
                .allSatisfy(its -> assertThat(its.dueAt()).asString().endsWith("T09:00:00Z"))
                .allSatisfy(its -> assertThat(its.occurrence()).matches(one -> one != null && !one.alone()));
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

    private MvcTestResult autosave(MultiValueMap<String, String> typed) {
        return save("/draft/autosave", typed);
    }

    private void saved(MultiValueMap<String, String> typed) {
        assertThat(save(typed)).hasStatus3xxRedirection();
    }
}
