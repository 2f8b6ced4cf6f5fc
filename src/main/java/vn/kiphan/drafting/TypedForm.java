package vn.kiphan.drafting;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.kiphan.directive.Draft;

/** The form of a draft as text, so that what is typed but not right yet can be kept. */
final class TypedForm {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(seen -> seen.withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private TypedForm() {}

    static String of(DraftForm form) {
        return JSON.writeValueAsString(form);
    }

    /** What was typed, over the version of the draft as it is; null when there is nothing, or nothing that can still be read. */
    static @Nullable DraftForm in(Draft draft) {
        String typed = draft.typedForm();
        if (typed == null) {
            return null;
        }
        try {
            return JSON.readValue(typed, DraftForm.class).over(draft.version());
        } catch (JacksonException unreadable) {
            return null;
        }
    }
}
