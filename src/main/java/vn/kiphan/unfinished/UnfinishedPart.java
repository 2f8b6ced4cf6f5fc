package vn.kiphan.unfinished;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.entering.EntryPlace;
import vn.kiphan.report.DraftedPart;
import vn.kiphan.report.Finding;
import vn.kiphan.report.ReportPart;
import vn.kiphan.report.SubmissionId;
import vn.kiphan.reportdraft.ReportFrame;

/** What is unfinished, below the entries of a report and in its check list. Nothing of it is ever filed. */
@Component
@Order(1)
class UnfinishedPart implements ReportPart {

    /** So many are named with the finding. */
    private static final int SPOTS = 5;

    private final UnfinishedCard card;
    private final MessageSource messages;

    UnfinishedPart(UnfinishedCard card, MessageSource messages) {
        this.card = card;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "unfinished";
    }

    @Override
    public String template() {
        return "unfinished/parts";
    }

    @Override
    public @Nullable DraftedPart drafted(ReportFrame report) {
        if (!report.editable()) {
            return null;
        }
        List<UnfinishedCard.Line> lines =
                card.of(new EntryPlace(report.assignment().unit(), report.report()));
        return new DraftedPart(lines, lines.isEmpty() ? List.of() : List.of(finding(lines)), false, null);
    }

    private Finding finding(List<UnfinishedCard.Line> lines) {
        String sentence =
                messages.getMessage("unfinished.check", new Object[] {lines.size()}, LocaleContextHolder.getLocale());
        List<Finding.Spot> spots = lines.stream()
                .limit(SPOTS)
                .map(line -> new Finding.Spot(line.named(), "/entries/" + line.entry()))
                .toList();
        return new Finding(Finding.Severity.WARNING, sentence, name(), spots);
    }

    /** It keeps no submission from being made. */
    @Override
    public @Nullable String asks() {
        return null;
    }

    @Override
    public @Nullable Object filed(SubmissionId submission, @Nullable SubmissionId earlier) {
        return null;
    }
}
