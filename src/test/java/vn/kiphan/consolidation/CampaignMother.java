package vn.kiphan.consolidation;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kiphan.account.Appointment;
import vn.kiphan.account.PersonId;
import vn.kiphan.account.Role;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.Sha256;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;

/**
 * An issued directive with a department of its own, and units that file on it: written straight into the tables, in any state and at
 * any time, which the verbs of the modules would not allow.
 */
public final class CampaignMother {

    private static final UUID CLERK = new UUID(0, 7);

    private final JdbcClient jdbc;
    public final UnitId department;
    public final DirectiveId directive;
    public final Instant due;
    public final UUID terms = Ids.next();
    public final List<UUID> tasks = List.of(Ids.next(), Ids.next());
    private int units;

    /** A unit that owes a report. */
    public record Owing(UnitId unit, UUID assignment, UUID report) {}

    /** The measures of one entry; null is not reported. */
    public record Entry(
            String kind,
            String channel,
            String title,
            @Nullable Integer airings,
            @Nullable Integer minutes,
            @Nullable Integer places,
            @Nullable Integer pieces,
            @Nullable Integer sessions,
            @Nullable Integer attendance,
            @Nullable Long views,
            boolean outsideWindow,
            Set<Integer> tasks) {

        public static Entry article(String title, Integer... tasks) {
            return new Entry(
                    "ARTICLE", "ONLINE", title, null, null, null, null, null, null, null, false, Set.of(tasks));
        }

        public static Entry post(String title, @Nullable Long views) {
            return new Entry("POST", "SOCIAL", title, null, null, null, null, null, null, views, false, Set.of());
        }

        public static Entry broadcast(int airings, int minutes, @Nullable Integer places, Integer... tasks) {
            return new Entry(
                    "NEWS",
                    "LOUDSPEAKER",
                    "Bản tin",
                    airings,
                    minutes,
                    places,
                    null,
                    null,
                    null,
                    null,
                    false,
                    Set.of(tasks));
        }

        public static Entry banner(int pieces) {
            return new Entry(
                    "BANNER", "NOTICE_BOARD", "Băng rôn", null, null, null, pieces, null, null, null, false, Set.of());
        }

        public static Entry meeting(int sessions, int attendance) {
            return new Entry(
                    "MEETING",
                    "SPEAKER",
                    "Hội nghị",
                    null,
                    null,
                    null,
                    null,
                    sessions,
                    attendance,
                    null,
                    false,
                    Set.of());
        }

        public Entry outside() {
            return new Entry(
                    kind, channel, title, airings, minutes, places, pieces, sessions, attendance, views, true, tasks);
        }
    }

    /** What a unit says in words; empty texts are nothing said. */
    public record Words(String done, String results, String difficulties, String proposals) {

        public static final Words NONE = new Words("", "", "", "");
    }

    private CampaignMother(JdbcClient jdbc, UnitId department, DirectiveId directive, Instant due) {
        this.jdbc = jdbc;
        this.department = department;
        this.directive = directive;
        this.due = due;
    }

    /** A directive whose deadline lies as many days ahead, or behind when negative. */
    public static CampaignMother dueIn(JdbcClient jdbc, int days) {
        return dueIn(jdbc, unit(jdbc, "Sở mẫu", "DEPARTMENT"), days);
    }

    public static CampaignMother dueIn(JdbcClient jdbc, UnitId department, int days) {
        Instant due = Vietnam.endOf(Vietnam.day(Instant.now()).plusDays(days));
        CampaignMother mother = new CampaignMother(jdbc, department, new DirectiveId(Ids.next()), due);
        mother.issue();
        return mother;
    }

    /** A second report that the same directive asks for, with units, reports and submissions of its own. */
    public CampaignMother alsoDueIn(int days, String label) {
        Instant second = Vietnam.endOf(Vietnam.day(Instant.now()).plusDays(days));
        CampaignMother mother = new CampaignMother(jdbc, department, directive, second);
        mother.terms(1, label);
        return mother;
    }

    /** Somebody of the department. */
    public SignedInPerson staff(Role role) {
        return person(role, department);
    }

