package vn.kiphan.coverage;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kinds of coverage and the channels it runs on. They are data, read again every minute: pages ask for them all the time. */
@Component
class Catalogue {

    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Contents contents;

    Catalogue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Where coverage runs; everything that runs there has the same shape. */
    public record Channel(String code, Shape shape, String vietnamese, String english) {

        public String label(Locale locale) {
            return Catalogue.label(locale, vietnamese, english);
        }
    }

    /** What a piece of coverage is. */
    public record Kind(String code, Set<Shape> shapes, String vietnamese, String english) {

        public String label(Locale locale) {
            return Catalogue.label(locale, vietnamese, english);
        }
    }

    private record Contents(Instant readAt, List<Channel> channels, List<Kind> kinds) {}

    List<Channel> channels(Shape shape) {
        return contents().channels.stream()
                .filter(channel -> channel.shape == shape)
                .toList();
    }

    List<Kind> kinds(Shape shape) {
        return contents().kinds.stream()
                .filter(kind -> kind.shapes.contains(shape))
                .toList();
    }

    /** The channel of that code, which the database's foreign keys say there is. */
    Channel channel(String code) {
        return contents().channels.stream()
                .filter(channel -> channel.code.equals(code))
                .findFirst()
                .orElseGet(() -> new Channel(code, Shape.ARTICLE, code, code));
    }

    Kind kind(String code) {
        return contents().kinds.stream()
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseGet(() -> new Kind(code, Set.of(), code, code));
    }

    private static String label(Locale locale, String vietnamese, String english) {
        return "en".equals(locale.getLanguage()) ? english : vietnamese;
    }

    private Contents contents() {
        Contents kept = contents;
        if (kept == null || kept.readAt.plus(KEPT_FOR).isBefore(clock.instant())) {
            kept = read();
            contents = kept;
        }
        return kept;
    }

    private Contents read() {
        List<Channel> channels = jdbc.sql(
                        "select code, shape, label_vi, label_en from coverage_channel order by position")
                .query((row, number) -> new Channel(
                        row.getString("code"),
                        Shape.valueOf(row.getString("shape")),
                        row.getString("label_vi"),
                        row.getString("label_en")))
                .list();
        List<Kind> kinds = jdbc.sql("select code, shapes, label_vi, label_en from coverage_kind order by position")
                .query((row, number) -> new Kind(
                        row.getString("code"),
                        shapes(row.getArray("shapes")),
                        row.getString("label_vi"),
                        row.getString("label_en")))
                .list();
        return new Contents(clock.instant(), channels, kinds);
    }

    private static Set<Shape> shapes(Array names) throws SQLException {
        Set<Shape> shapes = EnumSet.noneOf(Shape.class);
        Arrays.stream((String[]) names.getArray()).map(Shape::valueOf).forEach(shapes::add);
        return shapes;
    }
}
