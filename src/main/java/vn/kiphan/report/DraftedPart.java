package vn.kiphan.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a draft as it now stands.
 *
 * @param content what the fragment {@code card} shows
 * @param findings for the check list; a blocker keeps the report from being submitted
 * @param holdsSomething whether the report has something to say by this part alone: a report with indicators and without entries is
 *     neither empty nor nil
 * @param snapshot its value in the submission's text: records, lists, texts and numbers, in an order that does not vary; codes and not
 *     labels. Null leaves the part out of the text
 */
public record DraftedPart(
        Object content,
        List<Finding> findings,
        boolean holdsSomething,
        @Nullable Object snapshot) {}