    public static SignedInPerson person(Role role, UnitId unit) {
        return SignedInPerson.of(
                new PersonId(Ids.next()),
                role.name().toLowerCase(java.util.Locale.ROOT),
                "Người thử",
                List.of(new Appointment(unit, "Sở mẫu", role)));
    }

    private void issue() {
        jdbc.sql("""
                insert into directive (id, version, issuing_unit_id, status, document_type, number, symbol, parent_body, issuer, place, issued_on,
                    issued_on_precision, subject, signer_prefix, signer_position, signer_name, drafting_section, drafted_at, drafted_by_id,
                    drafted_by_name, changed_at, issuance_at, issuance_by_id, issuance_by_name)
                values (:id, 0, :department, 'ISSUED', 'Công văn', '0815', 'STTTT-TTBCXB', 'UBND TỈNH MẪU', 'SỞ THÔNG TIN VÀ TRUYỀN THÔNG', 'Tỉnh Mẫu',
                    :day, 'DAY', 'V/v tuyên truyền hưởng ứng “Ngày toàn dân phòng, chống mua bán người – 30/7”', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', '',
                    'TTBCXB', :at, :clerk, 'Chuyên viên', :at, :at, :clerk, 'Chuyên viên')
                """)
                .param("id", directive.value())
                .param("department", department.value())
                .param("day", Vietnam.day(issued()))
                .param("at", Timestamp.from(issued()))
                .param("clerk", CLERK)
                .update();
        basis(0, "Công văn", "3940", "UBND-NC", "Ủy ban nhân dân tỉnh Mẫu");
        basis(1, "Công văn", "614", "TTCS-TTTQ", "Cục Thông tin cơ sở");
        task(0, "1", "Tuyên truyền chủ trương, chính sách, pháp luật về phòng, chống mua bán người");
        task(1, "2", "Phản ánh kết quả công tác của lực lượng chức năng; đường dây nóng 111");
        copy(0, "Như trên", "t/h");
        copy(1, "UBND tỉnh", "b/c");
        copy(2, "Ban Giám đốc", "");
        copy(3, "Lưu: VT, TTBCXB", "");
        terms(0, "");
    }

    private void terms(int position, String label) {
        jdbc.sql("""
                insert into directive_reporting_terms (id, directive_id, position, label, deadline_phrase, due_at, window_from, window_to)
                values (:id, :directive, :position, :label, 'trước ngày đã định', :due, :from, :to)
                """)
                .param("id", terms)
                .param("position", position)
                .param("label", label)
                .param("directive", directive.value())
                .param("due", Timestamp.from(due))
                .param("from", Vietnam.day(issued()))
                .param("to", Vietnam.day(due))
                .update();
    }

    private Instant issued() {
        return due.minus(Duration.ofDays(60));
    }

    private void basis(int position, String type, String number, String symbol, String issuer) {
        jdbc.sql("""
                insert into directive_legal_basis (directive_id, position, type, number, symbol, issued_on, issuer, text)
                values (:directive, :position, :type, :number, :symbol, :day, :issuer, :text)
                """)
                .param("directive", directive.value())
                .param("position", position)
                .param("type", type)
                .param("number", number)
                .param("symbol", symbol)
                .param("day", LocalDate.of(2023, 7, 12))
                .param("issuer", issuer)
                .param("text", type + " số " + number + "/" + symbol + " ngày 12/7/2023 của " + issuer)
                .update();
    }

    private void task(int index, String path, String text) {
        jdbc.sql("insert into directive_task (id, directive_id, position, path, text) values (?, ?, ?, ?, ?)")
                .params(tasks.get(index), directive.value(), index, path, text)
                .update();
    }

    private void copy(int position, String text, String purpose) {
        jdbc.sql("insert into directive_copy (directive_id, position, text, purpose) values (?, ?, ?, ?)")
                .params(directive.value(), position, text, purpose)
                .update();
    }

    public static UnitId unit(JdbcClient jdbc, String name, String kind) {
        UnitId unit = UnitId.next();
        jdbc.sql("insert into unit_unit (id, version, created_at) values (?, 0, now())")
                .params(unit.value())
                .update();
        jdbc.sql(
                        "insert into unit_profile (id, unit_id, name, kind, valid_from) values (?, ?, ?, ?, date '2020-01-01')")
                .params(Ids.next(), unit.value(), name, kind)
                .update();
        return unit;
    }

