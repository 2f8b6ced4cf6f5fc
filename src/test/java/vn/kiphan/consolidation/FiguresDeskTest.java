package vn.kiphan.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.kiphan.consolidation.CampaignMother.Entry.article;
import static vn.kiphan.consolidation.CampaignMother.Entry.banner;
import static vn.kiphan.consolidation.CampaignMother.Entry.broadcast;
import static vn.kiphan.consolidation.CampaignMother.Entry.meeting;
import static vn.kiphan.consolidation.CampaignMother.Entry.post;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiphan.KipHanTest;
import vn.kiphan.consolidation.CampaignMother.Entry;
import vn.kiphan.consolidation.CampaignMother.Owing;
import vn.kiphan.consolidation.CampaignMother.Words;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;

@KipHanTest
class FiguresDeskTest {

    @Autowired
    FiguresDesk desk;

    @Autowired
    JdbcClient jdbc;

    private Figures figures(CampaignMother campaign) {
        return desk.of(campaign.directive, null, Set.of(campaign.department));
    }

    @Test
    void each_report_of_a_directive_has_figures_of_its_own() {
        CampaignMother first = CampaignMother.dueIn(jdbc, -30);
        CampaignMother second = first.alsoDueIn(2, "Quý III/2023");
        Owing early = first.press("Báo Một");
        first.accept(early, first.submitOnTime(early, Entry.article("Bài một"), Entry.article("Bài hai")));
        Owing late = second.press("Báo Hai");
        second.accept(late, second.submitOnTime(late, Entry.article("Bài ba")));
        second.press("Báo Ba");

        Figures past = desk.of(first.directive, first.terms, Set.of(first.department));
        Figures nearest = desk.of(first.directive, null, Set.of(first.department));

        assertThat(past.filing().expected()).isEqualTo(1);
        assertThat(past.totals().entries()).isEqualTo(2);
        assertThat(nearest.head().terms()).isEqualTo(second.terms);
        assertThat(nearest.head().termsLabel()).isEqualTo("Quý III/2023");
        assertThat(nearest.filing().expected()).isEqualTo(2);
        assertThat(nearest.totals().entries()).isEqualTo(1);
        assertThatThrownBy(() -> desk.of(first.directive, Ids.next(), Set.of(first.department)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_official_split_adds_up_to_the_expected_reports() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, -3);
        campaign.submitOnTime(campaign.press("Báo Một"));
        campaign.submitLate(campaign.press("Báo Hai"));
        campaign.press("Báo Ba");
        Owing extended = campaign.press("Báo Bốn");
        jdbc.sql("update campaign_assignment set due_at = now() + interval '2 days' where id = ?")
                .params(extended.assignment())
                .update();

        Filing filing = figures(campaign).filing();

        assertThat(filing).isEqualTo(new Filing(1, 1, 1, 1, 0, 2, 0, 0, 0, 0));
        assertThat(filing.expected()).isEqualTo(4);
        assertThat(filing.filedPercent()).isEqualTo(50);
    }

    @Test
    void who_files_within_an_extension_is_on_time_and_told_apart_and_who_was_taken_off_is_not_expected() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, -3);
        campaign.submitOnTime(campaign.press("Báo Một"));
        Owing extended = campaign.press("Báo Hai");
        extend(extended);
        campaign.submit(extended, campaign.due.plus(Duration.ofDays(1)), false, Words.NONE);
        Owing early = campaign.press("Báo Ba");
        extend(early);
        campaign.submitOnTime(early);
        Owing still = campaign.press("Báo Bốn");
        extend(still);
        Owing gone = campaign.press("Báo Năm");
        jdbc.sql("update campaign_assignment set ended_at = now(), ended_reason = 'Nhầm' where id = ?")
                .params(gone.assignment())
                .update();

        Figures figures = figures(campaign);

