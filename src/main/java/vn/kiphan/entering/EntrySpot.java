package vn.kiphan.entering;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.catalogue.Shape;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.UnitId;

/**
 * Where the form of an entry stands.
 *
 * @param frame null in the unit's log
 * @param key the id of the entry, also before it is saved
 */
record EntrySpot(@Nullable ReportFrame frame, EntryPlace place, Shape shape, UUID key, boolean isNew) {

    static EntrySpot in(ReportFrame frame, Shape shape, UUID key, boolean isNew) {
        return new EntrySpot(frame, place(frame), shape, key, isNew);
    }

    static EntryPlace place(ReportFrame frame) {
        return new EntryPlace(frame.assignment().unit(), frame.report());
    }

    static EntrySpot inLog(UnitId unit, Shape shape, UUID key, boolean isNew) {
        return new EntrySpot(null, new EntryPlace(unit, null), shape, key, isNew);
    }

    AskedFor askedFor() {
        return frame == null ? AskedFor.NOTHING : frame.askedFor();
    }

    String address() {
        return place.address();
    }

    /** Where the button sends the form. */
    String action() {
        return isNew ? address() + "/entries" + place.query() : place.address(key);
    }

    /** Where a button throws away what was typed into an entry and not saved. */
    String removal(UUID entry) {
        return place.address(entry) + "/unfinished/removal" + place.query();
    }

    /** Whom the script asks what looks odd. */
    String cautions() {
        return address() + "/entries/warnings" + place.query();
    }

    /** What the script sends with each field. */
    String sentAlong() {
        return "shape=" + shape.name() + place.query().replace('?', '&');
    }

    /** The address under which a new form of this kind opens. */
    String blank() {
        return address() + "/entries/new?shape=" + shape.inAddress()
                + place.query().replace('?', '&');
    }
}
