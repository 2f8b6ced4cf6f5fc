package vn.kiphan.numbering;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.shared.MarklessText;
import vn.kiphan.shared.UnitId;

/** Finds the register that numbers documents of a type on a day: the one that names the type, else the one for all the rest. */
@Component
class OpenRegisters {

    private static final String OPEN = """
            select r.id
            from numbering_register_type t
            join numbering_register r on r.id = t.register_id
            where t.organisation_id = :organisation and t.document_type in ('', :type)
              and (t.opened_on is null or t.opened_on <= :day) and (t.closed_on is null or t.closed_on >= :day)
            order by t.document_type desc
            limit 1
            """;

    private final JdbcClient jdbc;

    OpenRegisters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RegisterId> of(UnitId organisation, String documentType, LocalDate day) {
        return find(OPEN, organisation, documentType, day);
    }

    /** The register, which nobody closes before the transaction ends. */
    Optional<RegisterId> holdFor(UnitId organisation, String documentType, LocalDate day) {
        return find(OPEN + " for share of r", organisation, documentType, day);
    }

    private Optional<RegisterId> find(String sql, UnitId organisation, String documentType, LocalDate day) {
        return jdbc.sql(sql)
                .param("organisation", organisation.value())
                .param("type", MarklessText.fold(documentType))
                .param("day", day)
                .query(UUID.class)
                .optional()
                .map(RegisterId::new);
    }

    boolean any(UnitId organisation) {
        return jdbc.sql("select exists (select 1 from numbering_register where organisation_id = ?)")
                .param(organisation.value())
                .query(Boolean.class)
                .single();
    }

    /** A body that has no register gets one for everything. Of two that want to make it, the second waits and finds it made. */
    Optional<RegisterId> openFirst(UnitId organisation, String documentType, LocalDate day) {
        if (!any(organisation)) {
            RegisterId register = RegisterId.next();
            int made = jdbc.sql(
                            "insert into numbering_register (id, organisation_id) values (:id, :organisation) on conflict do nothing")
                    .param("id", register.value())
                    .param("organisation", organisation.value())
                    .update();
            if (made == 1) {
                jdbc.sql(
                                "insert into numbering_register_type (register_id, organisation_id, document_type) values (:id, :organisation, '')")
                        .param("id", register.value())
                        .param("organisation", organisation.value())
                        .update();
            }
        }
        return holdFor(organisation, documentType, day);
    }

    /** The date that the last number of the year bears. */
    Optional<LocalDate> lastDay(RegisterId register, int year) {
        return jdbc.sql(
                        "select document_day from numbering_number where register_id = :register and year = :year order by number desc limit 1")
                .param("register", register.value())
                .param("year", year)
                .query(LocalDate.class)
                .optional();
    }

    /** Locks the year of a register until the transaction ends, and says with which number it begins. */
    int lockYear(RegisterId register, int year) {
        jdbc.sql("insert into numbering_year (register_id, year) values (:register, :year) on conflict do nothing")
                .param("register", register.value())
                .param("year", year)
                .update();
        return jdbc.sql(
                        "select first_number from numbering_year where register_id = :register and year = :year for update")
                .param("register", register.value())
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
