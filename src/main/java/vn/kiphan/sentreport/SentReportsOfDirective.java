package vn.kiphan.sentreport;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kiphan.directive.DirectiveAddition;
import vn.kiphan.directive.DirectiveId;

/** On the page of a directive: which consolidated reports were sent, and the way to put one on record. */
@Component
@Order(70)
class SentReportsOfDirective implements DirectiveAddition {

    private final SentReports reports;

    SentReportsOfDirective(SentReports reports) {
        this.reports = reports;
    }

    /** The version that holds for each of the terms that have one. */
    public record Content(Map<UUID, SentReport> latest) {}

    @Override
    public Place place() {
        return Place.ASIDE;
    }

    @Override
    public String template() {
        return "sentreport/directive";
    }

    @Override
    public Object content(DirectiveId directive) {
        return new Content(
                reports.latest(directive).stream().collect(Collectors.toMap(SentReport::terms, report -> report)));
    }
}
