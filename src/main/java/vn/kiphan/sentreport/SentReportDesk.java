package vn.kiphan.sentreport;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.multipart.MultipartFile;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.consolidation.ConsolidationDesk;
import vn.kiphan.consolidation.FiguresHead;
import vn.kiphan.consolidation.ReportFile;
import vn.kiphan.consolidation.ReportFormat;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.document.FileType;
import vn.kiphan.document.StoredFile;
import vn.kiphan.document.StoredFiles;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Ids;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.StaleVersion;

/**
 * Puts on record what was sent, and decides who reads it. Of two who record a version at the same moment one is told that the other
 * was first; who presses the button twice has recorded it once.
 */
@Service
class SentReportDesk {

    static final Set<FileType> TYPES = Set.of(FileType.PDF, FileType.DOCX);

    private final SentReports reports;
    private final ConsolidationDesk consolidation;
    private final StoredFiles files;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SentReportDesk(
            SentReports reports,
            ConsolidationDesk consolidation,
            StoredFiles files,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.consolidation = consolidation;
        this.files = files;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /** A file on its way into the record. */
    private interface Content {
        StoredFile store() throws IOException;
    }

    /**
     * Records the file that was uploaded, or the report as the portal writes it now.
     *
     * @throws vn.kiphan.document.FileRefused when the file is not taken; nothing was recorded then
     * @throws StaleVersion when somebody else has recorded a version meanwhile
     */
    void record(FiguresHead head, RecordForm form, SignedInPerson person) {
        if (overtaken(head, form, person)) {
            return;
        }
        try {
            if (form.from() == RecordForm.Source.UPLOAD) {
                MultipartFile upload = Objects.requireNonNull(form.upload());
                record(head, form, person, () -> {
                    try (InputStream content = upload.getInputStream()) {
                        return files.store(upload.getOriginalFilename(), content, TYPES, person.author());
                    }
                });
            } else {
                recordComposed(head, form, person);
            }
        } catch (DuplicateKeyException first) {
            if (!overtaken(head, form, person)) {
                throw first;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the same was recorded a moment ago by the same person. */
    private boolean overtaken(FiguresHead head, RecordForm form, SignedInPerson person) {
        @Nullable
        SentReport last = reports.history(head.terms()).stream().findFirst().orElse(null);
        if ((last == null ? 0 : last.version()) == form.last()) {
            return false;
        }
        if (last != null && last.sameAs(form, person.id().value())) {
            return true;
        }
        throw new StaleVersion(page(head.directive(), head.terms()));
    }

    private void recordComposed(FiguresHead head, RecordForm form, SignedInPerson person) throws IOException {
        ReportFormat format = ReportFormat.valueOf(form.from().name());
        ReportFile written =
                consolidation.write(format, head.directive(), head.terms(), person.departments(), person.author());
        try {
            record(head, form, person, () -> {
                try (InputStream content = Files.newInputStream(written.path())) {
                    return files.store(written.name().text(), content, TYPES, person.author());
                }
            });
        } finally {
            Files.deleteIfExists(written.path());
        }
    }

    private void record(FiguresHead head, RecordForm form, SignedInPerson person, Content content) {
        transaction.executeWithoutResult(status -> {
            try {
                insert(head, form, person.author(), content.store());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void insert(FiguresHead head, RecordForm form, Author by, StoredFile file) {
        UUID id = Ids.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        jdbc.sql("""
                insert into sentreport_version (id, directive_id, terms_id, version, number_and_symbol, sent_on, reason, composed, file_id,
                    recorded_at, recorded_by_id, recorded_by_name)
                values (:id, :directive, :terms, :version, :number, :day, :reason, :composed, :file, :at, :byId, :byName)
                """)
                .param("id", id)
                .param("directive", head.directive().value())
                .param("terms", head.terms())
                .param("version", form.last() + 1)
                .param("number", form.numberAndSymbol())
                .param("day", form.day())
                .param("reason", !form.replaces() ? "" : form.reason())
                .param("composed", form.from() != RecordForm.Source.UPLOAD)
                .param("file", file.id().value())
                .param("at", Timestamp.from(now))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
        decide(id, 1, form.open(), by, now);
        events.publishEvent(new SentReportEvent(
                by,
                "sentreport.record",
                head.directive(),
                form.numberAndSymbol() + ", " + file.name() + ", SHA-256 " + file.sha256()
                        + (form.open() ? ", shared" : "")));
    }

    /** Lets the units that reported read the version that holds, or no longer. Asked twice, it is decided once. */
    void share(UUID id, DirectiveId directive, boolean shared, SignedInPerson person) {
        transaction.executeWithoutResult(status -> {
            // one decision after the other
            jdbc.sql("select id from sentreport_version where id = :id for update")
                    .param("id", id)
                    .query(UUID.class)
                    .optional();
            SentReport report = reports.ofDepartment(id, directive, person.departments())
                    .filter(SentReport::latest)
                    .orElseThrow(NotFound::new);
            if (report.shared() == shared) {
                return;
            }
            int ordinal = jdbc.sql("select max(ordinal) + 1 from sentreport_sharing where version_id = :id")
                    .param("id", id)
                    .query(Integer.class)
                    .single();
            decide(id, ordinal, shared, person.author(), clock.instant().truncatedTo(ChronoUnit.MICROS));
            events.publishEvent(new SentReportEvent(
                    person.author(),
                    shared ? "sentreport.share" : "sentreport.hide",
                    directive,
                    report.numberAndSymbol()));
        });
    }

    private void decide(UUID id, int ordinal, boolean shared, Author by, Instant at) {
        jdbc.sql("insert into sentreport_sharing values (:id, :ordinal, :shared, :at, :byId, :byName)")
                .param("id", id)
                .param("ordinal", ordinal)
                .param("shared", shared)
                .param("at", Timestamp.from(at))
                .param("byId", by.personId())
                .param("byName", by.name())
                .update();
    }

    /** The page on which everything of these terms stands. */
    static String page(DirectiveId directive, UUID terms) {
        return "/directives/" + directive + "/sent-report?terms=" + terms;
    }
}
