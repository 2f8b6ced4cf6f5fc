package vn.kiphan.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import vn.kiphan.Statements;
import vn.kiphan.addressing.ChosenUnit;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.Draft;
import vn.kiphan.directivetext.CampaignTask;
import vn.kiphan.directivetext.DatePrecision;
import vn.kiphan.directivetext.LetterCopy;

/** The form of a draft, beside the letter. */
class DraftPagesTest extends DraftTest {

    @Override
    DirectiveId draft() {
        return directives.draft(company);
    }

    @Test
    void what_was_read_stands_beside_the_letter_in_which_it_is_marked() {
        String body = DirectivePage.body(open());

        assertThat(body)
                .contains(
                        "data-field=\"symbol\"><a href=\"#symbol\">STTTT - TTBCXB</a><a class=\"source-back\" href=\"#symbol\">")
                .contains("value=\"STTTT-TTBCXB\"")
                .contains("data-field=\"tasks[1].text\"")
                .contains("Phát thông điệp an toàn mùa mưa.")
                .contains("thứ Năm, 28/09/2023")
                .contains("23:59 ngày 28/09/2023");
        assertThat(DirectivePage.untouched(open()))
                .containsEntry("terms[0].deadlineDay", List.of("28/09/2023"))
                .containsEntry("terms[0].inclusive", List.of("yes"))
                .containsEntry("terms[0].windowFrom", List.of("07/07/2023"))
                .containsEntry("lines[0].group", List.of(company.pressGroup().toString()));
    }

    @Test
    void words_of_the_letter_are_never_markup() throws Exception {
        assertThat(open().getResponse().getContentAsString())
                .doesNotContain("<b>phòng")
                .contains("&lt;b&gt;phòng");
    }

    @Test
    void what_looks_odd_is_said_and_a_half_date_is_not_guessed() {
        String body = DirectivePage.body(open());

        assertThat(body)
                .contains("Văn bản chưa có số")
                .contains("Trong văn bản chỉ ghi 07/2023")
                .contains("đến trước khi kỳ số liệu kết thúc (30/09/2023)")
                .contains("trước ngày của căn cứ sớm nhất (12/07/2023)");
        assertThat(DirectivePage.untouched(open())).containsEntry("issuedOn", List.of(""));
    }

    @Test
    void saving_an_untouched_form_changes_no_word_and_no_tick() {
        Draft before = directives.now(id);

        assertThat(save(DirectivePage.untouched(open()))).hasStatus3xxRedirection();

        Draft after = directives.now(id);
        assertThat(after.text()).isEqualTo(before.text());
        assertThat(after.chosen()).isEqualTo(before.chosen());
        assertThat(after.head().issuedOnPrecision()).isEqualTo(DatePrecision.MONTH);
        assertThat(directives.actions(id)).containsExactly("directive.draft", "directive.correct");
    }

    @Test
    void a_correction_makes_the_remarks_go() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("number", "7");
        typed.set("issuedOn", "17.7.2023");
        typed.set("terms[0].windowFrom", "12/7/2023");
        typed.set("terms[0].windowTo", "28/9/2023");
        typed.set("terms[0].deadlineHour", "17h30");

        save(typed);

