package vn.kiphan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.kiphan.PageTest;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.campaign.SentDirectives;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.submission.FiledReports;
import vn.kiphan.unit.Cast;

/** The list leads to what the units have filed. */
class RosterReportsTest extends PageTest {

    @Autowired
    Cast cast;

    @Autowired
    FiledReports filed;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    Cast.Company company;
    SentDirectives.Sent sent;
    String page;

    @BeforeEach
    void send() {
        company = cast.company();
        sent = new SentDirectives(jdbc, transactions, events)
                .send(
                        company.department(),
                        List.of(company.press(), company.commune()),
                        clock.instant().plus(Duration.ofDays(10)));
        page = "/directives/" + sent.directive() + "/units";
    }

    @Test
    void who_reviews_goes_from_the_list_to_the_last_submission() {
        assertThat(page(page, company.officer())).doesNotContain("Xem báo cáo");
        UUID report = filed.begin(sent.assignment(), company.pressReporter());
        filed.article(report, "Tin", "https://bao-thu.vn/1", Vietnam.day(clock.instant()), company.pressReporter());
        filed.tell(report, Vietnam.day(clock.instant()), company.pressReporter());
        SubmissionId submission = filed.submit(report, company.pressReporter());
        String link = "href=\"/reviews/" + submission + "\"";

        assertThat(page(page, company.officer())).containsOnlyOnce(link).contains("Xem báo cáo");
        assertThat(page(page, company.reviewer())).contains(link);
        assertThat(page("/reviews/" + submission, company.reviewer())).contains("Tin");
        assertThat(page(page, company.director())).doesNotContain(link);
    }

    @ParameterizedTest
    @CsvSource({
        "Đài Truyền thanh xã Nam Dong, Huyện Cư Jút, Các đài · Huyện Cư Jút",
        "Trung tâm Truyền thông huyện Cư Jút, Huyện Cư Jút, Các đài",
        "Báo Đắk Nông, '', Các đài"
    })
    void a_district_in_the_name_is_not_said_again(String name, String district, String place) {
        assertThat(row(name, district).place()).isEqualTo(place);
    }

    private RosterRow row(String name, String district) {
        return new RosterRow(
                company.press(),
                name,
                "Các đài",
                district,
                "",
                AssignmentState.NOT_OPENED,
                clock.instant(),
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                false,
                "",
                false,
                null,
                null,
                null,
                null,
                false,
                null,
                clock.instant());
    }
}
