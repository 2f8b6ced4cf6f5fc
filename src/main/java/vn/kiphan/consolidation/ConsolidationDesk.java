package vn.kiphan.consolidation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kiphan.directive.DirectiveId;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.directive.Directives;
import vn.kiphan.officialdocument.OfficialDocumentDocx;
import vn.kiphan.officialdocument.OfficialDocumentPdf;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.UnitId;
import vn.kiphan.shared.Vietnam;
import vn.kiphan.unit.Units;

/**
 * Writes the consolidated report and its workbook, each from one snapshot of the database.
 *
 * <p>The document goes to a temporary file first: a failure half-way answers with an error page and not with half a file, and a slow
 * reader keeps no connection to the database.
 */
@Service
public class ConsolidationDesk {

    private final FiguresDesk figures;
    private final Directives directives;
    private final Units units;
    private final AcceptedRows rows;
    private final List<ConsolidatedPart> parts;
    private final TransactionTemplate snapshot;
    private final ApplicationEventPublisher events;

    ConsolidationDesk(
            FiguresDesk figures,
            Directives directives,
            Units units,
            AcceptedRows rows,
            List<ConsolidatedPart> parts,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.figures = figures;
        this.directives = directives;
        this.units = units;
        this.rows = rows;
        this.parts = List.copyOf(parts);
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.events = events;
    }

    /**
     * Writes a file that the caller deletes when it has been sent or stored. {@link vn.kiphan.shared.NotFound} unless one of the departments
     * has issued the directive.
     *
     * @param terms null for those whose deadline is nearest
     */
    public ReportFile write(
            ReportFormat format, DirectiveId directive, @Nullable UUID terms, Set<UnitId> departments, Author by)
            throws IOException {
        Path path = Files.createTempFile("kiphan-", "." + format.extension());
        try {
            Figures written = Objects.requireNonNull(
                    snapshot.execute(status -> write(format, directive, terms, departments, path)));
            ReportFile file = new ReportFile(
                    path,
                    format,
                    written.head().numberAndSymbol(),
                    written.head().termsLabel());
            events.publishEvent(new ReportDownloaded(
                    directive, by, written.asOf(), format.action(), file.name().plain()));
            return file;
        } catch (RuntimeException | Error e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    private Figures write(
            ReportFormat format, DirectiveId directive, @Nullable UUID terms, Set<UnitId> departments, Path path) {
        Figures its = figures.of(directive, terms, departments);
        UUID written = its.head().terms();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            ReportMatter matter = matter(its, format != ReportFormat.XLSX);
            switch (format) {
                case DOCX -> OfficialDocumentDocx.write(ConsolidatedReport.of(matter), out);
                case PDF -> OfficialDocumentPdf.write(ConsolidatedReport.of(matter), out);
                case XLSX ->
                    ConsolidatedWorkbook.write(
                            matter, rows.entries(directive, written), rows.narratives(directive, written), out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return its;
    }

    private ReportMatter matter(Figures its, boolean withPassages) {
        DirectiveView directive = directives.view(its.head().directive());
        ReportMatter matter = new ReportMatter(
                its,
                directive,
                units.nameOf(directive.issuingUnit(), dayOf(directive.issuedOn(), its)),
                new Passages(Narrative::workDone),
                new Passages(Narrative::results),
                new Passages(Narrative::difficulties),
                new Passages(Narrative::proposals),
                parts.stream()
                        .map(part -> part.of(directive.id(), its.head().terms()))
                        .toList());
        if (withPassages) {
            try (Stream<Narrative> narratives =
                    rows.narratives(directive.id(), its.head().terms())) {
                narratives.forEach(matter::add);
            }
        }
        return matter;
    }

    private static LocalDate dayOf(@Nullable LocalDate issuedOn, Figures its) {
        return issuedOn == null ? Vietnam.day(its.asOf()) : issuedOn;
    }
}
