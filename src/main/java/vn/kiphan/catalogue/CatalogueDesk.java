package vn.kiphan.catalogue;

import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.MarklessText;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.StaleVersion;

/** The upkeep of the lists. A line is never removed: entries and submissions bear its code; it is retired from a day on. */
@Service
@Transactional
class CatalogueDesk {

    static final String PAGE = "/catalogue";
    private static final int LONGEST_CODE = 40;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CatalogueDesk(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Whether another line of the list has this label; sheets name lines by their labels. */
    @Transactional(readOnly = true)
    boolean taken(Listing listing, String vietnamese, String ownCode) {
        return jdbc.sql("select exists (select from " + listing.table()
                        + " where fold(label_vi) = fold(:label) and code <> :code)")
                .param("label", vietnamese)
                .param("code", ownCode)
                .query(Boolean.class)
                .single();
    }

    /** Puts a line at the end of the list; its code is made of its label and never changes. */
    void add(Listing listing, LineForm form, Author by) {
        String code = freeCode(listing, form.vietnamese());
        jdbc.sql("lock table " + listing.table() + " in share row exclusive mode")
                .update();
        boolean kinds = listing == Listing.KINDS;
        jdbc.sql("insert into " + listing.table() + " (code, position, label_vi, label_en, fields, retired_on, "
                        + (kinds ? "shapes" : "shape, needs_link")
                        + ") select :code, coalesce(max(position), 0) + 1, :vi, :en,"
                        + " cast(:fields as text[]), cast(:retired as date), "
                        + (kinds ? "cast(:shapes as text[])" : "(cast(:shapes as text[]))[1], :needsLink") + " from "
                        + listing.table())
                .param("code", code)
                .param("vi", form.vietnamese())
                .param("en", form.english())
                .param("fields", form.fieldNames())
                .param("retired", form.retired())
                .param("shapes", form.shapeNames())
                .param("needsLink", form.linked())
                .update();
        events.publishEvent(new CatalogueEvent(by, "catalogue.add", code, form.vietnamese()));
    }

    /** Corrects a line over the version that was seen. The shape of a channel stays: its entries have been typed in it. */
    void change(Listing listing, String code, LineForm form, Author by) {
        boolean kinds = listing == Listing.KINDS;
        int changed = jdbc.sql("update " + listing.table()
                        + " set label_vi = :vi, label_en = :en, retired_on = cast(:retired as date),"
                        + " fields = cast(:fields as text[]), version = version + 1, "
                        + (kinds ? "shapes = cast(:shapes as text[])" : "needs_link = :needsLink")
                        + " where code = :code and version = :version")
                .param("vi", form.vietnamese())
                .param("en", form.english())
                .param("retired", form.retired())
                .param("fields", form.fieldNames())
                .param("shapes", form.shapeNames())
                .param("needsLink", form.linked())
                .param("code", code)
                .param("version", form.seenVersion())
                .update();
        if (changed == 0) {
            expectThere(listing, code);
            throw new StaleVersion(PAGE + "/" + listing.inAddress() + "/" + code);
        }
        events.publishEvent(new CatalogueEvent(by, "catalogue.change", code, form.vietnamese()));
    }

    /** Moves the line one place up; the first one stays where it is. */
    void raise(Listing listing, String code, Author by) {
        expectThere(listing, code);
        jdbc.sql("lock table " + listing.table() + " in share row exclusive mode")
                .update();
        int moved = jdbc.sql("""
                with two as (
                    select below.position as lower, max(above.position) as upper
                    from %1$s below join %1$s above on above.position < below.position
                    where below.code = :code group by below.position)
                update %1$s r set position = case when r.position = two.lower then two.upper else two.lower end
                from two where r.position in (two.lower, two.upper)
                """.formatted(listing.table())).param("code", code).update();
        if (moved > 0) {
            events.publishEvent(new CatalogueEvent(by, "catalogue.move", code, ""));
        }
    }

    private void expectThere(Listing listing, String code) {
        boolean there = jdbc.sql("select exists (select from " + listing.table() + " where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
        if (!there) {
            throw new NotFound();
        }
    }

    /** The label in capitals without marks, with a letter behind it when another line has that. */
    private String freeCode(Listing listing, String label) {
        String plain = MarklessText.fold(label)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z]+", "_")
                .replaceAll("^_|_$", "");
        String code = plain.isEmpty() ? "LINE" : plain.substring(0, Math.min(plain.length(), LONGEST_CODE));
        String free = code;
        while (jdbc.sql("select exists (select from " + listing.table() + " where code = :code)")
                .param("code", free)
                .query(Boolean.class)
                .single()) {
            free += "_B";
        }
        return free;
    }
}
