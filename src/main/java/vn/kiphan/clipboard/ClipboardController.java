package vn.kiphan.clipboard;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.kiphan.account.ForUnits;

/** Gives a page's script the marks for what was pasted into a field. Nothing is kept of it; the field itself saves the text. */
@Controller
@ForUnits
class ClipboardController {

    /** Twenty pages of a word processor's markup are some 400 kB. */
    static final int MOST_BYTES = 1_000_000;

    @PostMapping(path = "/clipboard/marks", consumes = MediaType.TEXT_HTML_VALUE)
    @ResponseBody
    ResponseEntity<Map<String, String>> marks(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        return body.length > MOST_BYTES
                ? ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build()
                : ResponseEntity.ok(Map.of("text", ClipboardText.marks(new String(body, StandardCharsets.UTF_8))));
    }
}
