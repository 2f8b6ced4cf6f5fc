package vn.kiphan.entering;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.UnitId;

/**
 * Where an entry is typed.
 *
 * @param report null in the unit's log
 */
public record EntryPlace(UnitId unit, @Nullable UUID report) {

    /** What the addresses of entries are below. */
    public String address() {
        return report == null ? "/log" : "/reports/" + report;
    }

    /** What addresses that do not name the unit have behind them: whose log it is. */
    public String query() {
        return report == null ? "?unit=" + unit.value() : "";
    }

    /** The address of an entry's form. */
    public String address(UUID entry) {
        return address() + "/entries/" + entry;
    }
}
