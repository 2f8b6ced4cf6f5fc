package vn.kiphan.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kiphan.shared.UnitId;

/** Reads the register of outgoing documents: every directive that was issued, in the order of numbers, withdrawn ones too. */
@Component
class OutgoingRegister {

    private static final int ROWS_HELD = 200;

    private static final String CHOSEN = """
            d.issuing_unit_id = any(cast(:departments as uuid[])) and d.issuance_at is not null
              and d.issued_on >= :from and d.issued_on < :to and (:state = '' or d.status = :state)
              and (:register = '' or coalesce(cast(d.register_id as text), 'elsewhere') = :register)
            """;

    private static final String ROWS = """
            select d.id, d.number || '/' || d.symbol as number_and_symbol, d.issued_on, d.document_type, d.subject, d.issuer,
                coalesce(nullif(d.signer_name, ''), d.signer_position) as signer, d.drafting_section, d.issuance_at,
                d.withdrawal_at, coalesce(d.withdrawal_reason, '') as withdrawal_reason, coalesce(r.name, '') as register_name,
                (select string_agg(g.group_name || ' (' || g.units || ')', '; ' order by g.place, g.group_name)
                 from (select group_name, count(*) as units, min(line_position) as place
                       from directive_recipient x where x.directive_id = d.id and x.added_at <= d.issuance_at group by group_name) g) as recipients,
                (select count(*) from directive_recipient x where x.directive_id = d.id and x.added_at <= d.issuance_at) as units,
                (select count(distinct a.unit_id) from campaign_assignment a where a.directive_id = d.id and a.receipt_at is not null) as received,
                (select string_agg(c.text, '; ' order by c.position) from directive_copy c
                 where c.directive_id = d.id and fold(c.text) not like 'nhu tren%' and fold(c.text) not like 'luu%') as copies,
                (select string_agg(c.text, '; ' order by c.position) from directive_copy c
                 where c.directive_id = d.id and fold(c.text) like 'luu%') as archive,
                (select count(*) from amendment_record m where m.directive_id = d.id) as amendments,
                (select m.official_number from amendment_record m where m.directive_id = d.id
                 order by m.ordinal desc limit 1) as last_amendment
            from directive d
            left join numbering_register r on r.id = d.register_id
            where\s""" + CHOSEN + """
            order by cast(substring(d.number from '^[0-9]+') as bigint)\s""";

    private static final String ASCENDING = ", d.number, d.symbol, d.issuance_at";
    private static final String DESCENDING = "desc, d.number desc, d.symbol, d.issuance_at desc";

    private final JdbcClient jdbc;

    OutgoingRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest numbers first. */
    List<OutgoingRow> page(RegisterFilter filter, Set<UnitId> departments, int offset, int size) {
        return chosen(ROWS + DESCENDING + " limit :size offset :offset", filter, departments)
                .param("size", size)
                .param("offset", offset)
                .query(OutgoingRegister::row)
                .list();
    }

    /** All of them as in a book, through a cursor; the stream must be closed within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    Stream<OutgoingRow> book(RegisterFilter filter, Set<UnitId> departments) {
        return chosen(ROWS + ASCENDING, filter, departments)
                .withFetchSize(ROWS_HELD)
                .query(OutgoingRegister::row)
                .stream();
    }

    int count(RegisterFilter filter, Set<UnitId> departments) {
        return chosen("select count(*) from directive d where " + CHOSEN, filter, departments)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec chosen(String sql, RegisterFilter filter, Set<UnitId> departments) {
        return jdbc.sql(sql)
                .param("departments", departments.stream().map(UnitId::toString).toArray(String[]::new))
                .param("from", filter.from())
                .param("to", filter.to())
                .param("state", filter.state())
                .param("register", filter.register());
    }

    /** The registers of the departments by id, those closed too. */
    List<Map.Entry<String, String>> registers(Set<UnitId> departments) {
        return jdbc.sql("""
                select id, name from numbering_register where organisation_id = any(cast(:departments as uuid[]))
                order by name collate vietnamese
                """)
                .param("departments", departments.stream().map(UnitId::toString).toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("id"), row.getString("name")))
                .list();
    }

    /** The years in which the departments issued something, the latest first. */
    List<Integer> years(Set<UnitId> departments) {
        return jdbc.sql("""
                select distinct cast(extract(year from issued_on) as int) as year from directive
                where issuing_unit_id = any(cast(:departments as uuid[])) and issuance_at is not null order by year desc
                """)
                .param("departments", departments.stream().map(UnitId::toString).toArray(String[]::new))
                .query((row, number) -> row.getInt("year"))
                .list();
    }

    private static OutgoingRow row(ResultSet row, int number) throws SQLException {
        String copies = orEmpty(row.getString("copies"));
        String recipients = orEmpty(row.getString("recipients"));
        String archive = orEmpty(row.getString("archive"));
        return new OutgoingRow(
                row.getObject("id", UUID.class),
                row.getString("number_and_symbol"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("document_type"),
                row.getString("subject"),
                row.getString("issuer"),
                row.getString("signer"),
                copies.isEmpty() ? recipients : recipients + "; " + copies,
                archive.isEmpty() ? row.getString("drafting_section") : archive,
                row.getInt("units"),
                row.getInt("received"),
                row.getTimestamp("issuance_at").toInstant(),
                row.getString("register_name"),
                instant(row.getTimestamp("withdrawal_at")),
                row.getString("withdrawal_reason"),
                row.getInt("amendments"),
                orEmpty(row.getString("last_amendment")));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
