package vn.kiphan.webpage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a page says about itself; empty what it does not say. The text is its main part, without marks. */
record PageFacts(
        String title, @Nullable LocalDate publishedOn, String outlet, String picture, String text, boolean cut) {}
