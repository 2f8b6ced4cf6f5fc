package vn.kiphan.site;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

@ExtendWith(OutputCaptureExtension.class)
class ErrorReferenceTest {

    private final ErrorReference references = new ErrorReference();

    private Map<String, Object> answer(int status) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/nowhere");
        request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("the secret of the error"));
        return references.getErrorAttributes(new ServletWebRequest(request), ErrorAttributeOptions.defaults());
    }

    @Test
    void an_error_of_the_server_is_logged_whole_under_the_reference_that_the_page_shows(CapturedOutput log) {
        Object reference = answer(500).get("reference");
        assertThat(log.getOut()).contains("reference " + reference, "the secret of the error", "at vn.kiphan.site");
    }

    @Test
    void a_wrong_address_leaves_a_line_and_no_stack(CapturedOutput log) {
        Object reference = answer(404).get("reference");
        assertThat(reference).asString().endsWith("404");
        assertThat(log.getOut())
                .contains("reference " + reference + ": IllegalStateException")
                .doesNotContain("the secret of the error", "at vn.kiphan.site");
    }
}