        assertThat(figures.filing().onTime()).isEqualTo(3);
        assertThat(figures.filing().extended()).as("after the common deadline").isOne();
        assertThat(figures.filing().late()).isZero();
        assertThat(figures.filing().inTime()).isOne();
        assertThat(figures.filing().expected()).isEqualTo(4);
        assertThat(figures.units())
                .extracting(UnitFigures::name, unit -> UnitStanding.filing(unit, figures.asOf()))
                .contains(
                        tuple("Báo Một", "Đúng hạn"),
                        tuple("Báo Hai", "Đúng hạn (gia hạn)"),
                        tuple("Báo Ba", "Đúng hạn"),
                        tuple("Báo Bốn", "Chưa nộp, còn hạn (gia hạn)"));
    }

    private void extend(Owing unit) {
        jdbc.sql(
                        "update campaign_assignment set extended_from = due_at, due_at = due_at + interval '5 days' where id = ?")
                .params(unit.assignment())
                .update();
    }

    @Test
    void a_return_does_not_make_a_unit_late_and_does_not_make_it_missing() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, -3);
        Owing unit = campaign.press("Báo Một");
        campaign.giveBack(unit, campaign.submitOnTime(unit, article("Bài")));
        campaign.submit(unit, campaign.due.plus(Duration.ofDays(1)), false, Words.NONE, article("Bài"));

        Filing filing = figures(campaign).filing();

        assertThat(filing.onTime()).isOne();
        assertThat(filing.missing()).isZero();
    }

    @Test
    void only_accepted_submissions_count() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        Owing accepted = campaign.press("Báo Một");
        campaign.accept(accepted, campaign.submitOnTime(accepted, article("Một"), article("Hai")));
        campaign.submitOnTime(campaign.press("Báo Hai"), article("Ba"));
        Owing returned = campaign.press("Báo Ba");
        campaign.giveBack(returned, campaign.submitOnTime(returned, article("Bốn")));

        Figures figures = figures(campaign);

        assertThat(figures.totals().entries()).isEqualTo(2);
        assertThat(figures.filing()).isEqualTo(new Filing(3, 0, 0, 0, 1, 1, 1, 0, 0, 0));
        assertThat(figures.units())
                .extracting(UnitFigures::name, UnitFigures::accepted)
                .containsExactly(tuple("Báo Ba", false), tuple("Báo Hai", false), tuple("Báo Một", true));
    }

    @Test
    void a_second_accepted_submission_replaces_the_first() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        Owing unit = campaign.press("Báo Một");
        campaign.accept(unit, campaign.submitOnTime(unit, article("Một"), article("Hai"), article("Ba")));
        campaign.accept(unit, campaign.submitOnTime(unit, article("Một")));

        Figures figures = figures(campaign);

        assertThat(figures.totals().entries()).isOne();
        assertThat(figures.filing().accepted()).isOne();
    }

    @Test
    void a_submission_that_waits_leaves_the_accepted_one_standing() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        Owing unit = campaign.press("Báo Một");
        campaign.accept(unit, campaign.submitOnTime(unit, article("Một"), article("Hai")));
        campaign.submitOnTime(unit, article("Một"));

        assertThat(figures(campaign).totals().entries()).isEqualTo(2);
    }

    @Test
    void nothing_to_report_is_not_the_same_as_not_reported() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        Owing nil = campaign.press("Báo Một");
        campaign.accept(nil, campaign.submitNil(nil));
        campaign.commune("Đài truyền thanh xã Một", "Huyện Một");

        Figures figures = figures(campaign);

        assertThat(figures.filing().nil()).isOne();
        assertThat(figures.units()).extracting(UnitFigures::measures).containsExactly(Measures.NONE, null);
        assertThat(figures.groups()).extracting(GroupFigures::measures).containsExactly(Measures.NONE, null);
    }

    @Test
    void views_reported_as_nothing_stay_apart_from_views_not_reported() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        Owing zero = campaign.press("Báo Một");
        campaign.accept(zero, campaign.submitOnTime(zero, post("Đăng", 0L)));
        Owing silent = campaign.press("Báo Hai");
        campaign.accept(silent, campaign.submitOnTime(silent, post("Đăng", null)));

        assertThat(figures(campaign).units())
                .extracting(UnitFigures::name, unit -> unit.measures().views())
                .containsExactly(tuple("Báo Hai", null), tuple("Báo Một", 0L));
    }

    @Test
    void minutes_are_airings_by_minutes_by_places() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        Owing unit = campaign.commune("Đài truyền thanh xã Một", "Huyện Một");
        campaign.accept(unit, campaign.submitOnTime(unit, broadcast(10, 5, 4), broadcast(3, 2, null)));

        Measures totals = figures(campaign).totals();

        assertThat(totals.minutes()).isEqualTo(10 * 5 * 4 + 3 * 2);
        assertThat(totals.airings()).isEqualTo(13);
    }

    @Test
    void an_absurd_product_does_not_break_the_page() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        Owing unit = campaign.commune("Đài truyền thanh xã Một", "Huyện Một");
        int most = Integer.MAX_VALUE;
        campaign.accept(unit, campaign.submitOnTime(unit, broadcast(most, most, most)));

        assertThat(figures(campaign).totals().minutes()).isEqualTo(999_999_999_999_999L);
    }

    @Test
    void sums_by_kind_by_channel_by_task_and_by_group_are_of_the_same_entries() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        Owing press = campaign.press("Báo Một");
        campaign.accept(press, campaign.submitOnTime(press, article("Một", 1), article("Hai", 1, 2), post("Ba", 120L)));
        Owing commune = campaign.commune("Đài truyền thanh xã Một", "Huyện Một");
        campaign.accept(
                commune,
                campaign.submitLate(
                        commune,
                        broadcast(4, 5, 2, 2),
                        banner(30),
                        meeting(2, 150).outside()));

        Figures figures = figures(campaign);

        assertThat(figures.kinds())
                .extracting(line -> line.label().code(), line -> line.measures().entries())
                .containsExactly(
                        tuple("NEWS", 1L),
                        tuple("ARTICLE", 2L),
                        tuple("POST", 1L),
                        tuple("BANNER", 1L),
                        tuple("MEETING", 1L));
        assertThat(figures.channels())
                .extracting(line -> line.label().code(), line -> line.measures().entries())
                .containsExactly(
                        tuple("ONLINE", 2L),
                        tuple("LOUDSPEAKER", 1L),
                        tuple("NOTICE_BOARD", 1L),
                        tuple("SPEAKER", 1L),
                        tuple("SOCIAL", 1L));
        assertThat(figures.tasks())
                .extracting(
                        TaskFigures::path,
                        task -> task.measures().entries(),
                        task -> task.measures().minutes())
                .containsExactly(tuple("1", 2L, null), tuple("2", 2L, 40L), tuple("", 3L, null));
        assertThat(figures.groups())
                .extracting(
                        GroupFigures::name,
                        group -> group.measures().entries(),
                        group -> group.filing().late())
                .containsExactly(
                        tuple("Các cơ quan báo chí trên địa bàn tỉnh", 3L, 0),
                        tuple("Đài Truyền thanh các xã, phường, thị trấn", 3L, 1));
        assertThat(figures.totals()).isEqualTo(new Measures(6, 1, 4L, 40L, null, 30L, 2L, 150L, 120L));
    }

    @Test
    void a_task_that_nobody_serves_is_there_with_nothing() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);

        assertThat(figures(campaign).tasks())
                .extracting(TaskFigures::measures)
                .containsExactly(Measures.NONE, Measures.NONE);
    }

    @Test
    void missing_units_are_named_with_district_telephone_state_and_days_late() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, -4);
        campaign.submitOnTime(campaign.commune("Đài truyền thanh xã Ân", "Huyện Một"));
        campaign.commune("Đài truyền thanh xã Đắk Búk So", "Huyện Hai");
        campaign.commune("Đài truyền thanh xã Đạo Nghĩa", "Huyện Ba");
        Owing extended = campaign.commune("Đài truyền thanh xã An", "Huyện Một");
        jdbc.sql("update campaign_assignment set due_at = now() + interval '2 days' where id = ?")
                .params(extended.assignment())
                .update();

        Figures figures = figures(campaign);

        assertThat(figures.missing())
                .extracting(UnitFigures::name, UnitFigures::district, unit -> unit.daysLate(figures.asOf()))
                .containsExactly(
                        tuple("Đài truyền thanh xã Đạo Nghĩa", "Huyện Ba", 4L),
                        tuple("Đài truyền thanh xã Đắk Búk So", "Huyện Hai", 4L),
                        tuple("Đài truyền thanh xã An", "Huyện Một", 0L));
        assertThat(figures.missing())
                .allSatisfy(unit -> assertThat(unit.telephone()).startsWith("0261"));
    }

    @Test
    void the_telephone_is_todays_where_the_unit_has_one() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        Owing unit = campaign.press("Báo Một");
        jdbc.sql("update unit_profile set telephone = '0909 000 111' where unit_id = ?")
                .params(unit.unit().value())
                .update();

        assertThat(figures(campaign).missing())
                .extracting(UnitFigures::telephone)
                .containsExactly("0909 000 111");
    }

    @Test
    void entries_of_other_directives_do_not_count() {
        CampaignMother other = CampaignMother.dueIn(jdbc, 3);
        Owing unit = other.press("Báo Một");
        other.accept(unit, other.submitOnTime(unit, article("Một")));
        CampaignMother campaign = CampaignMother.dueIn(jdbc, other.department, 3);
        campaign.press("Báo Hai");

        assertThat(figures(campaign).totals()).isEqualTo(Measures.NONE);
        assertThat(figures(campaign).kinds()).isEmpty();
    }

    @Test
    void another_department_finds_nothing() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);

        assertThatThrownBy(() -> desk.of(campaign.directive, null, Set.of(UnitId.next())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.of(campaign.directive, null, Set.of())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.of(new DirectiveId(Ids.next()), null, Set.of(campaign.department)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_draft_has_no_figures() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        jdbc.sql("update directive set status = 'DRAFT' where id = ?")
                .params(campaign.directive.value())
                .update();

        assertThatThrownBy(() -> figures(campaign)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_rate_never_exceeds_a_hundred_and_says_a_hundred_only_for_all() {
        CampaignMother campaign = CampaignMother.dueIn(jdbc, 3);
        for (int i = 0; i < 3; i++) {
            Owing unit = campaign.press("Báo " + i);
            campaign.submitOnTime(unit, new Entry[0]);
            campaign.submitOnTime(unit, article("Lần hai"));
        }
        assertThat(figures(campaign).filing().filedPercent()).isEqualTo(100);

        campaign.press("Báo còn lại");
        assertThat(figures(campaign).filing().filedPercent()).isEqualTo(75);
        assertThat(new Filing(999, 0, 1, 0, 0, 0, 0, 0, 0, 0).filedPercent()).isEqualTo(99);
        assertThat(new Filing(0, 0, 0, 0, 0, 0, 0, 0, 0, 0).filedPercent()).isZero();
    }
}
