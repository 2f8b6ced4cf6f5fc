package vn.kiphan.report;

import org.jspecify.annotations.Nullable;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.reportdraft.ReportFrame;

/** What comes after a report was written, said by the module above that files it: the one bean of this type. */
public interface FilingStep {

    /**
     * The next step.
     *
     * @param labelKey the message on the main button, which leads to the check list: this reader files, or sends the report to who does
     * @param notice what stands at the top of the page, as {@link ReportNotice#content} has it; null where there is nothing to say
     */
    record Step(String labelKey, @Nullable Object notice) {}

    /** The template whose fragment {@code notice(content, report)} shows the notice. */
    String template();

    /** Read once for each page, with one statement: report and reader are those of the page. */
    Step of(ReportFrame report, SignedInPerson reader);
}
