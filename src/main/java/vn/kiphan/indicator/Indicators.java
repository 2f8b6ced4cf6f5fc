package vn.kiphan.indicator;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the catalogue. */
@Service
@Transactional(readOnly = true)
public class Indicators {

    private final JdbcClient jdbc;

    Indicators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The versions that hold on that day, in the order of the catalogue. */
    public List<Indicator> on(LocalDate day) {
        return jdbc.sql("""
                select * from indicator_version
                where valid_from <= :day and (valid_to is null or valid_to > :day)
                order by position, code
                """).param("day", day).query(Indicators::indicator).list();
    }

    /** The versions of these ids, in the order of the catalogue. */
    public List<Indicator> versions(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from indicator_version where id in (:ids) order by position, code, valid_from")
                        .param("ids", ids)
                        .query(Indicators::indicator)
                        .list();
    }

    /** Every version that holds on that day or begins later, in the order of the catalogue, the earlier version first. */
    List<Indicator> from(LocalDate day) {
        return jdbc.sql("""
                select * from indicator_version where valid_to is null or valid_to > :day
                order by position, code, valid_from
                """).param("day", day).query(Indicators::indicator).list();
    }

    /** All versions of an indicator, the newest first; empty when there is no such code. */
    List<Indicator> versions(String code) {
        return jdbc.sql("select * from indicator_version where code = :code order by valid_from desc")
                .param("code", code)
                .query(Indicators::indicator)
                .list();
    }

    Optional<Indicator> version(UUID id) {
        return jdbc.sql("select * from indicator_version where id = :id")
                .param("id", id)
                .query(Indicators::indicator)
                .optional();
    }

    static Indicator indicator(ResultSet row, int number) throws SQLException {
        return new Indicator(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("heading"),
                row.getString("name"),
                row.getString("definition"),
                row.getString("measure"),
                row.getInt("decimals"),
                SumRule.valueOf(row.getString("sum_rule")),
                row.getBoolean("by_language"),
                texts(row, "kinds"),
                counting(row),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }

    /** Reads the columns {@code counts}, {@code counted_kinds}, {@code counted_channels} and {@code counted_origin} of a row. */
    public static @Nullable Counting counting(ResultSet row) throws SQLException {
        String what = row.getString("counts");
        String origin = row.getString("counted_origin");
        return what == null
                ? null
                : new Counting(
                        Counted.valueOf(what),
                        texts(row, "counted_kinds"),
                        texts(row, "counted_channels"),
                        origin == null ? null : Counting.Origin.valueOf(origin));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
