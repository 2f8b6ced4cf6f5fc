package vn.kiphan.narrative;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.kiphan.reportdraft.ReportDrafts;
import vn.kiphan.shared.DayText;

/** What is wrong with what was typed, in words beside the field. */
@Component
class FieldCheck {

    private final ReportDrafts drafts;
    private final NarrativeWords words;

    FieldCheck(ReportDrafts drafts, NarrativeWords words) {
        this.drafts = drafts;
        this.words = words;
    }

    /** The sentence for one field; empty when it can be taken. */
    String of(UUID report, String field, String text) {
        if (TypedForm.tooLong(field, text)) {
            return words.say(Declared.NIL_REASON.equals(field) ? "narrative.reason.long" : "narrative.long");
        }
        if (Declared.FIGURES_AS_OF.equals(field) && !DayText.Check.day(text)) {
            return words.say("shared.day.wrong");
        }
        int entries = Declared.NIL.equals(field) && "true".equals(text) ? drafts.entries(report) : 0;
        return entries > 0 ? words.say("narrative.nil.has-entries", entries) : "";
    }

    /** The sentences by field, for the form as a whole. */
    Map<String, String> of(UUID report, TypedForm form) {
        Map<String, String> wrong = new LinkedHashMap<>();
        form.fields().forEach((field, text) -> {
            String sentence = of(report, field, text);
            if (!sentence.isEmpty()) {
                wrong.put(field, sentence);
            }
        });
        if (form.saysNil() && form.field(Declared.NIL_REASON).isBlank()) {
            wrong.put(Declared.NIL_REASON, words.say("narrative.nil.reason.missing"));
        }
        return wrong;
    }
}
