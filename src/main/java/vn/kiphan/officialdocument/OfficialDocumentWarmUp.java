package vn.kiphan.officialdocument;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes a short document as .pdf once, a while after the application is ready, so that the first one of a person takes no longer than
 * the next: what is read and compiled for the first one takes seconds. It gives way to everything else.
 */
@Component
@Profile("!test")
class OfficialDocumentWarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(OfficialDocumentWarmUp.class);

    /** The first pages of those who wait for the start come before it. */
    private static final long PAUSE = 5_000;

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        Thread thread = Thread.ofPlatform()
                .daemon()
                .name("document-warm-up")
                .priority(Thread.MIN_PRIORITY)
                .unstarted(() -> {
                    try {
                        Thread.sleep(PAUSE);
                        OfficialDocumentPdf.write(sample(), OutputStream.nullOutputStream());
                    } catch (IOException failed) {
                        LOG.warn("the first document will be slow", failed);
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                });
        thread.start();
    }

    static OfficialDocument sample() {
        return new OfficialDocument(
                new OfficialDocumentHead(
                        "A", "B", "1", "C", "D", OfficialDocumentDate.of(LocalDate.EPOCH), null, "E", null),
                List.of("F"),
                List.of("G"),
                List.of(
                        new OfficialDocumentBlock.Clause("H"),
                        new OfficialDocumentBlock.Paragraph("I"),
                        new OfficialDocumentBlock.Dashes(List.of("J"))),
                "K",
                List.of("L"),
                new OfficialDocumentSignature("M", "N", "O"),
                List.of());
    }
}
