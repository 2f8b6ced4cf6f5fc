package vn.kiphan.drafting;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;
import vn.kiphan.KipHanTest;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.unit.Cast;

/** What the tests of a draft's pages begin with: a draft with a number, and its officer who opens one of its pages and saves it. */
@KipHanTest
abstract class DraftTest {

    @Autowired
    MockMvcTester pages;

    @Autowired
    Cast cast;

    @Autowired
    DirectivePage directives;

    @Autowired
    JdbcClient jdbc;

    Cast.Company company;
    DirectiveId id;

    @BeforeEach
    void begin() {
        company = cast.company();
        id = draft();
    }

    DirectiveId draft() {
        return directives.numbered(company);
    }

    /** The page of the draft that these tests are about. */
    String page() {
        return "/draft";
    }

    String address() {
        return "/directives/" + id + page();
    }

    MvcTestResult open() {
        return open(page());
    }

    MvcTestResult open(String page) {
        return DirectivePage.get(pages, "/directives/" + id + page, company.officer());
    }

    MvcTestResult save(MultiValueMap<String, String> typed) {
        return save(page(), typed);
    }

    MvcTestResult save(String page, MultiValueMap<String, String> typed) {
        return DirectivePage.post(pages, "/directives/" + id + page, company.officer(), typed);
    }

    /** The directive as it stands before a unit, once it is issued. */
    String unitPage(SignedInPerson reporter) {
        String assignment = jdbc.sql("select id from campaign_assignment where directive_id = ? and unit_id = ?")
                .params(id.value(), reporter.reportingUnits().iterator().next().value())
                .query(String.class)
                .single();
        return DirectivePage.body(DirectivePage.get(pages, "/assignments/" + assignment, reporter));
    }
}
