package vn.kiphan.report;

import java.util.List;
import vn.kiphan.coverage.CoverageWords;
import vn.kiphan.coverage.Entry;
import vn.kiphan.shared.Markup;

/**
 * Writes the rows of the table of entries. The report's page shows up to a hundred and is opened all day: in the template they were more
 * than a third of the page's cost.
 */
final class EntryTable {

    private static final int USUAL_ROW = 1_000;
    private static final int USUAL_CHOICE = 200;

    private final Markup rows;
    private final boolean editable;
    private final String edit;
    private final String remove;
    private final String outside;

    private EntryTable(int rows, boolean editable, CoverageWords words) {
        this.rows = new Markup(rows * USUAL_ROW);
        this.editable = editable;
        this.edit = words.say("report.entry.edit");
        this.remove = words.say("report.entry.remove");
        this.outside = words.say("site.flag.OUTSIDE_WINDOW");
    }

    static Markup rows(List<EntryLine> lines, boolean editable, CoverageWords words) {
        EntryTable table = new EntryTable(lines.size(), editable, words);
        lines.forEach(table::row);
        return table.rows;
    }

    /** What a file may prove: the report as a whole, or one of the entries that are shown. */
    static Markup choices(List<Entry> entries, CoverageWords words) {
        Markup choices = new Markup((entries.size() + 1) * USUAL_CHOICE);
        choices.tags("\n<option value=\"\">").words(words.say("evidence.whole")).tags("</option>");
        for (Entry entry : entries) {
            choices.tags("\n<option value=\"").words(entry.id().toString()).tags("\">");
            choices.words(entry.title()).tags("</option>");
        }
        return choices;
    }

    private void row(EntryLine line) {
        rows.tags("\n<tr id=\"").words(line.anchor());
        rows.tags("\">\n<td class=\"entry-day\">").words(line.day());
        kind(line.time());
        rows.tags("</td>\n<td class=\"entry-what\">\n<strong>")
                .words(line.title())
                .tags("</strong>");
        kind(line.kind());
        if (!line.link().isEmpty()) {
            rows.tags("\n<a href=\"").words(line.link());
            rows.tags("\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">");
            rows.words(line.host()).tags("</a>");
        }
        kind(line.outlet());
        kind(line.byline());
        kind(line.relay());
        kind(line.tasks());
        if (line.outside()) {
            rows.tags("\n<span class=\"chip flag flag-outside_window\">")
                    .words(outside)
                    .tags("</span>");
        }
        if (!line.mark().isEmpty()) {
            rows.tags("\n<span class=\"chip flag flag-late\">")
                    .words(line.mark())
                    .tags("</span>");
        }
        warnings(line.warnings());
        rows.tags("\n</td>\n<td class=\"entry-measures\">")
                .words(line.measures())
                .tags("</td>");
        if (editable) {
            actions(line);
        }
        rows.tags("\n</tr>");
    }

    private void kind(String text) {
        if (!text.isEmpty()) {
            rows.tags("\n<span class=\"entry-kind\">").words(text).tags("</span>");
        }
    }

    private void warnings(List<String> sentences) {
        if (!sentences.isEmpty()) {
            rows.tags("\n<ul class=\"entry-warnings\">");
            sentences.forEach(sentence -> rows.tags("<li>").words(sentence).tags("</li>"));
            rows.tags("</ul>");
        }
    }

    private void actions(EntryLine line) {
        rows.tags("\n<td class=\"entry-actions\">\n<a class=\"btn btn-sm\" href=\"")
                .words(line.edit());
        rows.tags("\" aria-label=\"").words(line.editLabel()).tags("\">").words(edit);
        rows.tags("</a>\n<button class=\"btn btn-sm\" formaction=\"").words(line.removal());
        rows.tags("\" aria-label=\"").words(line.removalLabel()).tags("\">").words(remove);
        rows.tags("</button>\n</td>");
    }
}
