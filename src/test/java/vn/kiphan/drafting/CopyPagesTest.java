package vn.kiphan.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import vn.kiphan.KipHanTest;
import vn.kiphan.addressing.ChosenUnit;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.directive.Draft;
import vn.kiphan.directivetext.ChosenIndicator;
import vn.kiphan.directivetext.DateShift;
import vn.kiphan.directivetext.ReportingTerms;
import vn.kiphan.shared.UnitId;
import vn.kiphan.unit.Cast;
import vn.kiphan.unit.UnitKind;

/** Last year's directive again, with its dates moved. */
@KipHanTest
class CopyPagesTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    DirectivePage directives;

    @Autowired
    JdbcClient jdbc;

    private Cast.Company company;
    private DirectiveId source;

    @BeforeEach
    void issue() {
        company = cast.company();
        source = directives.issued(company);
    }

    @Test
    void the_copy_has_its_dates_a_year_later_and_neither_number_nor_day() {
        DirectiveId copy = copy("YEARS", "1");

        Draft draft = directives.now(copy);
        assertThat(draft.status()).isEqualTo(DirectiveStatus.DRAFT);
        assertThat(draft.head().number()).isNull();
        assertThat(draft.head().fullDate()).isNull();
        assertThat(draft.head().subject())
                .isEqualTo(directives.now(source).head().subject());
        ReportingTerms terms = draft.terms().getFirst();
        assertThat(terms.dueAt()).isEqualTo(Instant.parse("2024-09-28T16:59:59Z"));
        assertThat(terms.windowFrom()).isEqualTo(LocalDate.of(2024, 7, 7));
        assertThat(terms.windowTo()).isEqualTo(LocalDate.of(2024, 9, 30));
        assertThat(draft.text().tasks())
                .hasSize(2)
                .noneMatch(task -> directives.now(source).text().tasks().contains(task));
        assertThat(directives.actions(copy)).containsExactly("directive.copy");
        assertThat(directives.now(source).status()).isEqualTo(DirectiveStatus.ISSUED);
    }

    @Test
    void a_periodic_duty_moves_as_a_rule_and_its_reports_ask_what_they_asked() {
        DirectiveId periodic = directives.numbered(company);
        String page = "/directives/" + periodic;
        MultiValueMap<String, String> typed =
                DirectivePage.untouched(DirectivePage.get(pages, page + "/draft", company.officer()));
        typed.set("periods[0].cycle", "MONTH");
        typed.set("periods[0].day", "25");
        typed.set("periods[0].from", "01/10/2023");
        typed.set("periods[0].until", "31/12/2023");
        DirectivePage.post(pages, page + "/draft", company.officer(), typed);
        MultiValueMap<String, String> asked =
                DirectivePage.untouched(DirectivePage.get(pages, page + "/indicators", company.officer()));
        asked.set("locals[0].name", "Số cuộc");
        asked.set("locals[0].measure", "cuộc");
        asked.set("locals[0].terms", "1");
        DirectivePage.post(pages, page + "/indicators", company.officer(), asked);
        directives.issue(company, periodic);
        source = periodic;

        Draft years = directives.now(copy("YEARS", "1"));
        Draft days = directives.now(copy("DAYS", "31"));

        assertThat(years.terms())
                .extracting(ReportingTerms::dayOfDeadline)
                .containsExactly("28/09/2024", "25/10/2024", "25/11/2024", "25/12/2024");
        assertThat(days.terms())
                .extracting(ReportingTerms::dayOfDeadline)
                .containsExactly("29/10/2023", "25/11/2023", "25/12/2023", "25/01/2024");
        assertThat(years.text().periods())
                .singleElement()
                .satisfies(rule -> assertThat(rule.id())
                        .isNotEqualTo(directives
                                .now(periodic)
                                .text()
                                .periods()
                                .getFirst()
                                .id()));
        assertThat(years.indicators())
                .extracting(ChosenIndicator::termsPosition)
                .containsExactly(1, 2, 3);
    }

    @Test
    void words_are_not_rewritten_but_listed_for_review_until_they_are_changed() {
        DirectiveId copy = copy("DAYS", "30");

        assertThat(directives.now(copy).terms().getFirst().deadlinePhrase()).contains("28/9/2023");
        String page = "/directives/" + copy + "/draft";
        MvcTestResult opened = DirectivePage.get(pages, page, company.officer());
        assertThat(DirectivePage.body(opened)).contains("cần xem lại", "#terms[0].deadlinePhrase", "28/9/2023");
        assertThat(DirectivePage.untouched(opened).getFirst("terms[0].deadlineDay"))
                .isEqualTo("28/10/2023");
        var typed = DirectivePage.untouched(opened);
        typed.set("terms[0].deadlinePhrase", "trước ngày cuối tháng");
        DirectivePage.post(pages, page, company.officer(), typed);
        assertThat(DirectivePage.body(DirectivePage.get(pages, page, company.officer())))
                .doesNotContain("#terms[0].deadlinePhrase");
    }

    @Test
    void it_goes_to_the_members_of_the_groups_of_today() {
        UnitId newcomer = cast.unit(UnitKind.COMMUNE_STATION, "Đài mới " + UUID.randomUUID());
        cast.join(company.communeGroup(), newcomer);

        DirectiveId copy = copy("YEARS", "1");

        assertThat(directives.now(copy).chosen())
                .extracting(ChosenUnit::unit)
                .contains(newcomer, company.press(), company.commune());
    }

    @Test
    void a_wrong_number_is_shown_again_with_a_sentence() {
        MvcTestResult answer = post(source, "YEARS", "một");
        assertThat(answer).hasStatusOk();
        assertThat(DirectivePage.body(answer)).contains("Nhập một số nguyên, tối đa 20.", "value=\"một\"");
        assertThat(DirectivePage.body(post(source, "CENTURIES", "9000")))
                .contains("Chọn dời theo năm hay theo ngày.", "Nhập một số nguyên");
        assertThat(DirectivePage.body(DirectivePage.get(pages, "/directives/" + source + "/copy", company.officer())))
                .contains("Sao chép thành văn bản mới", "77/STTTT-TTBCXB");
    }

    @Test
    void drafts_are_not_copied_and_nobody_else_copies() {
        DirectiveId draft = directives.draft(company);
        assertThat(DirectivePage.get(pages, "/directives/" + draft + "/copy", company.officer()))
                .hasRedirectedUrl("/directives/" + draft);
        assertThat(post(draft, "YEARS", "1")).hasStatus(HttpStatus.CONFLICT);
        DirectivePage.assertRefusesOthers(pages, "/directives/" + source + "/copy", company, cast.company(), true);
        assertThat(DirectivePage.post(
                        pages,
                        "/directives/" + source + "/copy",
                        cast.company().officer(),
                        DirectivePage.typed("by", "YEARS", "count", "1")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void a_leap_day_moves_to_the_last_of_february() {
        DateShift year = new DateShift(1, 0);
        assertThat(year.of(LocalDate.of(2024, 2, 29))).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(new DateShift(0, -1).of(Instant.parse("2024-02-29T16:59:59Z")))
                .isEqualTo(Instant.parse("2024-02-28T16:59:59Z"));
        assertThat(year.of((Instant) null)).isNull();
    }

    private DirectiveId copy(String by, String count) {
        MvcTestResult answer = post(source, by, count);
        assertThat(answer).hasStatus3xxRedirection();
        String address = java.util.Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        return new DirectiveId(UUID.fromString(address.split("/")[2]));
    }

    private MvcTestResult post(DirectiveId directive, String by, String count) {
        return DirectivePage.post(
                pages,
                "/directives/" + directive + "/copy",
                company.officer(),
                DirectivePage.typed("by", by, "count", count));
    }
}
