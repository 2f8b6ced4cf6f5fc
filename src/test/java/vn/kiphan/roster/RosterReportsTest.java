package vn.kiphan.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.report.BegunReportTest;
import vn.kiphan.report.SubmissionId;

/** The list leads to what the units have filed. */
class RosterReportsTest extends BegunReportTest {

    @Test
    void who_reviews_goes_from_the_list_to_the_last_submission() {
        String list = "/directives/" + sent.directive() + "/units";
        assertThat(page(list, company.officer())).doesNotContain("Xem báo cáo");
        filed.article(report, "Tin", "https://bao-thu.vn/1", today, reporter);
        filed.tell(report, today, reporter);
        SubmissionId submission = filed.submit(report, reporter);
        String link = "href=\"/reviews/" + submission + "\"";

        assertThat(page(list, company.officer())).containsOnlyOnce(link).contains("Xem báo cáo");
        assertThat(page(list, company.reviewer())).contains(link);
        assertThat(page("/reviews/" + submission, company.reviewer())).contains("Tin");
        assertThat(page(list, company.director())).doesNotContain(link);
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
