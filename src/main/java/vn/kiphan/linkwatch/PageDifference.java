package vn.kiphan.linkwatch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.kiphan.shared.Tags;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.webpage.WebPage;

/**
 * What a page that stands says otherwise than the entry that names it. Public for the templates.
 *
 * @param field of the entry: {@code title} or {@code publishedOn}
 * @param value what the page says, as it is typed into the field
 */
public record PageDifference(String field, String value) {

    static final String TITLE = "title";
    static final String DAY = "publishedOn";

    /**
     * None for a page that is gone, or became another one. Marks, capitals and signs make no other title.
     *
     * @param kept fields and values, with a space between, for which the entry stays as it is
     */
    static List<PageDifference> between(String entryTitle, LocalDate entryDay, WebPage page, Set<String> kept) {
        if (!page.read() || page.gone()) {
            return List.of();
        }
        List<PageDifference> found = new ArrayList<>(2);
        String title = page.seenTitle();
        if (!title.isEmpty() && !title.equals(entryTitle) && !Tags.key(title).equals(Tags.key(entryTitle))) {
            found.add(new PageDifference(TITLE, title));
        }
        LocalDate day = page.seenPublishedOn();
        if (day != null && !day.equals(entryDay)) {
            found.add(new PageDifference(DAY, Vietnam.DAY.format(day)));
        }
        found.removeIf(one -> kept.contains(one.field + " " + one.value));
        return found;
    }
}
