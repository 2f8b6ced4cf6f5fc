package vn.kiphan.linkwatch;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.kiphan.report.EntryMarks;
import vn.kiphan.webpage.WebPage;

/**
 * The pages behind the links of a report. Public for the templates.
 *
 * @param lines those that say something that a person should know come first
 * @param address of the draft; empty where nothing can be done
 * @param marks for the rows of the entries whose pages are gone
 */
public record PagesCard(
        List<Line> lines, long kept, long gone, long waiting, long different, String address, Map<UUID, String> marks)
        implements EntryMarks {

    /**
     * One entry with its page.
     *
     * @param fillable the page names an outlet, and the entry does not
     * @param differences what the page says otherwise
     */
    public record Line(UUID entry, String title, WebPage page, boolean fillable, List<PageDifference> differences) {

        public String anchor() {
            return "entry-" + entry;
        }
    }

    static PagesCard of(List<Line> lines, String address, Map<UUID, String> marks) {
        return new PagesCard(
                lines,
                lines.stream().filter(line -> !line.page.copySha256().isEmpty()).count(),
                lines.stream().filter(line -> line.page.gone()).count(),
                lines.stream()
                        .filter(line -> line.page.waiting() && !line.page.read())
                        .count(),
                lines.stream().filter(line -> !line.differences.isEmpty()).count(),
                address,
                marks);
    }
}
