package vn.kiphan.dispatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.DirectiveView.PeriodView;
import vn.kiphan.directive.DirectiveView.TermsView;
import vn.kiphan.shared.MarklessText;
import vn.kiphan.shared.Vietnam;

/**
 * What the document says of the reports that are due, where its items do not say it already. The letter's own phrases stand as they are,
 * as long as they name the day that is in force; otherwise the day is said in words that leave no doubt.
 */
final class ReportingSentences {

    private static final String ASKED = "Đề nghị các cơ quan, đơn vị báo cáo kết quả thực hiện";

    private final String items;
    private final String to;

    private ReportingSentences(String items, @Nullable String body) {
        this.items = items;
        this.to = body == null ? "" : " về " + body;
    }

    /** @param body the department's name in a sentence; null when it is not known in small letters */
    static List<String> of(DirectiveView directive, @Nullable String body) {
        String items = directive.issuedTasks().stream()
                .map(task -> task.title() + "\n" + task.text())
                .collect(Collectors.joining("\n"));
        ReportingSentences sentences = new ReportingSentences(items, body);
        return sentences.all(directive);
    }

    private List<String> all(DirectiveView directive) {
        List<TermsView> single = directive.singleTerms();
        List<TermsView> unsaid =
                single.stream().filter(its -> !saysDeadline(its)).toList();
        List<String> rules = directive.periods().stream()
                .filter(period -> directive.occurrences(period).stream().anyMatch(its -> !saysDeadline(its)))
                .map(period -> rule(directive, period))
                .toList();
        List<String> sentences = new ArrayList<>();
        if (unsaid.size() == 1 && directive.terms().size() == 1) {
            sentences.add(
                    ASKED + to + " " + when(unsaid.getFirst()) + " để tổng hợp" + inBrackets(unsaid.getFirst()) + ".");
        } else if (unsaid.isEmpty() && rules.size() == 1) {
            sentences.add(ASKED + to + " " + rules.getFirst() + ".");
        } else if (!unsaid.isEmpty() || !rules.isEmpty()) {
            sentences.add(ASKED + to + " theo các thời hạn sau:");
            List<String> lines = new ArrayList<>();
            unsaid.forEach(its -> lines.add("- Báo cáo " + named(its) + when(its) + inBrackets(its)));
            rules.forEach(rule -> lines.add("- Báo cáo " + rule));
            for (int line = 0; line < lines.size(); line++) {
                sentences.add(lines.get(line) + (line == lines.size() - 1 ? "." : ";"));
            }
        }
        single.stream()
                .filter(its -> saysDeadline(its) && !saysWindow(its))
                .map(its -> OfficialWording.upperFirst(window(its)) + ".")
                .distinct()
                .forEach(sentences::add);
        return sentences;
    }

    private static String rule(DirectiveView directive, PeriodView period) {
        List<TermsView> reports = directive.occurrences(period);
        return PeriodAppendix.needed(directive, period)
                ? "định kỳ theo các thời hạn tại Phụ lục kèm theo"
                : new PeriodWords(period, reports).sentence();
    }

    private boolean saysDeadline(TermsView its) {
        LocalDate day = day(its);
        return day == null
                || OfficialWording.holds(items, its.deadlinePhrase()) && meansTheDay(its.deadlinePhrase(), day);
    }

    /** A phrase without a day, such as one of a period, was read together with its days. */
    private static boolean meansTheDay(String phrase, LocalDate day) {
        return OfficialWording.names(phrase, day)
                || OfficialWording.names(phrase, day.plusDays(1))
                || !phrase.matches("(?s).*\\d\\s?[/.-]\\s?\\d.*|(?s).*\\d+ tháng \\d.*");
    }

    private boolean saysWindow(TermsView its) {
        LocalDate from = its.windowFrom();
        LocalDate to = its.windowTo();
        return from == null && to == null
                || OfficialWording.holds(items, its.windowPhrase()) && phraseMeansWindow(its)
                || (from == null || OfficialWording.names(items, from))
                        && (to == null || OfficialWording.names(items, to))
                        && MarklessText.fold(items).contains("so lieu");
    }

    private static String named(TermsView its) {
        return its.label().isBlank() ? "kết quả thực hiện: " : its.label().strip() + ": ";
    }

    /** The phrase of a period is that of all its reports, and says the day of none. */
    private static String when(TermsView its) {
        LocalDate day = day(its);
        String phrase = OfficialWording.withoutEnd(its.deadlinePhrase());
        boolean namesIt = day == null
                || OfficialWording.names(phrase, day)
                || OfficialWording.names(phrase, day.plusDays(1)) && !its.inclusive();
        return namesIt && OfficialWording.saysWhen(phrase)
                ? OfficialWording.lowerFirst(phrase)
                : OfficialWording.latest(Objects.requireNonNull(its.dueAt()));
    }

    private String inBrackets(TermsView its) {
        return saysWindow(its) ? "" : " (" + window(its) + ")";
    }

    private static String window(TermsView its) {
        String phrase = OfficialWording.withoutEnd(its.windowPhrase());
        if (!phrase.isEmpty() && phraseMeansWindow(its)) {
            return OfficialWording.lowerFirst(phrase);
        }
        LocalDate from = its.windowFrom();
        LocalDate to = its.windowTo();
        return "số liệu lấy " + OfficialWording.between(from, to);
    }

    private static boolean phraseMeansWindow(TermsView its) {
        LocalDate from = its.windowFrom();
        LocalDate to = its.windowTo();
        return (from == null || OfficialWording.names(its.windowPhrase(), from))
                && (to == null || OfficialWording.names(its.windowPhrase(), to));
    }

    private static @Nullable LocalDate day(TermsView its) {
        return its.dueAt() == null ? null : Vietnam.day(its.dueAt());
    }
}