    public Owing press(String name) {
        return owing(name, "Các cơ quan báo chí trên địa bàn tỉnh", 1, "PRESS", "");
    }

    public Owing commune(String name, String district) {
        return owing(name, "Đài Truyền thanh các xã, phường, thị trấn", 5, "COMMUNE_STATION", district);
    }

    /** A unit that has not opened the directive. */
    public Owing owing(String name, String group, int line, String kind, String district) {
        Owing owing = new Owing(unit(jdbc, name, kind), Ids.next(), Ids.next());
        jdbc.sql("""
                insert into directive_recipient (id, directive_id, unit_id, line_position, group_name, unit_name, unit_kind, district, telephone,
                    added_at, added_by_id, added_by_name)
                values (:id, :directive, :unit, :line, :group, :name, :kind, :district, :telephone, :at, :clerk, 'Chuyên viên')
                """)
                .param("id", Ids.next())
                .param("directive", directive.value())
                .param("unit", owing.unit().value())
                .param("line", line)
                .param("group", group)
                .param("name", name)
                .param("kind", kind)
                .param("district", district)
                .param("telephone", "0261 3 543 %03d".formatted(units++))
                .param("at", Timestamp.from(issued()))
                .param("clerk", CLERK)
                .update();
        jdbc.sql("""
                insert into campaign_assignment (id, directive_id, unit_id, terms_id, state, due_at, changed_at)
                values (?, ?, ?, ?, 'NOT_OPENED', ?, ?)
                """)
                .params(
                        owing.assignment(),
                        directive.value(),
                        owing.unit().value(),
                        terms,
                        Timestamp.from(due),
                        Timestamp.from(issued()))
                .update();
        jdbc.sql("""
                insert into coverage_report (id, version, assignment_id, unit_id, directive_id, created_at, created_by_id, created_by_name,
                    changed_at, changed_by_id, changed_by_name)
                values (:id, 0, :assignment, :unit, :directive, :at, :clerk, 'Phóng viên', :at, :clerk, 'Phóng viên')
                """)
                .param("id", owing.report())
                .param("assignment", owing.assignment())
                .param("unit", owing.unit().value())
                .param("directive", directive.value())
                .param("at", Timestamp.from(issued()))
                .param("clerk", CLERK)
                .update();
        return owing;
    }

    public UUID submitOnTime(Owing unit, Entry... entries) {
        return submit(unit, due.minus(Duration.ofDays(2)), false, Words.NONE, entries);
    }

    public UUID submitLate(Owing unit, Entry... entries) {
        return submit(unit, due.plus(Duration.ofHours(5)), false, Words.NONE, entries);
    }

    public UUID submitNil(Owing unit) {
        return submit(unit, due.minus(Duration.ofDays(2)), true, Words.NONE);
    }

    public UUID submit(Owing unit, Instant at, boolean nil, Words words, Entry... entries) {
        UUID submission = Ids.next();
        jdbc.sql("""
                insert into coverage_submission (id, report_id, assignment_id, unit_id, directive_id, ordinal, submission_key, receipt_number,
                    submitted_at, submitted_by_id, submitted_by_name, due_at, figures_as_of, nil, nil_reason, content, sha256)
                values (:id, :report, :assignment, :unit, :directive,
                    (select count(*) + 1 from coverage_submission where report_id = :report), :key, :receipt, :at, :clerk, 'Phóng viên', :due,
                    :asOf, :nil, :reason, '', :sha)
                """)
                .param("id", submission)
                .param("report", unit.report())
                .param("assignment", unit.assignment())
                .param("unit", unit.unit().value())
                .param("directive", directive.value())
                .param("key", Ids.next())
                .param("receipt", submission.toString())
                .param("at", Timestamp.from(at))
                .param("clerk", CLERK)
                .param("due", Timestamp.from(due))
                .param("asOf", Vietnam.day(at))
                .param("nil", nil)
                .param("reason", nil ? "Đơn vị không phát sinh nội dung" : "")
                .param("sha", Sha256.of(""))
                .update();
        say(submission, 1, "workDone", "WORK_DONE", words.done());
        say(submission, 2, "results", "RESULTS", words.results());
        say(submission, 3, "difficulties", "DIFFICULTIES", words.difficulties());
        say(submission, 4, "proposals", "PROPOSALS", words.proposals());
        for (int i = 0; i < entries.length; i++) {
            add(submission, i, entries[i]);
        }
        jdbc.sql("""
                update campaign_assignment set state = 'SUBMITTED', nil = :nil, return_due_on = null, return_reason = null,
                    first_submitted_at = coalesce(first_submitted_at, :at), first_on_time = coalesce(first_on_time, :at <= due_at)
                where id = :id
                """)
                .param("nil", nil)
                .param("at", Timestamp.from(at))
                .param("id", unit.assignment())
                .update();
        return submission;
    }

