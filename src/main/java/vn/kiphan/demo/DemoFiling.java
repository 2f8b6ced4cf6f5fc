package vn.kiphan.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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
import vn.kiphan.narrative.Narratives;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.review.DemoVerdicts;
import vn.kiphan.shared.DateRange;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.unit.UnitKind;

/** Plans what the units of a sample campaign do: acknowledge, report, mend; and what the reviewer says of it. */
@Component
@Profile("demo")
class DemoFiling {

    private static final int ENTRIES_OF_THE_LARGE_REPORT = 50;

    private final Assignments assignments;
    private final Directives directives;
    private final DemoReports reports;
    private final Narratives narratives;
    private final DemoFigures figures;
    private final DemoVerdicts verdicts;
    private final UserDetailsService people;
    private final DemoAfterthoughts afterthoughts;
    private final DemoCourse course;
    private final JdbcClient jdbc;

    DemoFiling(
            Assignments assignments,
            Directives directives,
            DemoReports reports,
            Narratives narratives,
            DemoFigures figures,
            DemoVerdicts verdicts,
            UserDetailsService people,
            DemoAfterthoughts afterthoughts,
            DemoCourse course,
            JdbcClient jdbc) {
        this.assignments = assignments;
        this.directives = directives;
        this.reports = reports;
        this.narratives = narratives;
        this.figures = figures;
        this.verdicts = verdicts;
        this.people = people;
        this.afterthoughts = afterthoughts;
        this.course = course;
        this.jdbc = jdbc;
    }

    void plan(DirectiveId directive, DemoCampaign campaign, DemoAgenda agenda) {
        List<UUID> tasks = directives.view(directive).tasks().stream()
                .map(DirectiveView.TaskView::id)
                .toList();
        List<DemoUnit> units = units(directive);
        for (DemoUnit unit : units) {
            DemoOutcome outcome = campaign.outcomes().of(unit.username(), unit.place());
            if (outcome != DemoOutcome.NEVER_OPENED) {
                agenda.at(daysAfter(campaign.issuedOn(), 1 + unit.place() % 6, unit), () -> {
                    SignedInPerson person = person(unit);
                    assignments.opened(unit.assignment(), person.author());
                    assignments.received(unit.assignment(), person.author());
                });
            }
            if (outcome.reports()) {
                report(unit, outcome, campaign, tasks, agenda);
            }
        }
        course.plan(directive, campaign, units, this::person, agenda);
    }

    private void report(
            DemoUnit unit, DemoOutcome outcome, DemoCampaign campaign, List<UUID> tasks, DemoAgenda agenda) {
        LocalDate lastDay =
                outcome.late() ? campaign.deadline().plusDays(1 + unit.place() % 2) : lastDayInTime(campaign, unit);
        AtomicReference<UUID> report = new AtomicReference<>();
        AtomicReference<SubmissionId> submission = new AtomicReference<>();
        agenda.at(daysAfter(lastDay, -1, unit), () -> report.set(write(unit, outcome, campaign, tasks, lastDay)));
        if (outcome.submits()) {
            agenda.at(daysAfter(lastDay, 0, unit), () -> submission.set(reports.submit(report.get(), person(unit))));
        }
        if (campaign.topic() == DemoTopic.FOREST_FIRE && unit.username().equals("reporter.district")) {
            agenda.at(
                    daysAfter(lastDay, 0, unit).plus(40, ChronoUnit.MINUTES),
                    () -> submission.set(afterthoughts.fileAgain(
                            submission.get(), unit, tasks, afterthought(unit, campaign, lastDay), person(unit))));
        } else if (campaign.topic() == DemoTopic.FOREST_FIRE && unit.username().equals("reporter.press")) {
            agenda.at(
                    daysAfter(lastDay, 1, unit),
                    () -> afterthoughts.supplement(unit, tasks, afterthought(unit, campaign, lastDay), person(unit)));
        }
        if (outcome.returned()) {
            agenda.at(
                    afternoon(lastDay, unit),
                    () -> verdicts.giveBack(
                            submission.get(),
                            unit.assignment(),
                            "Đề nghị bổ sung số lần phát và thời lượng của từng chương trình; nêu rõ thôn, bon đã tuyên truyền trực tiếp.",
                            campaign.deadline().plusDays(4),
                            reviewer()));
        }
        if (outcome == DemoOutcome.MENDED) {
            LocalDate mended = lastDay.plusDays(1);
            agenda.at(daysAfter(mended, 0, unit), () -> {
                reports.add(
                        unit.assignment(),
                        tasks,
                        work(unit, campaign, lastDay, 7).entries(unit.kind(), 2),
                        person(unit));
                submission.set(reports.submit(report.get(), person(unit)));
            });
            agenda.at(afternoon(mended, unit), () -> verdicts.accept(submission.get(), unit.assignment(), reviewer()));
        } else if (outcome.accepted()) {
            agenda.at(afternoon(lastDay, unit), () -> verdicts.accept(submission.get(), unit.assignment(), reviewer()));
        }
    }

