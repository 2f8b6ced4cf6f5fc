package vn.kiphan.logbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.kiphan.coverage.AskedFor;
import vn.kiphan.matching.Fit;
import vn.kiphan.matching.Topic;
import vn.kiphan.reportdraft.OpenReports;
import vn.kiphan.shared.Tags;
import vn.kiphan.shared.UnitId;

/** What the open directives of units are about, read once for all entries of a page. */
@Component
public class OpenTopics {

    private static final int MOST_OFFERS = 3;

    private final OpenReports reports;

    OpenTopics(OpenReports reports) {
        this.reports = reports;
    }

    /** An open report with the words of its directive. */
    public record OpenTopic(OpenReports.Open open, Topic topic) {

        /** The first day of the data window; null where there is none. */
        public @Nullable LocalDate from() {
            return open.askedFor().windowFrom();
        }
    }

    public List<OpenTopic> of(Set<UnitId> units) {
        return reports.of(units).stream()
                .map(open -> new OpenTopic(open, topic(open.askedFor())))
                .toList();
    }

    /** Subject, tasks and tags. */
    static Topic topic(AskedFor asked) {
        List<String> texts = new ArrayList<>();
        texts.add(asked.subject());
        asked.tasks().forEach(task -> texts.add(task.text()));
        return Topic.of(texts, asked.tags());
    }

    /** The open reports of the unit whose window the day lies in and whose words or tags the texts have, best first, and no more than three. */
    public static List<Offer> offers(
            List<OpenTopic> topics, UnitId unit, LocalDate day, List<String> texts, Tags tags) {
        List<Offer> offers = new ArrayList<>();
        for (OpenTopic one : topics) {
            if (one.open.assignment().unit().equals(unit) && one.open.covers(day)) {
                Fit fit = one.topic.fit(texts, tags);
                if (fit.fits()) {
                    offers.add(new Offer(
                            one.open.assignment().id().value(),
                            one.open.report(),
                            one.open.askedFor().numberAndSymbol(),
                            one.open.assignment().termsLabel(),
                            fit.score(),
                            fit.reason(),
                            fit.tagged()));
                }
            }
        }
        offers.sort(Comparator.comparingInt(Offer::score).reversed());
        return offers.size() > MOST_OFFERS ? offers.subList(0, MOST_OFFERS) : offers;
    }
}