        String body = DirectivePage.body(open());
        assertThat(body)
                .doesNotContain("Cần lưu ý")
                .contains("17:30 ngày 28/09/2023")
                .contains("Đã lưu lúc");
        assertThat(directives.now(id).head().numberAndSymbol()).isEqualTo("07/STTTT-TTBCXB");
        assertThat(directives.now(id).head().fullDate()).isEqualTo(LocalDate.of(2023, 7, 17));
    }

    @Test
    void rows_are_added_at_the_end_and_dropped_when_emptied() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("tasks[0].path", "");
        typed.set("tasks[0].text", "");
        typed.set("tasks[2].text", "Việc thêm, có dấu phẩy, và \"ngoặc\"");
        typed.set("copies[2].text", "UBND tỉnh");
        typed.set("copies[2].purpose", "b/c");

        save(typed);

        assertThat(directives.now(id).text().tasks())
                .extracting(CampaignTask::path, CampaignTask::text)
                .containsExactly(
                        tuple("2", "Phát thông điệp an toàn mùa mưa."),
                        tuple("2", "Việc thêm, có dấu phẩy, và \"ngoặc\""));
        assertThat(directives.now(id).text().copies()).contains(new LetterCopy("UBND tỉnh", "b/c"));
    }

    @Test
    void emptying_a_row_and_adding_none_drops_it() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("tasks[0].path", "");
        typed.set("tasks[0].text", "");
        typed.set("copies[0].text", "");
        typed.set("copies[0].purpose", "");

        assertThat(save(typed)).hasStatus3xxRedirection();

        assertThat(directives.now(id).text().tasks())
                .extracting(CampaignTask::path)
                .containsExactly("2");
        assertThat(directives.now(id).text().copies()).hasSize(1);
    }

    @Test
    void units_follow_the_groups_of_the_lines() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("lines[0].group", "");
        typed.set("lines[2].text", "Các trung tâm");
        typed.set("lines[2].group", company.districtGroup().toString());

        save(typed);

        assertThat(directives.now(id).chosen())
                .containsExactlyInAnyOrder(
                        new ChosenUnit(company.commune().value(), 1),
                        new ChosenUnit(company.district().value(), 2));
    }

    @Test
    void a_day_that_does_not_exist_gets_a_sentence_and_everything_typed_stays() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("issuedOn", "31/9/2023");
        typed.set("terms[0].deadlineHour", "25h");
        typed.set("terms[0].windowTo", "1/7/2023");
        typed.set("subject", "Trích yếu đã sửa");
        typed.set("bases[1].number", "22");

        MvcTestResult answer = save(typed);

        assertThat(answer).hasStatusOk();
        assertThat(DirectivePage.body(answer))
                .contains("Không có ngày này.")
                .contains("Không đọc được giờ này.")
                .contains("Kỳ số liệu kết thúc trước khi bắt đầu.")
                .contains("Nhập trích dẫn đầy đủ của căn cứ này")
                .contains("value=\"31/9/2023\"")
                .contains("value=\"25h\"")
                .contains("Trích yếu đã sửa");
        assertThat(DirectivePage.untouched(answer)).containsEntry("bases[1].number", List.of("22"));
        assertThat(directives.now(id).head().subject()).isNotEqualTo("Trích yếu đã sửa");
        assertThat(DirectivePage.body(open()))
                .as("kept when the page is left and opened again")
                .contains("Không có ngày này.", "value=\"31/9/2023\"", "Trích yếu đã sửa");
    }

    @Test
    void characters_that_no_database_takes_are_dropped() {
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        typed.set("place", "Đắk\u0000 Nông\u0007");

        assertThat(save(typed)).hasStatus3xxRedirection();
        assertThat(directives.now(id).head().place()).isEqualTo("Đắk Nông");
    }

    @Test
    void an_overtaken_form_is_refused_with_what_was_typed() {
        MultiValueMap<String, String> first = DirectivePage.untouched(open());
        MultiValueMap<String, String> second = DirectivePage.untouched(open());
        first.set("subject", "Người thứ nhất");
        second.set("subject", "Người thứ hai");

        save(first);
        MvcTestResult answer = save(second);

        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(DirectivePage.body(answer)).contains("Người thứ hai").contains(address());
        assertThat(directives.now(id).head().subject()).isEqualTo("Người thứ nhất");
    }

    @Test
    void an_issued_directive_has_no_form_and_takes_no_correction() {
        DirectiveId issued = directives.issued(company);
        String closed = "/directives/" + issued + "/draft";

        assertThat(DirectivePage.get(pages, closed, company.officer()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/directives/" + issued);
        assertThat(DirectivePage.post(pages, closed, company.officer(), DirectivePage.untouched(open())))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void nobody_else_opens_the_form() {
        DirectivePage.assertRefusesOthers(pages, address(), company, cast.company(), true);
        assertThat(DirectivePage.post(pages, address(), cast.company().officer(), DirectivePage.untouched(open())))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void the_number_of_statements_does_not_grow_with_the_rows() {
        int few = Statements.listRemembering(this::open).size();
        MultiValueMap<String, String> typed = DirectivePage.untouched(open());
        for (int row = 2; row < 40; row++) {
            typed.set("tasks[" + row + "].text", "Việc thứ " + row);
            typed.set("lines[" + row + "].text", "Dòng thứ " + row);
        }
        save(typed);

        assertThat(directives.now(id).text().tasks()).hasSize(40);
        assertThat(Statements.listRemembering(this::open)).hasSize(few);
    }
}
