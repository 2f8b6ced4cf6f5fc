package vn.kiphan.pasting;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of outlets by host, read once for all lines of a paste. */
@Component
class Outlets {

    private final JdbcClient jdbc;

    Outlets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Table table() {
        Map<String, Outlet> outlets = new HashMap<>();
        jdbc.sql("select host, name, channel_code, kind_code from pasting_outlet")
                .query(row -> {
                    outlets.put(
                            row.getString("host"),
                            new Outlet(
                                    row.getString("host"),
                                    row.getString("name"),
                                    row.getString("channel_code"),
                                    row.getString("kind_code")));
                });
        return new Table(outlets);
    }

    /** The outlets as they were read. */
    record Table(Map<String, Outlet> outlets) {

        /** The outlet of an address: of its host, or of the nearest name above it. */
        Optional<Outlet> of(String address) {
            String host = address.replaceFirst("(?i)^https?://", "")
                    .replaceFirst("[/:?#].*", "")
                    .toLowerCase(Locale.ROOT);
            while (host.contains(".")) {
                Outlet outlet = outlets.get(host);
                if (outlet != null) {
                    return Optional.of(outlet);
                }
                host = host.substring(host.indexOf('.') + 1);
            }
            return Optional.empty();
        }
    }
}
