package vn.kiphan.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.reportdraft.ReportFrame;

/**
 * A part of the report beside entries, narrative and evidence, added by a module above: the grid of indicators, a narrative by outline.
 * Each is a bean, and the parts stand in the order of the beans ({@code @Order}).
 *
 * <p>The module keeps the draft in tables of its own that refer to the report, with forms and addresses of its own below
 * {@code /reports/{id}}; {@link ReportDrafts} finds and holds the report for it, {@link ReportView#again} shows the page again when
 * something typed is wrong. When the unit submits, coverage reads {@link #toFile}, lets no blocker pass, writes its
 * value into the text that the SHA-256 is taken of, and calls {@link #file} in the same transaction.
 */
public interface ReportPart {

    /**
     * Names the part: the key of its value in the submission's text and the {@code id} of its card, to which findings lead. Latin
     * letters; never renamed, because texts of old submissions have it.
     */
    String name();

    /**
     * The template of its fragments: {@code card(content, report)}, a whole card with the part's name as its id on the report's page,
     * where {@code report} is the {@link ReportFrame}; and {@code filed(content)}, a heading and what was submitted, which pages put
     * inside a card of theirs.
     */
    String template();

    /**
     * The part of this draft, read once for each page, in the same few statements whatever it holds. Null where the
     * directive asks for nothing of it: then nothing is shown, checked or filed.
     */
    @Nullable
    DraftedPart drafted(ReportFrame report);

    /**
     * What {@link #toFile} is given: an SQL expression with a text, about the report {@code r} of {@code coverage_report}. All parts are
     * asked in one statement. Null, here or in the database, where nothing of the part is filed; the usual empty text where the
     * part reads for itself.
     */
    default @Nullable String asks() {
        return "''";
    }

    /**
     * The part as it is filed, read once for each submission: as {@link #drafted}, but of the findings only the blockers matter, and the
     * content goes to {@link #file} and to no page. A part whose page needs more than its snapshot reads less here.
     *
     * @param told what the database said to {@link #asks}
     */
    default @Nullable DraftedPart toFile(ReportFrame report, String told) {
        return drafted(report);
    }

    /**
     * An SQL expression that reads otherwise whenever something of this part has changed, about the report {@code r} of
     * {@code coverage_report}: who files is told when it is no longer what they had looked over. Null where nothing of it is filed.
     */
    default @Nullable String mark() {
        return null;
    }

    /**
     * An SQL statement that copies its rows for the submission {@code :id} of the report {@code :report}, a part of the statement that
     * writes the submission; null where that is left to {@link #file}.
     */
    default @Nullable String copies() {
        return null;
    }

    /** Copies its rows for the submission, whose own row is there already; the report is held, and this is the submission's transaction. */
    default void file(ReportFrame report, DraftedPart drafted, SubmissionId submission) {}

    /**
     * What the fragment {@code filed} shows of a submission to its unit and to the reviewer. Whoever calls has made sure that the reader
     * may see it.
     *
     * @param earlier to mark what has changed since; null where there is nothing to compare with
     * @return null when the submission has nothing of this part
     */
    @Nullable
    Object filed(SubmissionId submission, @Nullable SubmissionId earlier);

    /** What a receipt on paper lists of this part; null when that is nothing. */
    default @Nullable ReceiptSection receipt(SubmissionId submission) {
        return null;
    }

    /** What differs in this part between two submissions of one report, in the reader's language; empty when nothing does. */
    default List<PartChange> changes(SubmissionId from, SubmissionId to) {
        return List.of();
    }
}
