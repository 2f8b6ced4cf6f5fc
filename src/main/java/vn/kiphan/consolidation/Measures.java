package vn.kiphan.consolidation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a set of coverage entries adds up to.
 *
 * <p>A measure that no entry of the set reports is null and shown as a dash; a measure reported as nothing is 0. The two never mix.
 *
 * @param entries articles, broadcasts, posts and products, each counted once
 * @param outsideWindow how many of them lie outside the data window; they are counted, and said apart
 * @param airings times broadcast, of one's own production
 * @param minutes airings × minutes × places of one's own production, one place where none is said
 * @param relayedMinutes the same of relayed programmes, which the stations that made them count
 * @param pieces banners, leaflets, messages
 * @param sessions meetings and talks
 * @param attendance people present, counted at each session
 * @param views never called people
 */
public record Measures(
        long entries,
        long outsideWindow,
        @Nullable Long airings,
        @Nullable Long minutes,
        @Nullable Long relayedMinutes,
        @Nullable Long pieces,
        @Nullable Long sessions,
        @Nullable Long attendance,
        @Nullable Long views) {

    /** No entry at all. */
    public static final Measures NONE = new Measures(0, 0, null, null, null, null, null, null, null);

    /** Larger sums can only be typing errors; they must not break the page on which somebody would see them. */
    private static final BigDecimal MOST = BigDecimal.valueOf(999_999_999_999_999L);

    static Measures of(ResultSet row) throws SQLException {
        return new Measures(
                row.getLong("entries"),
                row.getLong("outside_window"),
                sum(row, "airings"),
                sum(row, "minutes"),
                sum(row, "relayed_minutes"),
                sum(row, "pieces"),
                sum(row, "sessions"),
                sum(row, "attendance"),
                sum(row, "views"));
    }

    public Measures plus(Measures other) {
        return new Measures(
                entries + other.entries,
                outsideWindow + other.outsideWindow,
                plus(airings, other.airings),
                plus(minutes, other.minutes),
                plus(relayedMinutes, other.relayedMinutes),
                plus(pieces, other.pieces),
                plus(sessions, other.sessions),
                plus(attendance, other.attendance),
                plus(views, other.views));
    }

    private static @Nullable Long plus(@Nullable Long one, @Nullable Long other) {
        if (one == null) {
            return other;
        }
        return other == null ? one : Long.valueOf(one + other);
    }

    private static @Nullable Long sum(ResultSet row, String column) throws SQLException {
        BigDecimal sum = row.getBigDecimal(column);
        return sum == null ? null : sum.min(MOST).longValue();
    }
}
