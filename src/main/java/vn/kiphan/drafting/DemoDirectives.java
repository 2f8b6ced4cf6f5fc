package vn.kiphan.drafting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.Draft;
import vn.kiphan.directive.Drafts;
import vn.kiphan.directive.Issuing;
import vn.kiphan.directivetext.MinimumPer;
import vn.kiphan.directivetext.OutputKind;
import vn.kiphan.directivetext.PeriodWindow;
import vn.kiphan.directivetext.ReportingCycle;
import vn.kiphan.indicator.Indicator;
import vn.kiphan.indicator.Indicators;
import vn.kiphan.letter.LetterReader;
import vn.kiphan.shared.TypedText;

/** Issues the directives of the sample data through the same desk as the pages. */
@Component
@Profile("demo")
public class DemoDirectives {

    /** What the sample campaigns ask for in figures. */
    private static final Set<String> INDICATORS =
            Set.of("BC01", "BC02", "BC06", "PT02", "PT03", "PT06", "WEB1", "MXH1", "TQ02", "TT01", "TT02");

    private final Drafts drafts;
    private final DraftDesk desk;
    private final Issuing issuing;
    private final LetterReader letters;
    private final Indicators indicators;

    DemoDirectives(Drafts drafts, DraftDesk desk, Issuing issuing, LetterReader letters, Indicators indicators) {
        this.drafts = drafts;
        this.desk = desk;
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
        DraftForm read = drafts.read(id, officer.departments(), DraftForm::of);
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
                TypedText.of(issuedOn),
                TypedText.of(issuedOn.plusYears(1)),
                "định kỳ trước ngày 20 tháng cuối quý",
                PeriodWindow.LAW.name(),
                "",
                "",
                "",
                List.of());
        desk.correct(id, officer.departments(), read.asking(tasks, quarters), officer.author());
        ask(id, issuedOn, officer);
        issue(id, issuedOn, officer);
        return id;
    }

    private DirectiveId draft(String letter, SignedInPerson officer) {
        return desk.read(officer.departments().iterator().next(), letters.read(letter), null, officer.author());
    }

    private void ask(DirectiveId id, LocalDate day, SignedInPerson officer) {
        List<UUID> asked = indicators.on(day).stream()
                .filter(one -> INDICATORS.contains(one.code()))
                .map(Indicator::id)
                .toList();
        List<String> boxes = asked.stream()
                .map(indicator -> IndicatorChoiceForm.ALL + ":" + indicator)
                .toList();
        List<String> cumulative = asked.stream().limit(2).map(UUID::toString).toList();
        IndicatorChoiceForm form = new IndicatorChoiceForm(version(id, officer), boxes, cumulative, List.of());
        List<String> places = drafts.read(id, officer.departments(), IndicatorChoicePage::places);
        drafts.ask(id, officer.departments(), form.version(), form.chosen(places, asked), officer.author());
    }

    private void issue(DirectiveId id, LocalDate issuedOn, SignedInPerson officer) {
        issuing.issueDraft(
                id,
                officer.departments(),
                new Issuing.Given(version(id, officer), null, issuedOn, true),
                officer.author());
    }

    private long version(DirectiveId id, SignedInPerson officer) {
        return drafts.read(id, officer.departments(), Draft::version);
    }
}
