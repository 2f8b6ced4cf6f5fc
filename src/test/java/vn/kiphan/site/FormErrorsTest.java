package vn.kiphan.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.util.DetailedError;

class FormErrorsTest {

    private static final FormErrors ERRORS = new FormErrors();

    record Form(String number, String day, List<String> terms) {}

    @Test
    void they_stand_in_the_order_of_the_fields_those_of_the_whole_form_first() {
        List<DetailedError> found = Stream.of("terms[1].day", "day", "", "number")
                .map(FormErrorsTest::error)
                .toList();
        assertThat(ERRORS.inOrder(found, new Form("", "", List.of())))
                .extracting(DetailedError::getFieldName)
                .containsExactly("[global]", "number", "day", "terms[1].day");
    }

    @Test
    void what_is_not_a_record_keeps_the_order_in_which_it_was_checked() {
        List<DetailedError> found = List.of(error("day"), error("number"));
        assertThat(ERRORS.inOrder(found, "no record")).isEqualTo(found);
        assertThat(ERRORS.inOrder(found, null)).isEqualTo(found);
    }

    private static DetailedError error(String field) {
        return new DetailedError(field.isEmpty() ? "[global]" : field, "code", new Object[0], "message");
    }
}
