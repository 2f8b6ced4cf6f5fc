package vn.kiphan.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.indicator.EntryCatalogue;

/** The kinds and channels of entries, for the catalogue of indicators. */
@Component
class EntryChoices implements EntryCatalogue {

    private final JdbcClient jdbc;

    EntryChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Choice> kinds() {
        return jdbc.sql("select * from catalogue_kind order by position")
                .query(EntryChoices::choice)
                .list();
    }

    @Override
    public List<Choice> channels() {
        return jdbc.sql("select * from catalogue_channel order by position")
                .query(EntryChoices::choice)
                .list();
    }

    private static Choice choice(ResultSet row, int number) throws SQLException {
        boolean english = LocaleContextHolder.getLocale().getLanguage().equals("en");
        return new Choice(row.getString("code"), row.getString(english ? "label_en" : "label_vi"));
    }
}
