package vn.kiphan.site;

import java.lang.reflect.RecordComponent;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.util.DetailedError;

/** The errors of a form in the order of its fields: the checks run in no order of their own, and whoever mends goes from top to bottom. */
@Component
class FormErrors {

    /** Errors of the whole form come first; what is not a record stays as it is. */
    public List<DetailedError> inOrder(List<DetailedError> errors, @Nullable Object form) {
        if (form == null || !form.getClass().isRecord()) {
            return errors;
        }
        List<String> fields = Stream.of(form.getClass().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return errors.stream()
                .sorted(Comparator.comparingInt(
                        (DetailedError error) -> error.isGlobal() ? -1 : fields.indexOf(field(error.getFieldName()))))
                .toList();
    }

    /** {@code terms} of {@code terms[0].day}. */
    private static String field(String path) {
        return path.split("[.\\[]", 2)[0];
    }
}
