package vn.kiphan.catalogue;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The kinds of coverage and the channels it runs on, in their order, the retired ones included. They are data, read again every minute:
 * pages ask for them all the time.
 */
@Component
public class Catalogue {

    private static final Duration KEPT_FOR = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Contents contents;

    Catalogue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Contents(Instant readAt, List<Channel> channels, List<Kind> kinds) {}

    public List<Channel> channels() {
        return contents().channels;
    }

    public List<Kind> kinds() {
        return contents().kinds;
    }

    public List<Channel> channels(Shape shape) {
        return channels().stream().filter(channel -> channel.shape() == shape).toList();
    }

    public List<Kind> kinds(Shape shape) {
        return kinds().stream().filter(kind -> kind.shapes().contains(shape)).toList();
    }

    public Optional<Channel> findChannel(String code) {
        return channels().stream()
                .filter(channel -> channel.code().equals(code))
                .findFirst();
    }

    public Optional<Kind> findKind(String code) {
        return kinds().stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The channel of that code, which the database's foreign keys say there is. */
    public Channel channel(String code) {
        return findChannel(code).orElseGet(() -> new Channel(code, Shape.ARTICLE, Set.of(), false, code, code, null));
    }

    public Kind kind(String code) {
        return findKind(code).orElseGet(() -> new Kind(code, Set.of(), Set.of(), code, code, null));
    }

    /** The parts that an entry of this kind on this channel has; of an unknown one, all that the shape can have. */
    public Set<Field> fields(Shape shape, String channel, String kind) {
        Set<Field> fields = shape.fields();
        findChannel(channel).ifPresent(known -> fields.retainAll(known.fields()));
        findKind(kind).ifPresent(known -> fields.retainAll(known.fields()));
        return fields;
    }

    /** The next reading asks the database again; other processes find out within a minute. */
    @TransactionalEventListener
    void changed(CatalogueEvent change) {
        contents = null;
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
        List<Channel> channels = jdbc.sql("select * from catalogue_channel order by position")
                .query((row, number) -> new Channel(
                        row.getString("code"),
                        Shape.valueOf(row.getString("shape")),
                        fields(row),
                        row.getBoolean("needs_link"),
                        row.getString("label_vi"),
                        row.getString("label_en"),
                        row.getObject("retired_on", LocalDate.class)))
                .list();
        List<Kind> kinds = jdbc.sql("select * from catalogue_kind order by position")
                .query((row, number) -> new Kind(
                        row.getString("code"),
                        names(Shape.class, row.getArray("shapes")),
                        fields(row),
                        row.getString("label_vi"),
                        row.getString("label_en"),
                        row.getObject("retired_on", LocalDate.class)))
                .list();
        return new Contents(clock.instant(), channels, kinds);
    }

    private static Set<Field> fields(ResultSet row) throws SQLException {
        return names(Field.class, row.getArray("fields"));
    }

    static <E extends Enum<E>> Set<E> names(Class<E> type, Array names) throws SQLException {
        Set<E> read = EnumSet.noneOf(type);
        Arrays.stream((String[]) names.getArray())
                .map(name -> Enum.valueOf(type, name))
                .forEach(read::add);
        return read;
    }
}
