package vn.kiphan.webpage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.Tags;

/** What a page says about itself; empty what it does not say. The text is its main part, without marks. */
record PageFacts(
        String title,
        @Nullable LocalDate publishedOn,
        String outlet,
        String picture,
        Tags keywords,
        String text,
        boolean cut) {}
