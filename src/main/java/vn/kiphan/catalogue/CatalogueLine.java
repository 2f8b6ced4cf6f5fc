package vn.kiphan.catalogue;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line of one of the lists, as its upkeep sees it. Public for the templates. */
public record CatalogueLine(
        String code,
        long version,
        String vietnamese,
        String english,
        Set<Shape> shapes,
        Set<Field> fields,
        boolean needsLink,
        @Nullable LocalDate retiredOn) {}
