package vn.kiphan.register;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kiphan.account.SignedInPerson;
import vn.kiphan.shared.NotFound;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.spreadsheet.SheetExport;
import vn.kiphan.unit.Units;

/** The registers as wholes: for paper, and as .xlsx on disk, from where they are sent. */
@Service
class RegisterBooks {

    private final OutgoingRegister outgoing;
    private final FollowUpRegister followUp;
    private final RegisterSheets sheets;
    private final Units units;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final ApplicationEventPublisher events;

    RegisterBooks(
            OutgoingRegister outgoing,
            FollowUpRegister followUp,
            RegisterSheets sheets,
            Units units,
            Clock clock,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.outgoing = outgoing;
        this.followUp = followUp;
        this.sheets = sheets;
        this.units = units;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.events = events;
    }

    List<OutgoingRow> outgoing(RegisterFilter filter, Set<UnitId> departments, int most) {
        return read(() -> {
            try (Stream<OutgoingRow> rows = outgoing.book(filter, departments)) {
                return rows.limit(most).toList();
            }
        });
    }

    List<FollowUpRow> followUp(RegisterFilter filter, Set<UnitId> departments, int most) {
        return read(() -> {
            try (Stream<FollowUpRow> rows = followUp.book(filter, departments)) {
                return rows.limit(most).toList();
            }
        });
    }

    /** Writes the register to a file of its own; whoever sends it deletes it. */
    Path write(RegisterKind kind, RegisterFilter filter, SignedInPerson person) throws IOException {
        UnitId department = person.departments().stream().findFirst().orElseThrow(NotFound::new);
        Instant now = clock.instant();
        String body = units.nameOf(department, Vietnam.day(now));
        Path path = Files.createTempFile("kiphan-", ".xlsx");
        try {
            read(() -> {
                write(kind, filter, person.departments(), body, now, path);
                return path;
            });
            events.publishEvent(new RegisterDownloaded(department, kind, filter, now, person.author()));
            return path;
        } catch (RuntimeException | Error e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private void write(
            RegisterKind kind, RegisterFilter filter, Set<UnitId> departments, String body, Instant now, Path path) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path));
                SheetExport export = new SheetExport(out)) {
            switch (kind) {
                case OUTGOING -> {
                    try (Stream<OutgoingRow> rows = outgoing.book(filter, departments)) {
                        sheets.outgoing(export, body, filter, now, rows.iterator());
                    }
                }
                case FOLLOW_UP -> {
                    try (Stream<FollowUpRow> rows = followUp.book(filter, departments)) {
                        sheets.followUp(export, body, filter, now, rows.iterator());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(Supplier<T> work) {
        return Objects.requireNonNull(reading.execute(status -> work.get()));
    }
}
