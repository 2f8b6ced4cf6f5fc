package vn.kiphan.coverage;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What an entry may say besides its title and its measures.
 *
 * @param publishedTime when on the day; null when nobody said it
 * @param byline author, page or column
 * @param relayOf the programme of another station that was relayed; empty for one's own production
 * @param viewsReadOn the day on which the views were read: they grow
 * @param tags the words under which it is filed, as {@link vn.kiphan.shared.Tags} writes them
 */
@Embeddable
public record Details(
        @Nullable LocalTime publishedTime,
        String byline,
        String relayOf,
        @Nullable LocalDate viewsReadOn,
        String tags) {

    static final Details NONE = new Details(null, "", "", null, "");
}
