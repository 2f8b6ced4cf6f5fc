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

/** Reads the register of outgoing documents: every directive that was issued and every document that amended one, in the order of numbers, withdrawn ones too. */
@Component
class OutgoingRegister {

    private static final int ROWS_HELD = 200;

    /** Directives and the documents that amend them, which stand in the same books. An amendment is found by its directive's state. */
    private static final String CHOSEN = """
            (select d.id as directive_id, cast(null as uuid) as amendment_id, d.number, d.symbol, d.issued_on, d.issuance_at as sent_at, d.register_id
             from directive d
             where d.issuing_unit_id = any(cast(:departments as uuid[])) and d.issuance_at is not null
               and d.issued_on >= :from and d.issued_on < :to and (:state = '' or d.status = :state)
             union all
             select d.id, m.id, m.official_number, '', coalesce(m.official_on, cast(m.at at time zone 'Asia/Ho_Chi_Minh' as date)), m.at, m.register_id
             from amendment_record m join directive d on d.id = m.directive_id
             where d.issuing_unit_id = any(cast(:departments as uuid[])) and m.official_number <> ''
               and coalesce(m.official_on, cast(m.at at time zone 'Asia/Ho_Chi_Minh' as date)) >= :from
               and coalesce(m.official_on, cast(m.at at time zone 'Asia/Ho_Chi_Minh' as date)) < :to
               and (:state = '' or d.status = :state)) o
            """;

    /** Copies went to whom the list names: without those who were taken off it, with those who came later. */
    private static final String ROWS = """
            select d.id, case when m.id is null then o.number || '/' || o.symbol else o.number end as number_and_symbol, o.issued_on,
                coalesce(m.document_type, d.document_type) as document_type, d.subject, d.issuer, coalesce(m.kind, '') as amendment_kind,
                case when m.id is null then '' else d.number || '/' || d.symbol end as amends,
                coalesce(p.approval_by_name, nullif(d.signer_name, ''), d.signer_position) as signer, d.drafting_section, o.sent_at,
                case when m.id is null then d.withdrawal_at end as withdrawal_at, coalesce(d.withdrawal_reason, '') as withdrawal_reason,
                coalesce(r.name, '') as register_name,
                (select string_agg(g.group_name || ' (' || g.units || ')', '; ' order by g.place, g.group_name)
                 from (select group_name, count(*) as units, min(line_position) as place from directive_current_recipient x
                       where x.directive_id = d.id and (m.id is null or x.added_at <= m.at) group by group_name) g) as recipients,
                (select count(*) from directive_current_recipient x
                 where x.directive_id = d.id and (m.id is null or x.added_at <= m.at)) as units,
                case when m.id is null
                    then (select count(distinct a.unit_id) from campaign_assignment a
                          where a.directive_id = d.id and a.receipt_at is not null and a.ended_at is null)
                    else (select count(*) from amendment_acknowledgement k join directive_current_recipient x
                              on x.directive_id = d.id and x.unit_id = k.unit_id where k.amendment_id = m.id) end as received,
                case when m.id is null then (select count(*) from directive_recipient_change c
                    where c.directive_id = d.id and c.kind = 'REMOVED') else 0 end as removed,
                (select string_agg(c.text, '; ' order by c.position) from directive_copy c
                 where c.directive_id = d.id and fold(c.text) not like 'nhu tren%' and fold(c.text) not like 'luu%') as copies,
                (select string_agg(c.text, '; ' order by c.position) from directive_copy c
                 where c.directive_id = d.id and fold(c.text) like 'luu%') as archive,
                case when m.id is null then (select count(*) from amendment_record n where n.directive_id = d.id) else 0 end as amendments,
                (select n.official_number from amendment_record n where n.directive_id = d.id
                 order by n.ordinal desc limit 1) as last_amendment
            from\s""";

    private static final String JOINED = """
            join directive d on d.id = o.directive_id
            left join amendment_record m on m.id = o.amendment_id
            left join amendment_proposal p on p.id = m.proposal_id
            left join numbering_register r on r.id = o.register_id
            """;

    private static final String OF_REGISTER = """
            where (:register = '' or coalesce(cast(o.register_id as text), 'elsewhere') = :register)
            """;

    private static final String IN_ORDER = " order by cast(substring(o.number from '^[0-9]+') as bigint) ";
    private static final String ASCENDING = ", o.number, o.symbol, o.sent_at";
    private static final String DESCENDING = "desc, o.number desc, o.symbol, o.sent_at desc";

    private static final String BOOK = ROWS + CHOSEN + JOINED + OF_REGISTER + IN_ORDER;

    private final JdbcClient jdbc;

    OutgoingRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest numbers first. */
    List<OutgoingRow> page(RegisterFilter filter, Set<UnitId> departments, int offset, int size) {
        return chosen(BOOK + DESCENDING + " limit :size offset :offset", filter, departments)
                .param("size", size)
                .param("offset", offset)
                .query(OutgoingRegister::row)
                .list();
    }

    /** All of them as in a book, through a cursor; the stream must be closed within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    Stream<OutgoingRow> book(RegisterFilter filter, Set<UnitId> departments) {
        return chosen(BOOK + ASCENDING, filter, departments)
                .withFetchSize(ROWS_HELD)
                .query(OutgoingRegister::row)
                .stream();
    }

    int count(RegisterFilter filter, Set<UnitId> departments) {
        return chosen("select count(*) from " + CHOSEN + OF_REGISTER, filter, departments)
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
                row.getString("amendment_kind"),
                row.getString("amends"),
                row.getString("signer"),
                copies.isEmpty() ? recipients : recipients + "; " + copies,
                archive.isEmpty() ? row.getString("drafting_section") : archive,
                row.getInt("units"),
                row.getInt("received"),
                row.getInt("removed"),
                row.getTimestamp("sent_at").toInstant(),
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
