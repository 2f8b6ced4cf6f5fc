package vn.kiphan.amendment;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kiphan.campaign.ChangeNotices;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.numbering.GivenNumber;
import vn.kiphan.numbering.NumberRegisters;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;

/**
 * Writes the record of an amendment, with the number of the document that announces it: the register gives it last, in the transaction
 * that makes the change, so that a change that fails leaves no gap.
 */
@Component
class AmendmentWriter {

    private final AmendmentRecords records;
    private final NumberRegisters numbers;
    private final ChangeNotices notices;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AmendmentWriter(
            AmendmentRecords records,
            NumberRegisters numbers,
            ChangeNotices notices,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.numbers = numbers;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The number and the date of the document; empty and null when there is none. */
    private record Official(
            String number,
            @Nullable LocalDate day,
            @Nullable GivenNumber given) {}

    /** @return its number among the amendments of the directive, which the caller holds */
    int write(DirectiveId directive, Amended row, Announcement why, Author by) {
        UUID id = Ids.next();
        AmendmentRecords.Issuer issuer = records.issuer(directive);
        String type = row.kind().documentType(issuer.documentType());
        Official official = official(id, type, issuer, why.document(), by);
        @Nullable GivenNumber given = official.given();
        @Nullable NewDeadline deadline = row.deadline();
        int ordinal = jdbc.sql("""
                insert into amendment_record (id, directive_id, ordinal, kind, document_type, official_number, official_on, register_id,
                    register_year, register_number, reason, terms_id, due_before, due_after, due_phrase, due_inclusive, task_id,
                    said_before, says_now, replacement_id, proposal_id, at, by_id, by_name)
                select :id, :directive, coalesce(max(ordinal), 0) + 1, :kind, :type, :number, cast(:on as date), cast(:register as uuid),
                    cast(:year as int), cast(:registered as int), :reason, cast(:terms as uuid), cast(:before as timestamptz),
                    cast(:after as timestamptz), :phrase, :inclusive, cast(:task as uuid), :said, :says, cast(:replacement as uuid),
                    cast(:proposal as uuid), :at, :byId, :byName
                from amendment_record where directive_id = :directive
                returning ordinal
                """)
                .param("id", id)
                .param("directive", directive.value())
                .param("kind", row.kind().name())
                .param("type", official.number().isEmpty() ? "" : type)
                .param("number", official.number())
                .param("on", official.day())
                .param("register", given == null ? null : given.register().value())
                .param("year", given == null ? null : given.year())
                .param("registered", given == null ? null : given.number())
                .param("reason", why.reason())
                .param("terms", deadline == null ? null : deadline.terms())
                .param("before", timestamp(row.dueBefore()))
                .param("after", timestamp(deadline == null ? null : deadline.at()))
                .param("phrase", deadline == null ? "" : deadline.phrase())
                .param("inclusive", deadline == null || deadline.inclusive())
                .param("task", row.task())
                .param("said", row.saidBefore())
                .param("says", row.saysNow())
                .param("replacement", row.replacement())
                .param("proposal", why.proposal())
                .param("at", Timestamp.from(now()))
                .param("byId", by.personId())
                .param("byName", by.name())
                .query(Integer.class)
                .single();
        notices.announce(directive);
        // a withdrawal has its own line in the trail already, without the number of a document
        if (row.kind() != AmendmentKind.RECALL || !official.number().isEmpty()) {
            String action = row.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            String number = official.number().isEmpty() ? "" : " (" + official.number() + ")";
            events.publishEvent(new AmendmentEvent(
                    directive,
                    by,
                    "amendment." + action,
                    ordinal + number + ": " + row.details() + "; " + why.reason()));
        }
        return ordinal;
    }

    private Official official(
            UUID id,
            String documentType,
            AmendmentRecords.Issuer issuer,
            Announcement.@Nullable Document document,
            Author by) {
        return switch (document) {
            case null -> new Official("", null, null);
            case Announcement.Elsewhere elsewhere -> new Official(elsewhere.numberAndSymbol(), elsewhere.day(), null);
            case Announcement.FromRegister register -> {
                GivenNumber given =
                        numbers.next(issuer.department(), documentType, register.day(), id, register.outOfOrder(), by);
                yield new Official(given.written() + "/" + register.symbol(), register.day(), given);
            }
        };
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
