package vn.kiphan.demo;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.campaign.AssignmentId;
import vn.kiphan.campaign.Assignments;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.Directives;
import vn.kiphan.entering.DemoEntry;
import vn.kiphan.figure.DemoFigures;
import vn.kiphan.representation.DemoRepresentation;
import vn.kiphan.shared.Vietnam;

/** The sample district files the first report of the quarterly directive early, and speaks for its communes' stations, which were not asked. */
@Component
@Profile("demo")
class DemoQuarter {

    private static final int DAYS_UNTIL_FILED = 16;

    private final Assignments assignments;
    private final Directives directives;
    private final DemoReports reports;
    private final DemoFigures figures;
    private final DemoRepresentation representation;
    private final UserDetailsService people;
    private final JdbcClient jdbc;

    DemoQuarter(
            Assignments assignments,
            Directives directives,
            DemoReports reports,
            DemoFigures figures,
            DemoRepresentation representation,
            UserDetailsService people,
            JdbcClient jdbc) {
        this.assignments = assignments;
        this.directives = directives;
        this.reports = reports;
        this.figures = figures;
        this.representation = representation;
        this.people = people;
        this.jdbc = jdbc;
    }

    void plan(DirectiveId directive, LocalDate issuedOn, DemoAgenda agenda) {
        LocalDate filedOn = issuedOn.plusDays(DAYS_UNTIL_FILED);
        Instant at = Vietnam.startOf(filedOn).plusSeconds(9 * 3600 + 25 * 60);
        agenda.at(at, () -> file(directive, filedOn, at));
    }

    private void file(DirectiveId directive, LocalDate day, Instant at) {
        SignedInPerson person = (SignedInPerson) people.loadUserByUsername("reporter.district");
        AssignmentId assignment = nextDue(directive, person, at);
        assignments.opened(assignment, person.author());
        assignments.received(assignment, person.author());
        List<UUID> tasks = directives.view(directive).tasks().stream()
                .map(DirectiveView.TaskView::id)
                .toList();
        UUID report = reports.add(assignment, tasks, entries(day), person);
        figures.fill(report, 0, person);
        representation.speakForAllBelow(report, person);
        reports.declare(report, day, person);
        reports.submit(report, person);
    }

    /** One names the station of the sample account below the district, which reads it so. */
    private static List<DemoEntry> entries(LocalDate day) {
        String outlet = "Truyền thanh huyện Đắk Mil";
        return List.of(
                DemoEntry.of(
                                "MEETING",
                                "SPEAKER",
                                "Tổ công nghệ số xã Đắk R'La hướng dẫn bà con nộp hồ sơ trực tuyến",
                                "",
                                day.minusDays(4),
                                Set.of(0))
                        .withSessions(2, 85),
                DemoEntry.of(
                                "PROGRAMME",
                                "RADIO",
                                "Chuyên mục Chuyển đổi số: thanh toán không dùng tiền mặt ở chợ xã",
                                outlet,
                                day.minusDays(6),
                                Set.of(0))
                        .withAirings(4, 10, null),
                DemoEntry.of(
                                "SPOT",
                                "RADIO",
                                "Thông điệp kỹ năng số: giữ kín mã xác thực, mật khẩu",
                                outlet,
                                day.minusDays(9),
                                Set.of(1))
                        .withAirings(20, 2, null));
    }

    private AssignmentId nextDue(DirectiveId directive, SignedInPerson person, Instant after) {
        return new AssignmentId(jdbc.sql("""
                        select id from campaign_assignment
                        where directive_id = :directive and unit_id in (:units) and due_at > :after order by due_at limit 1
                        """)
                .param("directive", directive.value())
                .param(
                        "units",
                        person.reportingUnits().stream()
                                .map(unit -> unit.value())
                                .toList())
                .param("after", Timestamp.from(after))
                .query(UUID.class)
                .single());
    }
}