    private void say(UUID submission, int position, String part, String aspect, String text) {
        if (!text.isEmpty()) {
            jdbc.sql("insert into narrative_filed values (?, ?, ?, '', ?, ?)")
                    .params(submission, part, position, aspect, text)
                    .update();
        }
    }

    private void add(UUID submission, int position, Entry entry) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into coverage_submission_entry (submission_id, entry_id, position, kind_code, channel_code, title, outlet, link_pasted,
                    link_canonical, published_on, language, airings, minutes_per_airing, places, pieces, sessions, attendance, views, note,
                    outside_window, tasks)
                values (:submission, :id, :position, :kind, :channel, :title, '', :link, '', :day, 'VIETNAMESE', :airings, :minutes, :places,
                    :pieces, :sessions, :attendance, :views, '', :outside, cast(:tasks as uuid[]))
                """)
                .param("submission", submission)
                .param("id", id)
                .param("position", position)
                .param("kind", entry.kind())
                .param("channel", entry.channel())
                .param("title", entry.title())
                .param("link", "https://bao.example/" + id)
                .param("day", Vietnam.day(issued()).plusDays(1))
                .param("airings", entry.airings())
                .param("minutes", entry.minutes())
                .param("places", entry.places())
                .param("pieces", entry.pieces())
                .param("sessions", entry.sessions())
                .param("attendance", entry.attendance())
                .param("views", entry.views())
                .param("outside", entry.outsideWindow())
                .param(
                        "tasks",
                        entry.tasks().stream()
                                .map(task -> tasks.get(task - 1).toString())
                                .toArray(String[]::new))
                .update();
    }

    public void accept(Owing unit, UUID submission) {
        judge(unit, submission, "ACCEPTED", "", null);
        jdbc.sql("update campaign_assignment set state = 'ACCEPTED' where id = ?")
                .params(unit.assignment())
                .update();
    }

    public void giveBack(Owing unit, UUID submission) {
        LocalDate on = Vietnam.day(due).plusDays(5);
        judge(unit, submission, "RETURNED", "Bổ sung liên kết", on);
        jdbc.sql(
                        "update campaign_assignment set state = 'RETURNED', return_due_on = ?, return_reason = 'Bổ sung liên kết' where id = ?")
                .params(on, unit.assignment())
                .update();
    }

    private void judge(Owing unit, UUID submission, String outcome, String reason, @Nullable LocalDate dueOn) {
        jdbc.sql("""
                insert into review_verdict (id, submission_id, assignment_id, outcome, reason, due_on, given_at, given_by_id, given_by_name)
                values (:id, :submission, :assignment, :outcome, :reason, :dueOn, now(), :clerk, 'Người thẩm tra')
                """)
                .param("id", Ids.next())
                .param("submission", submission)
                .param("assignment", unit.assignment())
                .param("outcome", outcome)
                .param("reason", reason)
                .param("dueOn", dueOn)
                .param("clerk", CLERK)
                .update();
    }

    public void withdraw() {
        jdbc.sql("""
                update directive set status = 'WITHDRAWN', withdrawal_at = now(), withdrawal_by_id = ?, withdrawal_by_name = 'Chuyên viên',
                    withdrawal_reason = 'Ban hành lại' where id = ?
                """).params(CLERK, directive.value()).update();
    }
}
