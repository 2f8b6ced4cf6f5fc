package vn.kiphan.unit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import vn.kiphan.shared.MarklessText;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/** Finds the unit whose name somebody typed. */
@Service
@Transactional(readOnly = true)
class UnitFinder {

    private static final int SUGGESTIONS = 500;
    private static final int NEAR = 50;
    private static final int SHOWN = 5;

    /** A unit of today under the name that tells it from others: communes of the same name are told apart by their district. */
    record Named(UnitId id, String name, String district, UnitKind kind) {

        String label() {
            return district.isEmpty() ? name : name + " (" + district + ")";
        }

        boolean isCalled(String folded) {
            return MarklessText.fold(name).equals(folded)
                    || MarklessText.fold(label()).equals(folded);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    UnitFinder(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The one unit of exactly that name today, marks and capitals apart; none when there are several. */
    Optional<Named> exactly(String typed) {
        String folded = fold(typed);
        List<Named> called =
                near(typed).stream().filter(unit -> unit.isCalled(folded)).toList();
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    /** Units of today in whose name, district or code every typed word occurs, at most fifty. */
    List<Named> near(String typed) {
        return select(fold(typed).replace('(', ' ').replace(')', ' ').strip().replaceAll(" +", " "), NEAR);
    }

    /** What a form offers while somebody types, at most five hundred. */
    List<String> suggestions() {
        return select("", SUGGESTIONS).stream().map(Named::label).toList();
    }

    /** Says that no single unit bears the typed name, and which come near. */
    void reject(String field, String typed, BindingResult errors) {
        String near = near(typed).stream().limit(SHOWN).map(Named::label).collect(Collectors.joining("; "));
        if (near.isEmpty()) {
            errors.rejectValue(field, "unit.finder.none");
        } else {
            errors.rejectValue(field, "unit.finder.near", new Object[] {near}, null);
        }
    }

    private List<Named> select(String words, int size) {
        LocalDate today = Vietnam.day(clock.instant());
        return jdbc.sql("""
                select unit_id, name, district, kind from unit_profile p
                where p.valid_from <= :today and (p.valid_to is null or p.valid_to > :today)
                  and not exists (select from unnest(string_to_array(:words, ' ')) word where position(word in p.searched) = 0)
                order by length(name), name collate vietnamese
                limit :size
                """)
                .param("today", today)
                .param("words", words)
                .param("size", size)
                .query((row, number) -> new Named(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        row.getString("name"),
                        row.getString("district"),
                        UnitKind.valueOf(row.getString("kind"))))
                .list();
    }

    private static String fold(String typed) {
        return MarklessText.fold(typed.replaceAll("\\p{Cntrl}", " "));
    }
}
