package vn.kiphan.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import vn.kiphan.KipHanTest;
import vn.kiphan.Statements;
import vn.kiphan.addressing.ChosenUnit;
import vn.kiphan.addressing.FrozenRecipient;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveStatus;
import vn.kiphan.drafting.DirectivePage;
import vn.kiphan.unit.Cast;
import vn.kiphan.unit.UnitKind;

/** Picking the units and issuing. */
@KipHanTest
class IssuancePagesTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    DirectivePage directives;

    @Autowired
    JdbcClient jdbc;

    private Cast.Company company;

    @BeforeEach
    void company() {
        company = cast.company();
    }

    @Test
    void all_units_of_the_matched_groups_are_ticked_at_first() {
        DirectiveId id = directives.draft(company);

        String body = DirectivePage.body(open(id, "recipients"));

        assertThat(body)
                .contains(company.pressName())
                .contains("Kính gửi: " + company.pressGroupName())
                .doesNotContain("Chưa có nhóm đơn vị nào");
        assertThat(DirectivePage.untouched(open(id, "recipients")).get("units"))
                .containsExactlyInAnyOrder(
                        company.press().toString(), company.commune().toString());
    }

    @Test
    void units_are_dropped_and_added_singly_and_by_group() {
        DirectiveId id = directives.draft(company);
        MultiValueMap<String, String> typed = DirectivePage.untouched(open(id, "recipients"));
        typed.put(
                "units", List.of(company.press().toString(), company.district().toString()));

        post(id, "recipients", typed);
        assertThat(directives.now(id).chosen())
                .containsExactlyInAnyOrder(
                        new ChosenUnit(company.press().value(), 0),
                        new ChosenUnit(company.district().value(), ChosenUnit.NO_LINE));

        typed = DirectivePage.untouched(open(id, "recipients"));
        typed.set("wholeGroup", company.communeGroup().toString());
        typed.set("noneOfGroup", company.pressGroup().toString());
        post(id, "recipients", typed);
        assertThat(directives.now(id).chosen())
                .containsExactlyInAnyOrder(
                        new ChosenUnit(company.commune().value(), 1),
                        new ChosenUnit(company.district().value(), ChosenUnit.NO_LINE));
    }

    @Test
    void a_line_without_a_group_is_named_and_an_overtaken_choice_refused() {
        DirectiveId id = directives.draft(company);
        MultiValueMap<String, String> stale = DirectivePage.untouched(open(id, "recipients"));
        MultiValueMap<String, String> draft = DirectivePage.untouched(open(id, "draft"));
        draft.set("lines[1].group", "");
        post(id, "draft", draft);

        assertThat(DirectivePage.body(open(id, "recipients"))).contains("Dòng Kính gửi chưa có nhóm đơn vị");
        assertThat(post(id, "recipients", stale)).hasStatus(HttpStatus.CONFLICT);
        assertThat(directives.now(id).chosen()).hasSize(1);
    }

    @Test
    void the_statements_do_not_grow_with_the_units() {
        DirectiveId id = directives.draft(company);
        int picking = Statements.listRemembering(() -> open(id, "recipients")).size();
        int confirming = Statements.listRemembering(() -> open(id, "issuance")).size();
        for (int more = 0; more < 20; more++) {
            cast.join(company.pressGroup(), cast.unit(UnitKind.PRESS, "Báo thêm " + more + " " + company.pressName()));
        }

        MultiValueMap<String, String> all = DirectivePage.untouched(open(id, "recipients"));
        all.set("wholeGroup", company.pressGroup().toString());
        post(id, "recipients", all);

        assertThat(directives.now(id).chosen()).hasSize(22);
        assertThat(Statements.listRemembering(() -> open(id, "recipients"))).hasSize(picking);
        assertThat(Statements.listRemembering(() -> open(id, "issuance"))).hasSize(confirming);
    }

    @Test
    void what_is_missing_is_named_with_links_and_the_button_says_why_it_rests() {
        DirectiveId id = directives.blank(company);

        String body = DirectivePage.body(open(id, "issuance"));

        assertThat(body)
                .contains("Chưa có trích yếu")
                .contains("Chưa có ký hiệu")
                .contains("/directives/" + id + "/draft")
                .contains("disabled")
                .contains("Nút này dùng được khi");
        assertThat(issue(id, directives.version(id))).hasStatus(HttpStatus.CONFLICT);
        assertThat(directives.now(id).status()).isEqualTo(DirectiveStatus.DRAFT);
        assertThat(directives.frozen(id)).isEmpty();
    }

    @Test
    void the_confirmation_repeats_in_numbers_what_will_happen() {
        DirectiveId id = directives.numbered(company);

        assertThat(DirectivePage.body(open(id, "issuance")))
                .contains("Ban hành đến 2 đơn vị, hạn 23:59 ngày 28/09/2023.")
                .contains("Hạn báo cáo 23:59 ngày 28/09/2023 đã qua.")
                .contains(company.pressName());
    }

    @Test
    void issuing_freezes_the_list_for_ever() {
        DirectiveId id = directives.numbered(company);

        assertThat(issue(id, directives.version(id))).hasStatus3xxRedirection().hasRedirectedUrl("/directives/" + id);

        assertThat(directives.frozen(id))
                .extracting(FrozenRecipient::unitName, FrozenRecipient::groupName, FrozenRecipient::linePosition)
                .containsExactly(
                        tuple(company.pressName(), company.pressGroupName(), 0),
                        tuple(company.communeName(), company.communeGroupName(), 1));
        assertThat(directives.actions(id)).endsWith("directive.issue");
        assertThatThrownBy(() -> jdbc.sql("delete from directive_recipient where directive_id = ?")
                        .param(id.value())
                        .update())
                .isInstanceOf(DataAccessException.class);
        cast.join(company.pressGroup(), cast.unit(UnitKind.PRESS, "Báo đến sau " + company.pressName()));
        assertThat(directives.frozen(id)).hasSize(2);
    }

    @Test
    void units_are_frozen_under_the_names_of_the_day_on_the_document() {
        jdbc.sql("update unit_profile set valid_to = date '2024-01-01' where unit_id = ?")
                .param(company.press().value())
                .update();
        jdbc.sql("""
                insert into unit_profile (id, unit_id, name, kind, valid_from) values (gen_random_uuid(), ?, 'Báo tên mới', 'PRESS', date '2024-01-01')
                """).param(company.press().value()).update();
        DirectiveId id = directives.issued(company);

        assertThat(directives.frozen(id))
                .extracting(FrozenRecipient::unitName)
                .contains(company.pressName())
                .doesNotContain("Báo tên mới");
    }

    @Test
    void a_unit_younger_than_the_document_is_frozen_under_its_name_of_today() {
        jdbc.sql("update unit_profile set valid_from = date '2025-07-01' where unit_id = ?")
                .param(company.press().value())
                .update();
        jdbc.sql("update unit_group_member set valid_from = date '2025-07-01' where unit_id = ?")
                .param(company.press().value())
                .update();
        DirectiveId id = directives.issued(company);

        assertThat(directives.frozen(id)).extracting(FrozenRecipient::unitName).contains(company.pressName());
    }

    @Test
    void of_two_clicks_one_issues_and_the_other_finds_it_done() throws Exception {
        DirectiveId id = directives.numbered(company);
        long version = directives.version(id);
        Callable<MvcTestResult> click = () -> issue(id, version);

        List<MvcTestResult> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            for (Future<MvcTestResult> answer : people.invokeAll(List.of(click, click))) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).allSatisfy(answer -> assertThat(answer).hasRedirectedUrl("/directives/" + id));
        assertThat(directives.frozen(id)).hasSize(2);
        assertThat(directives.actions(id)).containsOnlyOnce("directive.issue");
    }

    @Test
    void a_form_that_was_overtaken_issues_nothing() {
        DirectiveId id = directives.numbered(company);

        assertThat(issue(id, directives.version(id) - 1)).hasStatus(HttpStatus.CONFLICT);
        assertThat(directives.now(id).status()).isEqualTo(DirectiveStatus.DRAFT);
    }

    @Test
    void the_same_number_in_the_same_year_is_said_and_does_not_block() {
        DirectiveId first = directives.issued(company);
        DirectiveId second = directives.numbered(company);

        assertThat(DirectivePage.body(open(second, "issuance")))
                .contains("Đã có văn bản cùng số, ký hiệu trong năm")
                .contains("/directives/" + first);
        assertThat(issue(second, directives.version(second))).hasStatus3xxRedirection();
        assertThat(directives.now(second).status()).isEqualTo(DirectiveStatus.ISSUED);
    }

    @Test
    void a_picked_unit_that_is_in_no_group_any_more_is_not_frozen_by_guess() {
        DirectiveId id = directives.numbered(company);
        jdbc.sql("delete from unit_group_member where unit_id = ?")
                .param(company.press().value())
                .update();

        MvcTestResult answer = issue(id, directives.version(id));

        assertThat(answer).hasStatus(HttpStatus.CONFLICT);
        assertThat(DirectivePage.body(answer))
                .contains("không còn thuộc nhóm nào")
                .contains("/recipients");
        assertThat(directives.now(id).status()).isEqualTo(DirectiveStatus.DRAFT);
    }

    @Test
    void nobody_else_picks_or_issues() {
        DirectiveId id = directives.numbered(company);
        Cast.Company other = cast.company();

        DirectivePage.assertRefusesOthers(pages, "/directives/" + id + "/recipients", company, other, true);
        DirectivePage.assertRefusesOthers(pages, "/directives/" + id + "/issuance", company, other, true);
        assertThat(DirectivePage.post(
                        pages, "/directives/" + id + "/issuance", other.officer(), DirectivePage.typed("version", "1")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void an_issued_directive_leads_to_its_record() {
        DirectiveId id = directives.issued(company);

        assertThat(open(id, "recipients")).hasRedirectedUrl("/directives/" + id);
        assertThat(open(id, "issuance")).hasRedirectedUrl("/directives/" + id);
        assertThat(issue(id, 0)).hasRedirectedUrl("/directives/" + id);
    }

    private MvcTestResult open(DirectiveId id, String step) {
        return DirectivePage.get(pages, "/directives/" + id + "/" + step, company.officer());
    }

    private MvcTestResult post(DirectiveId id, String step, MultiValueMap<String, String> typed) {
        return DirectivePage.post(pages, "/directives/" + id + "/" + step, company.officer(), typed);
    }

    private MvcTestResult issue(DirectiveId id, long version) {
        return post(id, "issuance", DirectivePage.typed("version", Long.toString(version)));
    }
}
