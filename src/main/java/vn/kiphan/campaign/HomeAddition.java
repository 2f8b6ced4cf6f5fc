package vn.kiphan.campaign;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.UnitId;

/** Something that a module above adds below the lists of a unit's home, about more than one of its duties. Each is a bean. */
public interface HomeAddition {

    /** The template whose fragment {@code home(content)} shows it. */
    String template();

    /** What the fragment shows to somebody who reports for these units; null when there is nothing. */
    @Nullable
    Object content(Set<UnitId> units);
}
