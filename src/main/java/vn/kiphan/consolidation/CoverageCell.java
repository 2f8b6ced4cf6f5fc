package vn.kiphan.consolidation;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The sums of one kind of coverage on one channel in one group of units: what the other sums are made of.
 *
 * @param shape which measures the channel's entries have: ARTICLE, BROADCAST, SOCIAL, DISPLAY, SESSION or MESSAGE
 */
public record CoverageCell(String group, ReportPart part, String shape, Label channel, Label kind, Measures measures) {

    static CoverageCell of(ResultSet row, int number) throws SQLException {
        return new CoverageCell(
                row.getString("group_name"),
                ReportPart.of(row.getString("part")),
                row.getString("shape"),
                new Label(
                        row.getString("channel_code"),
                        row.getInt("channel_position"),
                        row.getString("channel_vi"),
                        row.getString("channel_en")),
                new Label(
                        row.getString("kind_code"),
                        row.getInt("kind_position"),
                        row.getString("kind_vi"),
                        row.getString("kind_en")),
                Measures.of(row));
    }
}
