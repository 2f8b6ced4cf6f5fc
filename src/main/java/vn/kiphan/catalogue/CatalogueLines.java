package vn.kiphan.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the lists for their upkeep: as they are at this moment. */
@Component
class CatalogueLines {

    private final JdbcClient jdbc;

    CatalogueLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CatalogueLine> of(Listing listing) {
        boolean kinds = listing == Listing.KINDS;
        return jdbc.sql("select * from " + listing.table() + " order by position")
                .query((row, number) -> line(row, kinds))
                .list();
    }

    private static CatalogueLine line(ResultSet row, boolean kinds) throws SQLException {
        return new CatalogueLine(
                row.getString("code"),
                row.getLong("version"),
                row.getString("label_vi"),
                row.getString("label_en"),
                kinds
                        ? Catalogue.names(Shape.class, row.getArray("shapes"))
                        : Set.of(Shape.valueOf(row.getString("shape"))),
                Catalogue.names(Field.class, row.getArray("fields")),
                !kinds && row.getBoolean("needs_link"),
                row.getObject("retired_on", LocalDate.class));
    }
}
