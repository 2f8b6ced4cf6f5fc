package vn.kiphan.addressing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * To whom a draft goes as it stands.
 *
 * @param lines the lines of "Kính gửi" as written
 * @param chosen the units that are picked
 * @param rules by which some of them came in or are kept out
 * @param day the day on the document; null as long as it has none
 */
public record Addressed(
        List<RecipientLine> lines,
        Set<ChosenUnit> chosen,
        List<RecipientRule> rules,
        @Nullable LocalDate day) {

    public Addressed {
        lines = List.copyOf(lines);
        chosen = Set.copyOf(chosen);
        rules = List.copyOf(rules);
    }
}
