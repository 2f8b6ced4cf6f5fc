package vn.kiphan.narrative;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kiphan.reportdraft.Declaration;
import vn.kiphan.reportdraft.ReportFrame;
import vn.kiphan.shared.Days;

/** The page that shows both texts where two people changed the same part. */
@Component
class ClashView {

    private final NarrativeWords words;
    private final Texts texts;
    private final Declared declared;
    private final Days days;

    ClashView(NarrativeWords words, Texts texts, Declared declared, Days days) {
        this.words = words;
        this.texts = texts;
        this.declared = declared;
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

    /** What is declared and somebody else has declared otherwise meanwhile: said beside each field, which keeps what was typed. */
    Map<String, String> declared(ReportFrame report, TypedForm form) {
        Map<String, String> clashes = new LinkedHashMap<>();
        Declaration mine = form.declaration();
        for (String field : List.of(Declared.FIGURES_AS_OF, Declared.NIL, Declared.NIL_REASON)) {
            String theirs = declared.text(report.declaration(), field);
            String typed = declared.text(mine, field);
            String seen = form.declaredOver().getOrDefault(field, "");
            if (!theirs.equals(typed) && !theirs.equals(seen) && !typed.equals(seen)) {
                clashes.put(field, words.say("narrative.declared.clash", report.changedBy(), shown(field, theirs)));
            }
        }
        return clashes;
    }

    /** The form as it comes back: typed over what is declared now, with what its writer had left alone as it stands now. */
    TypedForm over(ReportFrame report, TypedForm form) {
        return form.over(declared.texts(report.declaration()));
    }

    private String shown(String field, String theirs) {
        if (Declared.NIL.equals(field)) {
            return words.say(theirs.isEmpty() ? "narrative.declared.not-nil" : "narrative.nil.label");
        }
        return theirs.isEmpty() ? words.say("narrative.declared.empty") : theirs;
    }

    private String heading(ReportFrame report, String field) {
        return texts.find(report.report(), field)
                .map(told -> words.heading(told.part(), told.heading()))
                .orElse(field);
    }
}
