package vn.kiphan.narrative;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form as it was typed, with what is wrong in it, for the page that shows it again. */
public record ShownAgain(TypedForm form, Map<String, String> wrong) {

    /** What was typed in the field; what the page has without that, when the form did not bring the field. */
    public String text(String field, String otherwise) {
        return Declared.NIL.equals(field) || form.fields().containsKey(field) ? form.field(field) : otherwise;
    }

    /** Over which text it was typed: what somebody else saved meanwhile has not been seen, and is not overwritten unseen. */
    public long seen(String field, long otherwise) {
        return form.fields().containsKey(field) ? form.seen().getOrDefault(field, otherwise) : otherwise;
    }

    /** Likewise over which day, option or reason. */
    public String declaredOver(String field, String otherwise) {
        return form.declares() ? form.declaredOver().getOrDefault(field, "") : otherwise;
    }

    public boolean saysNil() {
        return form.saysNil();
    }

    public @Nullable String wrong(String field) {
        return wrong.get(field);
    }
}
