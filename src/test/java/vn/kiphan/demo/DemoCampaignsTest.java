package vn.kiphan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiphan.JourneyTest;
import vn.kiphan.campaign.AssignmentState;
import vn.kiphan.shared.Sha256;

/** What a newcomer finds: a campaign of 2023 as history, and running ones in which every state can be seen. */
@JourneyTest
class DemoCampaignsTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void the_clock_runs_free_after_loading() {
        assertThat(Duration.between(clock.instant(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void the_campaign_of_2023_keeps_its_days() {
        assertThat(jdbc.sql("""
                select due_at from directive_reporting_terms t join directive d on d.id = t.directive_id
                where d.number = '812' and d.issued_on = '2023-07-17'
                """).query(Timestamp.class).single().toInstant())
                .isEqualTo(Instant.parse("2023-09-28T16:59:59Z"));
        assertThat(jdbc.sql("""
                select count(*) from coverage_submission s join directive d on d.id = s.directive_id
                where d.number = '812' and extract(year from s.submitted_at) = 2023
                """).query(Integer.class).single()).isGreaterThan(60);
    }

    @Test
    void what_came_of_the_campaign_of_2023_can_be_read_by_its_units() {
        assertThat(jdbc.sql("select number_and_symbol from sentreport_standing where shared and latest")
                        .query(String.class)
                        .list())
                .contains("1027/BC-STTTT");
    }

    @Test
    void a_station_that_was_not_asked_reads_who_reported_for_it() {
        assertThat(jdbc.sql("""
                select f.unit_name from representation_current c
                join representation_filed f on f.submission_id = c.submission_id and f.unit_id = c.unit_id
                join unit_appointment m on m.unit_id = c.unit_id join account_person p on p.id = m.person_id
                where p.username = 'reporter.commune' and c.unit_id not in (
                    select a.unit_id from campaign_assignment a where a.terms_id = c.terms_id)
                """).query(String.class).list()).containsExactly("Đài Truyền thanh xã Đắk R'La");
    }

    @Test
    void every_state_that_can_be_reached_can_be_seen_today() {
        assertThat(jdbc.sql("""
                select distinct a.state from campaign_assignment a join directive d on d.id = a.directive_id
                where d.register_number is not null and d.issued_on > date '2024-01-01'
                """).query(String.class).list())
                .contains(
                        AssignmentState.NOT_OPENED.name(),
                        AssignmentState.RECEIVED.name(),
                        AssignmentState.DRAFTING.name(),
                        AssignmentState.SUBMITTED.name(),
                        AssignmentState.RETURNED.name(),
                        AssignmentState.ACCEPTED.name());
        assertThat(count("a.nil")).isPositive();
        assertThat(count("not a.first_on_time")).isPositive();
        assertThat(count("a.first_submitted_at is null and a.due_at < now()")).isPositive();
        assertThat(count("a.first_submitted_at is null and a.due_at between now() and now() + interval '3 days'"))
                .isPositive();
    }

    @Test
    void the_running_campaign_shows_refusals_requests_and_an_amendment() {
        assertThat(count("a.declined_at is not null")).isPositive();
        assertThat(count("a.ended_at is not null")).isOne();
        assertThat(count("a.change_pending")).isPositive();
        assertThat(count("a.extended_from is not null and a.first_submitted_at is null"))
                .isPositive();
        assertThat(count("a.extended_from is not null and a.first_on_time and a.first_submitted_at > a.extended_from"))
                .isPositive();
        assertThat(jdbc.sql("select distinct state from extension_request")
                        .query(String.class)
                        .list())
                .contains("OPEN", "GRANTED", "SHORTENED", "REFUSED");
        assertThat(jdbc.sql("select count(*) from amendment_acknowledgement")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void one_directive_asks_for_a_report_each_quarter_with_tasks_for_some_groups_and_figures() {
        assertThat(jdbc.sql("""
                select count(*) from directive_reporting_terms t join directive d on d.id = t.directive_id
                where d.subject like '%định kỳ%' and t.label like 'Quý %'
                """).query(Integer.class).single()).isBetween(4, 5);
        assertThat(jdbc.sql("select count(*) from directive_task where minimum_per = 'DAY' and group_ids <> '{}'")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(distinct directive_id) from directive_terms_indicator")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void every_receipt_of_the_sample_data_can_be_checked() {
        List<String> contents = jdbc.sql("select content from coverage_submission order by submitted_at limit 50")
                .query(String.class)
                .list();
        List<String> hashes = jdbc.sql("select sha256 from coverage_submission order by submitted_at limit 50")
                .query(String.class)
                .list();
        assertThat(contents).hasSize(50);
        assertThat(contents.stream().map(Sha256::of)).containsExactlyElementsOf(hashes);
    }

    @Test
    void one_unit_has_withdrawn_and_filed_again_and_one_supplements_what_was_accepted() {
        assertThat(jdbc.sql("""
                                select count(*) from coverage_submission s join coverage_submission again
                                    on again.report_id = s.report_id and again.ordinal = s.ordinal + 1
                                where s.id in (select submission_id from coverage_withdrawal)
                                """).query(Integer.class).single()).isPositive();
        assertThat(jdbc.sql(
                                "select count(*) from campaign_assignment where state = 'ACCEPTED' and supplement = 'SUBMITTED'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void one_report_has_fifty_entries() {
        assertThat(jdbc.sql(
                                "select max(entries) from (select count(*) as entries from coverage_report_entry group by report_id) each")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(50);
    }

    private int count(String condition) {
        // the conditions are constants of this class
        return jdbc.sql(
                        "select count(*) from campaign_assignment a join directive d on d.id = a.directive_id where d.register_number is not null and d.issued_on > date '2024-01-01' and "
                                + condition)
                .query(Integer.class)
                .single();
    }
}
