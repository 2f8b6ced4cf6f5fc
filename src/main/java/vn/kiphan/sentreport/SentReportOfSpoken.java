package vn.kiphan.sentreport;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.kiphan.representation.SpokenDocument;
import vn.kiphan.shared.UnitId;

/** On the page of a report by which another unit spoke for this one: the document that came of it. */
@Component
class SentReportOfSpoken implements SpokenDocument {

    private final SentReports reports;
    private final MessageSource messages;

    SentReportOfSpoken(SentReports reports, MessageSource messages) {
        this.reports = reports;
        this.messages = messages;
    }

    @Override
    public @Nullable Found of(UUID submission, Set<UnitId> units) {
        SentReport report = reports.forSpoken(submission, units).orElse(null);
        return report == null
                ? null
                : new Found(
                        messages.getMessage(
                                "sentreport.spoken", new Object[] {report.kind()}, LocaleContextHolder.getLocale()),
                        "/spoken-for/" + submission + "/consolidated-report");
    }
}
