package vn.kiphan.dispatch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.Directives;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.unit.Units;

/** Writes a directive's document for whoever may see the directive already. Reads first, so that no connection waits for the writing. */
@Service
class DispatchDesk {

    private final Directives directives;
    private final Units units;
    private final Clock clock;

    DispatchDesk(Directives directives, Units units, Clock clock) {
        this.directives = directives;
        this.units = units;
        this.clock = clock;
    }

    DirectiveFile write(DirectiveId id, DocumentFormat format) {
        DirectiveView directive = directives.view(id);
        LocalDate today = Vietnam.day(clock.instant());
        LocalDate day = directive.issuedOn() == null ? today : directive.issuedOn();
        String department = units.nameOf(directive.issuingUnit(), day);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(DirectiveDocument.of(directive, department, today), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DirectiveFile(DirectiveFile.nameOf(directive, format), format, out.toByteArray());
    }
}
