package vn.kiphan.directivetext;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** A kind of output that a campaign task expects; what comes in is counted by the catalogue of the reports. */
public enum OutputKind {
    NEWS,
    REPORTAGE,
    COLUMN,
    TALK,
    SPOT,
    BROADCAST,
    POST,
    DISPLAY,
    LEAFLET,
    SESSION,
    MOBILE,
    MESSAGE;

    /** The names among these that are known, in the order above. */
    public static List<String> known(Collection<String> names) {
        return Arrays.stream(values()).map(Enum::name).filter(names::contains).toList();
    }
}
