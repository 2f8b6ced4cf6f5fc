package vn.kiphan.numbering;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.UnitId;

/**
 * Gives outgoing documents their numbers (Decree 30/2020/ND-CP, article 15): a number per (body, register, year), from 1 or from where
 * the administrator says, without a gap, never twice.
 *
 * <p>The year is that of the document's date. At New Year's midnight nothing happens by itself: a document dated 31 December that is
 * issued a minute later continues the old year's numbers, and the first one dated 1 January begins the new year's.
 */
@Service
public class NumberRegisters {

    private final OpenRegisters registers;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    NumberRegisters(OpenRegisters registers, JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.registers = registers;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The next number for a document of the body, in the transaction that issues it: when that fails, the number was never given. Others
     * who want a number of the same register and year wait until it ends, so ask late.
     *
     * @param documentType as in the document, {@code Công văn}; it decides the register where a body has several
     * @param day the date of the document, which decides the year
     * @param document what will bear the number; nothing gets a second one
     * @param outOfOrder whether whoever issues was told that the number before it bears a later date, and goes on; kept with the number
     * @throws Refusal when every register for that type is closed on that day, or the number before it bears a later date and nobody
     *     was told
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public GivenNumber next(
            UnitId organisation, String documentType, LocalDate day, UUID document, boolean outOfOrder, Author by) {
        RegisterId register = registers
                .holdFor(organisation, documentType, day)
                .or(() -> registers.openFirst(organisation, documentType, day))
                .orElseThrow(() -> new Refusal("numbering.refused.closed", "/"));
        int first = registers.lockYear(register, day.getYear());
        LocalDate before = registers.lastDay(register, day.getYear()).orElse(day);
        boolean earlier = day.isBefore(before);
        if (earlier && !outOfOrder) {
            throw new Refusal("numbering.refused.earlier", "/");
        }
        int number = take(register, first, day, earlier ? before : null, document, by);
        GivenNumber given = new GivenNumber(register, day.getYear(), number);
        events.publishEvent(new NumberGiven(given, document, day, earlier ? before : null, by));
        return given;
    }

    /** With the year locked, which everybody else waits for: only then it is known which number is free, and what date the last one bears. */
    private int take(
            RegisterId register, int first, LocalDate day, @Nullable LocalDate after, UUID document, Author by) {
        return jdbc.sql("""
                insert into numbering_number (register_id, year, number, first_number, document_id, document_day, after_day, given_at, given_by_id, given_by_name)
                select :register, :year, coalesce(max(number) + 1, :first), :first, :document, :day, cast(:after as date), :at, :byId, :byName
                from numbering_number where register_id = :register and year = :year
                returning number
                """)
                .param("register", register.value())
                .param("year", day.getYear())
                .param("first", first)
                .param("document", document)
                .param("day", day)
                .param("after", after)
                .param("at", Timestamp.from(clock.instant()))
                .param("byId", by.personId())
                .param("byName", by.name())
                .query(Integer.class)
                .single();
    }

    /** The number that {@link #next} would give now; empty when every register for that type is closed on that day. */
    @Transactional(readOnly = true)
    public Optional<NextNumber> expected(UnitId organisation, String documentType, LocalDate day) {
        Optional<RegisterId> register = registers.of(organisation, documentType, day);
        if (register.isEmpty() && !registers.any(organisation)) {
            return Optional.of(new NextNumber("", day.getYear(), 1, null));
        }
        if (register.isEmpty()) {
            // somebody's first issue may have opened the register between the two looks
            register = registers.of(organisation, documentType, day);
        }
        if (register.isEmpty()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select r.name, coalesce(
                    (select max(n.number) + 1 from numbering_number n where n.register_id = r.id and n.year = :year),
                    (select y.first_number from numbering_year y where y.register_id = r.id and y.year = :year), 1) as number,
                    (select n.document_day from numbering_number n where n.register_id = r.id and n.year = :year
                     order by n.number desc limit 1) as last_day
                from numbering_register r where r.id = :register
                """)
                .param("register", register.get().value())
                .param("year", day.getYear())
                .query((row, place) -> new NextNumber(
                        row.getString("name"),
                        day.getYear(),
                        row.getInt("number"),
                        row.getObject("last_day", LocalDate.class)))
                .optional();
    }
}
