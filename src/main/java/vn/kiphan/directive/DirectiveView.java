package vn.kiphan.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.directivetext.CampaignTask;
import vn.kiphan.directivetext.DirectiveUrgency;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.document.FileId;
import vn.kiphan.shared.UnitId;

/**
 * A directive as others read it. Texts that are not known are empty.
 *
 * @param number as written, without the symbol; null until it is given
 * @param issuedOn the date on the document; null until all of it is known
 * @param issuedIn what is known of the date, which is often less than the day
 * @param recipientLines the lines of "Kính gửi" as written
 * @param terms what has to be reported by when; at least one
 * @param periods the rules of which some of the terms are the occurrences
 * @param signerPrefix the line above the position: {@code KT. GIÁM ĐỐC}
 * @param letterFile the letter's own file, when one was uploaded
 * @param issuedAt when it was issued here, by the server's clock
 */
public record DirectiveView(
        DirectiveId id,
        UnitId issuingUnit,
        DirectiveStatus status,
        String documentType,
        String parentBody,
        String issuer,
        @Nullable String number,
        String symbol,
        String place,
        @Nullable LocalDate issuedOn,
        @Nullable IssuedIn issuedIn,
        DirectiveUrgency urgency,
        String subject,
        List<TaskView> tasks,
        List<BasisView> bases,
        List<String> recipientLines,
        List<CopyView> copies,
        List<TermsView> terms,
        List<PeriodView> periods,
        String signerPrefix,
        String signerPosition,
        String signerName,
        String draftingSection,
        @Nullable FileId letterFile,
        @Nullable Instant issuedAt,
        @Nullable Instant withdrawnAt,
        String withdrawalReason) {

    /**
     * One item of the campaign; their paths make a tree.
     *
     * @param path its numbering: {@code 2}, {@code 2.1}, {@code II.3}
     * @param title a heading, or empty; a task has a title or a text
     * @param addressees the names of the groups that it is meant for; empty for all
     * @param outputs the kinds of output that it expects, as in {@code directive.output.*}
     * @param minimumCount at least so many in the time of {@code minimumPer}; null when there is no minimum
     * @param minimumPer {@code DAY}, {@code WEEK}, {@code MONTH}, {@code CAMPAIGN} or empty
     * @param addedLater an amendment added it; it does not stand in the directive as it was issued
     */
    public record TaskView(
            UUID id,
            String path,
            String title,
            String text,
            String addressees,
            List<String> outputs,
            @Nullable Integer minimumCount,
            String minimumPer,
            String minimumText,
            boolean addedLater) {

        /** The title, or the text where there is none. */
        public String name() {
            return title.isEmpty() ? text : title;
        }

        /** How deep it lies in the tree, from 1 to 4. */
        public int depth() {
            return CampaignTask.depth(path);
        }
    }

    /** The year of the document and its month; the month is null until it is known. */
    public record IssuedIn(int year, @Nullable Integer month) {}

    /** A document that the directive rests on; {@code text} is the whole citation, {@code superior} the directive of this system that it is. */
    public record BasisView(
            String type,
            String number,
            String symbol,
            @Nullable LocalDate issuedOn,
            String issuer,
            String text,
            @Nullable DirectiveId superior) {}

    /** A line of "Nơi nhận"; {@code purpose} is {@code t/h}, {@code b/c} and the like, or empty. */
    public record CopyView(String text, String purpose) {}

    /**
     * What has to be reported by when.
     *
     * @param label tells the terms of one directive apart; empty where there is only one
     * @param deadlinePhrase the letter's own words
     * @param inclusive whether the day that the phrase names still counts
     * @param dueAt the last instant that is in time; null in a draft that has none yet
     * @param closesAt after which no first report is taken any more; null when it stays open
     * @param outline the headings of the narrative, one a line, each with its guidance in lines that begin with a dash
     * @param destinations to whom the consolidated report goes, as typed
     * @param period the rule of which they are an occurrence; null for a report that comes once
     * @param alone an occurrence that was changed by itself and does not follow its rule
     */
    public record TermsView(
            UUID id,
            String label,
            String deadlinePhrase,
            boolean inclusive,
            @Nullable Instant dueAt,
            @Nullable Instant closesAt,
            @Nullable LocalDate windowFrom,
            @Nullable LocalDate windowTo,
            String windowPhrase,
            String outline,
            List<String> destinations,
            @Nullable UUID period,
            boolean alone) {

        /** The outline by its headings; a line that begins with a dash is guidance for the heading above it. */
        public List<OutlineHeading> headings() {
            List<OutlineHeading> headings = new ArrayList<>();
            for (String line : outline.lines().map(String::strip).toList()) {
                boolean guidance = line.startsWith("-") || line.startsWith("+");
                if (guidance && !headings.isEmpty()) {
                    headings.getLast().guidance().add(line.substring(1).strip());
                } else if (!line.isEmpty()) {
                    headings.add(new OutlineHeading(line, new ArrayList<>()));
                }
            }
            return headings;
        }
    }

    /**
     * A periodic duty.
     *
     * @param cycle {@code WEEK}, {@code MONTH}, {@code QUARTER}, {@code HALF_YEAR} or {@code YEAR}
     * @param day of the week, Monday being 1, or of the month
     * @param month within the period, from 1; 0 where the cycle has no choice of months
     * @param phrase the letter's own words
     * @param first between which the deadlines fall; null in a draft that does not say it yet, as {@code last}
     */
    public record PeriodView(
            UUID id,
            String cycle,
            int day,
            int month,
            String phrase,
            @Nullable LocalDate first,
            @Nullable LocalDate last) {}

    /** The reports that come once, and those that an earlier version of the portal kept without their rule. */
    public List<TermsView> singleTerms() {
        return terms.stream().filter(its -> its.period() == null).toList();
    }

    /** The rule of which the terms are an occurrence; null for a report that comes once. */
    public @Nullable PeriodView periodOf(TermsView its) {
        return periods.stream()
                .filter(period -> period.id().equals(its.period()))
                .findFirst()
                .orElse(null);
    }

    /** The reports of a rule, the earliest first. */
    public List<TermsView> occurrences(PeriodView period) {
        return terms.stream().filter(its -> period.id().equals(its.period())).toList();
    }

    /** The tasks as the directive was issued with them, without those that amendments added. */
    public List<TaskView> issuedTasks() {
        return tasks.stream().filter(task -> !task.addedLater()).toList();
    }

    /** A heading of the report's outline, with what it asks for. */
    public record OutlineHeading(String heading, List<String> guidance) {}

    /** The terms of that id, which are the directive's. */
    public TermsView termsOf(UUID id) {
        return terms.stream().filter(its -> its.id().equals(id)).findFirst().orElseThrow();
    }

    /** {@code 614/STTTT-TTBCXB}; the number's place is dotted until there is one. */
    public String numberAndSymbol() {
        return LetterHead.numberAndSymbol(number, symbol);
    }
}
