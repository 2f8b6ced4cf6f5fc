package vn.kiphan.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.kiphan.indicator.Measure;
import vn.kiphan.report.Finding;
import vn.kiphan.report.Finding.Severity;

/** What the check list before submitting says of the figures. A nil report gives none, so that only wrong ones are spoken of. */
@Component
class FigureChecks {

    private static final int NAMED = 5;

    private final FigureWords words;

    FigureChecks(FigureWords words) {
        this.words = words;
    }

    List<Finding> of(FigureGrid grid) {
        List<Finding> findings = new ArrayList<>();
        grid.figures().forEach(figure -> blockers(figure, findings));
        if (!grid.report().nil()) {
            empty(grid, findings);
            grid.figures().forEach(figure -> warnings(figure, findings));
            grid.figures().forEach(figure -> informations(figure, findings));
        }
        return findings;
    }

    private void blockers(Figure figure, List<Finding> findings) {
        for (Field field : Field.values()) {
            String fault = fault(figure, field);
            if (!fault.isEmpty()) {
                add(findings, Severity.BLOCKER, figure, "figure.check.wrong", name(figure), fault);
            }
        }
    }

    /** What is wrong with what stands in that field, as its page says it; empty when nothing is. */
    String fault(Figure figure, Field field) {
        if (!asks(figure, field)) {
            return "";
        }
        String measure = figure.asked().measure();
        if (field.numeric() && figure.read(field).standing() == Standing.UNREADABLE) {
            return unreadable(figure.text(field), measure, figure.asked().decimals());
        }
        BigDecimal sum = figure.otherSum();
        if (field == Field.TOTAL && sum != null && figure.standing() != Standing.UNREADABLE) {
            return words.say("figure.wrong.sum", words.number(sum), figure.text(Field.TOTAL));
        }
        if (field == Field.STANDING && figure.contradicts()) {
            return words.say("figure.wrong.contradiction", words.say("figure.standing." + figure.said()));
        }
        return "";
    }

    private String unreadable(String typed, String measure, int decimals) {
        if (decimals > 0) {
            return words.say("figure.wrong.amount", measure, decimals);
        }
        if (Measure.inMinutes(measure)) {
            return words.say("figure.wrong.minutes");
        }
        return Amount.hasFraction(typed, measure)
                ? words.say("figure.wrong.fraction", measure, typed)
                : words.say("figure.wrong.count", measure);
    }

    /** What looks odd in the figure beside that of last time, as its page says it while it is typed; empty when nothing does. */
    String caution(Figure figure) {
        List<Finding> findings = new ArrayList<>();
        besideLastTime(figure, findings);
        return findings.isEmpty() ? "" : findings.getFirst().sentence();
    }

    private static boolean asks(Figure figure, Field field) {
        return field == Field.CUMULATIVE
                ? figure.asked().cumulative()
                : !field.language() || figure.asked().byLanguage();
    }

    private void empty(FigureGrid grid, List<Finding> findings) {
        List<Figure> empty = grid.figures().stream()
                .filter(figure -> figure.standing() == Standing.EMPTY)
                .toList();
        if (!empty.isEmpty()) {
            String named = String.join(
                    ", ", empty.stream().limit(NAMED).map(FigureChecks::brief).toList());
            add(
                    findings,
                    Severity.WARNING,
                    empty.getFirst(),
                    empty.size() > NAMED ? "figure.check.empty.more" : "figure.check.empty",
                    empty.size(),
                    named);
        }
        List<Figure> withoutCumulative = grid.figures().stream()
                .filter(figure ->
                        figure.asked().cumulative() && figure.cumulative().standing() == Standing.EMPTY)
                .toList();
        if (!withoutCumulative.isEmpty()) {
            add(
                    findings,
                    Severity.WARNING,
                    withoutCumulative.getFirst(),
                    "figure.check.cumulative.empty",
                    withoutCumulative.size());
        }
    }

    private void besideLastTime(Figure figure, List<Finding> findings) {
        BigDecimal now = figure.amount();
        BigDecimal before = figure.past().amount();
        if (now != null && before != null && before.signum() > 0) {
            if (now.equals(before)) {
                add(findings, Severity.WARNING, figure, "figure.check.same", name(figure), words.number(now));
            } else if (now.compareTo(before.multiply(BigDecimal.TEN)) > 0) {
                add(
                        findings,
                        Severity.WARNING,
                        figure,
                        "figure.check.tenfold",
                        name(figure),
                        words.number(now),
                        words.number(before));
            }
        }
    }

    private void warnings(Figure figure, List<Finding> findings) {
        besideLastTime(figure, findings);
        BigDecimal now = figure.amount();
        BigDecimal cumulative = figure.cumulative().number();
        BigDecimal earlier = figure.past().cumulative();
        if (cumulative != null && earlier != null && cumulative.compareTo(earlier) < 0) {
            add(
                    findings,
                    Severity.WARNING,
                    figure,
                    "figure.check.fall",
                    name(figure),
                    words.number(cumulative),
                    words.number(earlier));
        }
        if (cumulative != null && now != null && cumulative.compareTo(now) < 0) {
            add(
                    findings,
                    Severity.WARNING,
                    figure,
                    "figure.check.below-period",
                    name(figure),
                    words.number(cumulative),
                    words.number(now));
        }
        if (figure.differs() && figure.text(Field.REASON).isEmpty()) {
            add(findings, Severity.WARNING, figure, "figure.check.no-reason", name(figure));
        }
    }

    private void informations(Figure figure, List<Finding> findings) {
        BigDecimal counted = figure.count().total();
        if (figure.differs() && counted != null) {
            add(
                    findings,
                    Severity.INFO,
                    figure,
                    "figure.check.differs",
                    name(figure),
                    words.value(
                            figure.standing(), figure.amount(), figure.asked().measure()),
                    words.number(counted),
                    figure.count().entries());
        }
        if (figure.count().unmeasured() > 0) {
            add(
                    findings,
                    Severity.INFO,
                    figure,
                    "figure.check.unmeasured",
                    name(figure),
                    figure.count().unmeasured(),
                    figure.count().entries());
        }
    }

    /** "PT03 Thời lượng phát". */
    static String name(Figure figure) {
        return (figure.asked().code() + " " + figure.asked().name()).strip();
    }

    private static String brief(Figure figure) {
        return figure.asked().code().isEmpty()
                ? figure.asked().name()
                : figure.asked().code();
    }

    private void add(List<Finding> findings, Severity severity, Figure figure, String key, Object... arguments) {
        findings.add(new Finding(severity, words.say(key, arguments), anchor(figure)));
    }

    static String anchor(Figure figure) {
        return "figure-" + figure.number();
    }
}
