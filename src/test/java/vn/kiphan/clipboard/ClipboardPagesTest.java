package vn.kiphan.clipboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import vn.kiphan.KipHanTest;
import vn.kiphan.unit.Cast;

@KipHanTest
class ClipboardPagesTest {

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Cast cast;

    private MockMvcRequestBuilder pasted(String html) {
        return pages.post()
                .uri("/clipboard/marks")
                .contentType(MediaType.TEXT_HTML)
                .content(html.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_reporter_gets_the_marks_of_what_was_pasted_as_text() {
        assertThat(pasted("<p>Đã <b>xong</b> <script>alert(1)</script>&lt;i&gt;</p>")
                        .with(user(cast.company().pressReporter()))
                        .with(csrf().asHeader()))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON)
                .bodyJson()
                .extractingPath("text")
                .isEqualTo("Đã **xong** <i>");
    }

    @Test
    void more_than_a_long_document_is_refused() {
        assertThat(pasted("x".repeat(ClipboardController.MOST_BYTES + 1))
                        .with(user(cast.company().pressReporter()))
                        .with(csrf().asHeader()))
                .hasStatus(413);
        assertThat(pasted("x".repeat(ClipboardController.MOST_BYTES))
                        .with(user(cast.company().pressReporter()))
                        .with(csrf().asHeader()))
                .hasStatusOk();
    }

    @Test
    void strangers_and_others_are_not_served() {
        assertThat(pasted("<b>x</b>").with(csrf().asHeader())).hasStatus3xxRedirection();
        assertThat(pasted("<b>x</b>").with(user(cast.company().pressReporter())))
                .hasStatus(403);
        assertThat(pasted("<b>x</b>").with(user(cast.company().officer())).with(csrf().asHeader()))
                .hasStatus(403);
        assertThat(pages.post()
                        .uri("/clipboard/marks")
                        .param("text", "<b>x</b>")
                        .with(user(cast.company().pressReporter()))
                        .with(csrf().asHeader()))
                .hasStatus(415);
    }
}