    private UUID write(DemoUnit unit, DemoOutcome outcome, DemoCampaign campaign, List<UUID> tasks, LocalDate asOf) {
        SignedInPerson person = person(unit);
        if (outcome == DemoOutcome.NIL) {
            return reports.tellNil(
                    unit.assignment(), "Hệ thống loa đang sửa chữa, trong kỳ không tổ chức phát thanh.", asOf, person);
        }
        DemoWork work = work(unit, campaign, asOf, 0);
        List<DemoEntry> entries = work.entries(unit.kind(), count(unit, campaign));
        UUID report = reports.add(unit.assignment(), tasks, entries, person);
        narratives.write(report, work.workDone(), work.results(), work.difficulties(), work.proposals(), person);
        figures.fill(report, unit.place(), person);
        reports.declare(report, asOf, person);
        return report;
    }

    private static List<DemoEntry> afterthought(DemoUnit unit, DemoCampaign campaign, LocalDate until) {
        return List.of(work(unit, campaign, until, 7).afterthought(unit.kind()));
    }

    private static DemoWork work(DemoUnit unit, DemoCampaign campaign, LocalDate until, int variation) {
        LocalDate from = campaign.window().from();
        return new DemoWork(
                31L * unit.place() + campaign.letter().hashCode() + variation,
                campaign.topic(),
                new DateRange(from, until.isAfter(from) ? until : from),
                campaign.tasks(),
                unit.name());
    }

    private static int count(DemoUnit unit, DemoCampaign campaign) {
        if (unit.username().equals("reporter.press")) {
            return campaign.topic() == DemoTopic.TRAFFICKING ? ENTRIES_OF_THE_LARGE_REPORT : 6;
        }
        return unit.kind() == UnitKind.COMMUNE_STATION ? 2 + unit.place() % 3 : 4 + unit.place() % 7;
    }

    /** Filed one to nine days before the deadline, and where that is still to come, before today. */
    private static LocalDate lastDayInTime(DemoCampaign campaign, DemoUnit unit) {
        LocalDate usual = campaign.deadline().minusDays(1 + unit.place() % 9);
        LocalDate latest = campaign.issuedOn().plusDays(19);
        return campaign.topic() == DemoTopic.ONLINE_SAFETY && usual.isAfter(latest)
                ? latest.minusDays(unit.place() % 3)
                : usual;
    }

    private static Instant daysAfter(LocalDate day, int days, DemoUnit unit) {
        return Vietnam.startOf(day.plusDays(days)).plus(8 * 60 + unit.place() % 180, ChronoUnit.MINUTES);
    }

    private static Instant afternoon(LocalDate day, DemoUnit unit) {
        return Vietnam.startOf(day).plus(14 * 60 + unit.place() % 150, ChronoUnit.MINUTES);
    }

    private SignedInPerson person(DemoUnit unit) {
        return unit.username().isEmpty()
                ? unit.reporter()
                : (SignedInPerson) people.loadUserByUsername(unit.username());
    }

    private SignedInPerson reviewer() {
        return (SignedInPerson) people.loadUserByUsername("reviewer");
    }

    private List<DemoUnit> units(DirectiveId directive) {
        return jdbc.sql("""
                select a.id, r.unit_id, r.unit_name, r.unit_kind,
                       coalesce((select min(p.username) from unit_appointment m join account_person p on p.id = m.person_id
                                 where m.unit_id = r.unit_id and m.role = 'REPORTER'), '') as username
                from campaign_assignment a
                join directive_recipient r on r.directive_id = a.directive_id and r.unit_id = a.unit_id
                where a.directive_id = :directive
                order by r.unit_name collate vietnamese
                """)
                .param("directive", directive.value())
                .query((row, number) -> new DemoUnit(
                        new AssignmentId(row.getObject("id", UUID.class)),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("unit_name"),
                        UnitKind.valueOf(row.getString("unit_kind")),
                        row.getString("username"),
                        number))
                .list();
    }
}
