package vn.kiphan.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.indicator.Indicator;
import vn.kiphan.indicator.Indicators;
import vn.kiphan.letter.LetterReader;

/** Issues the directives of the sample data through the same desk as the pages. */
@Component
@Profile("demo")
public class DemoDirectives {

    /** What the sample campaigns ask for in figures. */
    private static final Set<String> INDICATORS =
            Set.of("BC01", "BC02", "BC06", "PT02", "PT03", "PT06", "WEB1", "MXH1", "TQ02", "TT01", "TT02");

    private final DirectiveDesk desk;
    private final DraftDesk drafts;
    private final IssuingDesk issuing;
    private final LetterReader letters;
    private final Indicators indicators;

    DemoDirectives(
            DirectiveDesk desk, DraftDesk drafts, IssuingDesk issuing, LetterReader letters, Indicators indicators) {
        this.desk = desk;
        this.drafts = drafts;
        this.issuing = issuing;
        this.letters = letters;
        this.indicators = indicators;
    }

    /** Reads the letter and issues it under the register's next number, to all units of the groups that its lines stand for. */
    public DirectiveId issue(String letter, LocalDate issuedOn, SignedInPerson officer) {
        DirectiveId id = draft(letter, officer);
        ask(id, issuedOn, officer);
        issue(id, issuedOn, officer);
        return id;
    }

    /** The same with a report for each quarter of a year; the second task is for the units of the second line, twice a day. */
    public DirectiveId issueQuarterly(String letter, LocalDate issuedOn, SignedInPerson officer) {
        DirectiveId id = draft(letter, officer);
        DraftForm read = desk.read(id, officer.departments(), DraftForm::of);
        TaskRow second = read.tasks().get(1);
        List<TaskRow> tasks = List.of(
                read.tasks().getFirst(),
                new TaskRow(
                        second.path(),
                        "Phát thông điệp trên truyền thanh",
                        second.text(),
                        List.of(read.lines().get(1).group()),
                        List.of(OutputKind.BROADCAST.name(), OutputKind.SPOT.name()),
                        "2",
                        MinimumPer.DAY.name(),
                        "ít nhất 02 lần/ngày"));
        PeriodRow quarters = new PeriodRow(
                "",
                ReportingCycle.QUARTER.name(),
                "20",
                "3",
                "",
                DraftForm.typed(issuedOn),
                DraftForm.typed(issuedOn.plusYears(1)),
                "định kỳ trước ngày 20 tháng cuối quý",
                PeriodWindow.LAW.name(),
                "",
                "",
                "",
                List.of());
        drafts.correct(id, officer.departments(), read.asking(tasks, quarters), officer.author());
        ask(id, issuedOn, officer);
        issue(id, issuedOn, officer);
        return id;
    }

    private DirectiveId draft(String letter, SignedInPerson officer) {
        return desk.draft(officer.departments().iterator().next(), letters.read(letter), null, officer.author());
    }

    private void ask(DirectiveId id, LocalDate day, SignedInPerson officer) {
        List<UUID> asked = indicators.on(day).stream()
                .filter(one -> INDICATORS.contains(one.code()))
                .map(Indicator::id)
                .toList();
        List<String> boxes = asked.stream()
                .map(indicator -> IndicatorChoiceForm.ALL + ":" + indicator)
                .toList();
        desk.ask(
                id,
                officer.departments(),
                new IndicatorChoiceForm(
                        version(id, officer),
                        boxes,
                        asked.stream().limit(2).map(UUID::toString).toList(),
                        List.of()),
                asked,
                officer.author());
    }

    private void issue(DirectiveId id, LocalDate issuedOn, SignedInPerson officer) {
        issuing.issue(
                IssuingStep.ISSUANCE,
                id,
                officer.departments(),
                new IssuanceForm(
                        version(id, officer),
                        IssuanceForm.REGISTER,
                        "",
                        DraftForm.typed(issuedOn),
                        "",
                        DraftForm.typed(issuedOn)),
                officer.author());
    }

    private long version(DirectiveId id, SignedInPerson officer) {
        return desk.read(id, officer.departments(), Directive::version);
    }
}
