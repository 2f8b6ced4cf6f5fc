package vn.kiphan.narrative;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.Days;

/** The page that shows both texts where two people changed the same part. */
@Component
class ClashView {

    private final NarrativeWords words;
    private final Texts texts;
    private final Days days;

    ClashView(NarrativeWords words, Texts texts, Days days) {
        this.words = words;
        this.texts = texts;
        this.days = days;
    }

    /** One part with both texts. */
    public record Clash(String field, String seen, String title, String mine, String theirs) {}

    Map<String, Object> of(ReportFrame report, TypedForm form, List<Saved> clashed, String next) {
        List<Clash> clashes = clashed.stream()
                .map(saved -> new Clash(
                        saved.field(),
                        saved.seen(),
                        words.say(
                                "narrative.clash.part",
                                heading(report, saved.field()),
                                saved.by(),
                                days.moment(saved.at())),
                        form.field(saved.field()),
                        saved.theirs() == null ? "" : saved.theirs()))
                .toList();
        return Map.of("clashes", clashes, "address", report.address(), "next", next);
    }

    private String heading(ReportFrame report, String field) {
        return texts.find(report.report(), field)
                .map(told -> words.heading(told.part(), told.heading()))
                .orElse(field);
    }
}
