package vn.kiphan.report;

import org.jspecify.annotations.Nullable;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.reportdraft.ReportFrame;

/**
 * Something that a module above says at the top of the report's page, where the unit must not miss it: that it lies with the lead, that
 * it is being supplemented. Each is a bean, shown in the order of the beans.
 */
public interface ReportNotice {

    /** The template whose fragment {@code notice(content, report)} shows it, where {@code report} is the {@link ReportFrame}. */
    String template();

    /** What the fragment shows; read once for each page. Null where there is nothing to say. */
    @Nullable
    Object content(ReportFrame report, SignedInPerson reader);
}
