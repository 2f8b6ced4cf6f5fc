package vn.kiphan.numbering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.Refusal;
import vn.kiphan.shared.StaleVersion;
import vn.kiphan.shared.UnitId;

/** What the administrator does with the registers of a body. Registers of other bodies are not found. */
@Service
@Transactional
class RegisterDesk {

    private final RegisterRecords records;
    private final OpenRegisters registers;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    RegisterDesk(RegisterRecords records, OpenRegisters registers, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.records = records;
        this.registers = registers;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Transactional(readOnly = true)
    List<RegisterRow> all(Set<UnitId> departments) {
        return records.of(departments);
    }

    @Transactional(readOnly = true)
    RegisterRow find(RegisterId id, Set<UnitId> departments) {
        return records.find(id, departments).orElseThrow(NotFound::new);
    }

    RegisterId open(UnitId organisation, RegisterForm form, Author by) {
        RegisterId id = RegisterId.next();
        jdbc.sql(
                        "insert into numbering_register (id, organisation_id, name, opened_on) values (:id, :organisation, :name, :day)")
                .param("id", id.value())
                .param("organisation", organisation.value())
                .param("name", form.name())
                .param("day", form.opening())
                .update();
        writeTypes(id, form);
        publish(id, by, "number-register.open", form.name());
        return id;
    }

    /** Gives it another name and other types; the day on which it was opened stays. */
    void change(RegisterId id, Set<UnitId> departments, RegisterForm form, Author by) {
        find(id, departments);
        int changed = jdbc.sql("""
                update numbering_register set name = :name, version = version + 1
                where id = :id and version = :version and closed_on is null
                """)
                .param("name", form.name())
                .param("id", id.value())
                .param("version", form.version())
                .update();
        if (changed == 0) {
            throw new StaleVersion("/numbering/registers/" + id);
        }
        jdbc.sql("delete from numbering_register_type where register_id = ?")
                .param(id.value())
                .update();
        writeTypes(id, form);
        publish(
                id,
                by,
                "number-register.change",
                form.name() + ": " + form.byFolded().values());
    }

    private void writeTypes(RegisterId id, RegisterForm form) {
        jdbc.sql("""
                insert into numbering_register_type (register_id, organisation_id, document_type, words, opened_on)
                select r.id, r.organisation_id, fold(words), words, r.opened_on
                from numbering_register r cross join unnest(:types) as words where r.id = :id
                """)
                .param("id", id.value())
                .param("types", form.byFolded().values().toArray(String[]::new))
                .update();
    }

    /**
     * Lets the register begin a year at a number.
     *
     * @return false when it has given a number in that year already, so that nothing was changed
     */
    boolean begin(RegisterId id, Set<UnitId> departments, int year, int first, Author by) {
        find(id, departments);
        registers.lockYear(id, year);
        int changed = jdbc.sql("""
                update numbering_year set first_number = :first where register_id = :id and year = :year
                  and not exists (select 1 from numbering_number where register_id = :id and year = :year)
                """)
                .param("first", first)
                .param("id", id.value())
                .param("year", year)
                .update();
        if (changed == 1) {
            publish(id, by, "number-register.begin", year + ": " + first);
        }
        return changed == 1;
    }

    /**
     * Closes the register after a day, for ever.
     *
     * @return the latest day of a document that it has numbered, when that lies after the wanted day and nothing was changed
     */
    Optional<LocalDate> close(RegisterId id, Set<UnitId> departments, LocalDate day, Author by) {
        RegisterRow register = find(id, departments);
        jdbc.sql("select id from numbering_register where id = ? for update")
                .param(id.value())
                .query()
                .singleRow();
        if (register.closedOn() != null) {
            throw new Refusal("numbering.refused.closed-already", "/numbering/registers/" + id);
        }
        Optional<LocalDate> later = records.latestDay(id)
                .or(() -> Optional.ofNullable(register.openedOn()))
                .filter(latest -> latest.isAfter(day));
        if (later.isEmpty()) {
            jdbc.sql("update numbering_register set closed_on = ?, version = version + 1 where id = ?")
                    .params(day, id.value())
                    .update();
            jdbc.sql("update numbering_register_type set closed_on = ? where register_id = ?")
                    .params(day, id.value())
                    .update();
            publish(id, by, "number-register.close", day.toString());
        }
        return later;
    }

    private void publish(RegisterId id, Author by, String action, String details) {
        events.publishEvent(new RegisterChanged(id, by, action, details));
    }
}
