package vn.kiphan.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.document.FileId;
import vn.kiphan.document.FileRefused;
import vn.kiphan.document.FileType;
import vn.kiphan.document.StoredFile;
import vn.kiphan.document.StoredFiles;
import vn.kiphan.document.UploadParts;
import vn.kiphan.preview.Previews;
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.reportdraft.ReportEvent;
import vn.kiphan.shared.NotFound;

/**
 * Adds evidence to a report and takes it out: 20 files and 100 MB for each report. The report is held while its files are counted and
 * added, so that two uploads at once do not exceed that together.
 */
@Service
@Transactional(noRollbackFor = FileRefused.class)
class EvidenceDesk {

    static final int MOST_FILES = 20;
    static final long MOST_BYTES = 100L * 1024 * 1024;

    private final ReportDrafts reports;
    private final EvidenceRecords records;
    private final StoredFiles files;
    private final UploadParts parts;
    private final Previews previews;
    private final ApplicationEventPublisher events;

    EvidenceDesk(
            ReportDrafts reports,
            EvidenceRecords records,
            StoredFiles files,
            UploadParts parts,
            Previews previews,
            ApplicationEventPublisher events) {
        this.reports = reports;
        this.records = records;
        this.files = files;
        this.parts = parts;
        this.previews = previews;
        this.events = events;
    }

    /** A file that was not taken, and the key of the sentence that says why. */
    record RefusedFile(String name, String messageKey) {}

    /** The report may not hold that much; none of the files was stored. */
    static final class TooMuch extends RuntimeException {

        private final String messageKey;
        private final int files;

        TooMuch(String messageKey, int files) {
            super(messageKey);
            this.messageKey = messageKey;
            this.files = files;
        }

        String messageKey() {
            return messageKey;
        }

        int files() {
            return files;
        }
    }

    /** Adds those files that are taken and says which are not. */
    List<RefusedFile> add(UUID reportId, @Nullable UUID entry, List<MultipartFile> arriving, SignedInPerson person) {
        reports.hold(reportId, person);
        long bytes = arriving.stream().mapToLong(MultipartFile::getSize).sum();
        refuseTooMuch(records.held(reportId), arriving.size(), bytes);
        List<RefusedFile> refused = new ArrayList<>();
        for (MultipartFile file : arriving) {
            try (InputStream content = file.getInputStream()) {
                take(reportId, entry, null, file.getOriginalFilename(), content, person);
            } catch (FileRefused reason) {
                refused.add(new RefusedFile(name(file), reason.messageKey()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return refused;
    }

    /**
     * Takes bytes of a file that is sent in parts, and says how many are here now.
     *
     * @throws FileRefused when the file cannot be taken anyhow
     * @throws TooMuch when the report may hold no more
     */
    long part(UUID reportId, UUID key, long offset, InputStream content, SignedInPerson person) {
        expectOwn(reportId, person);
        if (offset == 0) {
            refuseTooMuch(records.held(reportId), 1, 1);
        }
        return parts.append(reportId, key, offset, content);
    }

    /** How many bytes of the file are here. */
    @Transactional(readOnly = true)
    long received(UUID reportId, UUID key, SignedInPerson person) {
        expectOwn(reportId, person);
        return parts.received(reportId, key);
    }

    /** Adds the file whose parts are all here. Asked again with the same key, it is there already. */
    void complete(UUID reportId, UUID key, @Nullable UUID entry, String name, SignedInPerson person) {
        reports.hold(reportId, person);
        if (records.added(reportId, key)) {
            return;
        }
        refuseTooMuch(records.held(reportId), 1, parts.received(reportId, key));
        try (InputStream content = parts.open(reportId, key)) {
            take(reportId, entry, key, name, content, person);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(
            UUID reportId,
            @Nullable UUID entry,
            @Nullable UUID key,
            @Nullable String name,
            InputStream content,
            SignedInPerson person) {
        StoredFile stored = files.store(name, content, FileType.EVIDENCE, person.author());
        records.add(reportId, entry, key, stored.id(), person.author(), Timestamp.from(stored.storedAt()));
        previews.request(stored);
        publish(person, "evidence.add", reportId, stored);
    }

    private void expectOwn(UUID reportId, SignedInPerson person) {
        if (!records.ownedBy(reportId, person.reportingUnits())) {
            throw new NotFound();
        }
    }

    /** Takes the file out of the report; submissions that were filed with it keep it. Twice is once. */
    void remove(UUID reportId, FileId file, SignedInPerson person) {
        reports.hold(reportId, person);
        records.remove(reportId, file)
                .ifPresent(name -> events.publishEvent(
                        new ReportEvent(person.author(), "evidence.remove", reportId, file + ": " + name)));
    }

    /** The file must be evidence of that report, and the report one of this person's units'. */
    @Transactional(readOnly = true)
    FileId find(UUID reportId, FileId file, SignedInPerson person) {
        if (!records.belongsTo(file, reportId, person.reportingUnits())) {
            throw new NotFound();
        }
        return file;
    }

    private static void refuseTooMuch(EvidenceRecords.Held held, int files, long bytes) {
        if (held.files() + files > MOST_FILES) {
            throw new TooMuch("evidence.too-many", held.files());
        }
        if (held.bytes() + bytes > MOST_BYTES) {
            throw new TooMuch("evidence.too-large", held.files());
        }
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private void publish(SignedInPerson person, String action, UUID report, StoredFile file) {
        events.publishEvent(new ReportEvent(
                person.author(), action, report, file.id() + ": " + file.name() + ", SHA-256 " + file.sha256()));
    }
}
