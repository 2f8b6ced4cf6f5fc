package vn.kiphan.campaign;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kiphan.account.Appointment;
import vn.kiphan.account.PersonId;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveIssued;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/** Issued directives for tests, each from a department of its own to units of its own. */
public final class SentDirectives {

    public static final Author OFFICER = new Author(Ids.next(), "Chuyên viên phòng Báo chí");
    public static final Author REPORTER = new Author(Ids.next(), "Phóng viên trực");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    public SentDirectives(JdbcClient jdbc, PlatformTransactionManager transactions, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /** A directive that was sent, the departments that sent it, and the assignments in the order of the units. */
    public record Sent(
            DirectiveId directive,
            UnitId department,
            UUID termsId,
            UUID taskId,
            List<UnitId> units,
            List<AssignmentId> assignments) {

        public AssignmentId assignment() {
            return assignments.getFirst();
        }

        public UnitId unit() {
            return units.getFirst();
        }
    }

    public Sent send(int units, Instant dueAt) {
        List<UnitId> recipients = new ArrayList<>();
        for (int i = 1; i <= units; i++) {
            recipients.add(unit("Đài truyền thanh xã số " + i, "COMMUNE_STATION"));
        }
        return send(unit("Sở thử nghiệm", "DEPARTMENT"), recipients, dueAt);
    }

    public Sent send(UnitId department, List<UnitId> units, Instant dueAt) {
        return send(department, units, List.of(dueAt)).getFirst();
    }

    /** One directive that asks for a report by each of the deadlines; the answers are in their order. */
    public List<Sent> send(UnitId department, List<UnitId> units, List<Instant> deadlines) {
        UUID directive = Ids.next();
        List<DirectiveIssued.Terms> terms = deadlines.stream()
                .map(dueAt -> new DirectiveIssued.Terms(Ids.next(), dueAt))
                .toList();
        UUID task = Ids.next();
        Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        transaction.executeWithoutResult(status -> {
            insertDirective(directive, department, at);
            jdbc.sql("insert into directive_task (id, directive_id, position, path, text) values (?, ?, 0, '1', ?)")
                    .params(task, directive, "Đăng tin, bài về chiến dịch; chú trọng vùng biên giới.")
                    .update();
            for (int number = 0; number < terms.size(); number++) {
                insertTerms(terms.get(number), directive, number);
            }
            for (UnitId unit : units) {
                insertRecipient(directive, unit, at);
            }
            events.publishEvent(new DirectiveIssued(
                    new DirectiveId(directive), OFFICER, at, terms, units.size(), "614/STTTT-TTBCXB"));
        });
        return terms.stream()
                .map(its -> new Sent(
                        new DirectiveId(directive),
                        department,
                        its.id(),
                        task,
                        units,
                        units.stream().map(unit -> assignment(its.id(), unit)).toList()))
                .toList();
    }

    public UnitId unit(String name, String kind) {
        UnitId unit = UnitId.next();
        jdbc.sql("insert into unit_unit (id, version, created_at) values (?, 0, now())")
                .param(unit.value())
                .update();
        jdbc.sql("insert into unit_profile (id, unit_id, name, kind, telephone, valid_from)"
                        + " values (?, ?, ?, ?, '02613 000 000', date '2020-01-01')")
                .params(Ids.next(), unit.value(), name, kind)
                .update();
        return unit;
    }

    private void insertDirective(UUID id, UnitId department, Instant at) {
        jdbc.sql("""
                insert into directive (id, version, issuing_unit_id, status, document_type, number, symbol, issuer, place,
                    issued_on, issued_on_precision, subject, drafting_section, drafted_at, drafted_by_id, drafted_by_name,
                    changed_at, issuance_at, issuance_by_id, issuance_by_name)
                values (:id, 0, :department, 'ISSUED', 'Công văn', '614', 'STTTT-TTBCXB', 'Sở thử nghiệm', 'Đắk Nông', :day, 'DAY',
                    'V/v tuyên truyền phòng, chống mua bán người', 'TTBCXB', :at, :byId, :byName, :at, :at, :byId, :byName)
                """)
                .param("id", id)
                .param("department", department.value())
                .param("day", Vietnam.day(at))
                .param("at", Timestamp.from(at))
                .param("byId", OFFICER.personId())
                .param("byName", OFFICER.name())
                .update();
    }

    private void insertTerms(DirectiveIssued.Terms terms, UUID directive, int position) {
        LocalDate due = Vietnam.day(terms.dueAt());
        jdbc.sql("""
                insert into directive_reporting_terms (id, directive_id, position, label, deadline_phrase, due_at, window_phrase, window_from, window_to)
                values (:id, :directive, :position, :label, 'trước ngày đã ghi', :dueAt, '', :from, :to)
                """)
                .param("id", terms.id())
                .param("directive", directive)
                .param("position", position)
                .param("label", position == 0 ? "" : "Đợt " + (position + 1))
                .param("dueAt", Timestamp.from(terms.dueAt()))
                .param("from", due.minusDays(60))
                .param("to", due.plusDays(2))
                .update();
    }

    private void insertRecipient(UUID directive, UnitId unit, Instant at) {
        jdbc.sql("""
                insert into directive_recipient (id, directive_id, unit_id, line_position, group_name, unit_name, unit_kind, telephone,
                    added_at, added_by_id, added_by_name)
                select :id, :directive, :unit, 1, 'Đài truyền thanh cấp xã', name, kind, telephone, :at, :byId, :byName
                from unit_profile where unit_id = :unit
                """)
                .param("id", Ids.next())
                .param("directive", directive)
                .param("unit", unit.value())
                .param("at", Timestamp.from(at))
                .param("byId", OFFICER.personId())
                .param("byName", OFFICER.name())
                .update();
    }

    private AssignmentId assignment(UUID terms, UnitId unit) {
        return new AssignmentId(jdbc.sql("select id from campaign_assignment where terms_id = ? and unit_id = ?")
                .params(terms, unit.value())
                .query(UUID.class)
                .single());
    }

    public void withdraw(DirectiveId directive, String reason) {
        jdbc.sql("""
                update directive set status = 'WITHDRAWN', withdrawal_at = now(), withdrawal_by_id = :byId,
                    withdrawal_by_name = :byName, withdrawal_reason = :reason where id = :id
                """)
                .param("id", directive.value())
                .param("byId", OFFICER.personId())
                .param("byName", OFFICER.name())
                .param("reason", reason)
                .update();
    }

    /** Somebody who holds the role for that unit. */
    public static SignedInPerson person(Role role, UnitId... units) {
        List<Appointment> appointments = new ArrayList<>();
        for (UnitId unit : units) {
            appointments.add(new Appointment(unit, "Đơn vị thử nghiệm", role));
        }
        return SignedInPerson.of(new PersonId(Ids.next()), "someone", "Người thử nghiệm", appointments);
    }
}
