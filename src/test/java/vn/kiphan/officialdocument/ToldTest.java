package vn.kiphan.officialdocument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Paragraph;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Told;

/** What units wrote keeps its bold words and lists in the files that are printed. */
class ToldTest {

    private static OfficialDocument document() {
        OfficialDocument report = OfficialDocumentSamples.report();
        return new OfficialDocument(
                report.head(),
                report.addressees(),
                List.of(),
                List.of(
                        new Told(List.of("- Xã A: đã **mua _hai_ loa**", "+ loa nén <b>x</b>")),
                        new Paragraph("Một **dấu** của người soạn.")),
                report.closing(),
                report.copies(),
                report.signature(),
                List.of());
    }

    @Test
    void a_file_for_word_has_runs() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficialDocumentDocx.write(document(), out);
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            List<XWPFRun> runs = file.getParagraphs().stream()
                    .filter(paragraph -> paragraph.getText().startsWith("- Xã A"))
                    .flatMap(paragraph -> paragraph.getRuns().stream())
                    .toList();
            assertThat(runs.stream().map(XWPFRun::text)).containsExactly("- Xã A: đã ", "mua ", "hai", " loa");
            assertThat(runs.stream().map(XWPFRun::isBold)).containsExactly(false, true, true, true);
            assertThat(runs.stream().map(XWPFRun::isItalic)).containsExactly(false, false, true, false);
            assertThat(file.getParagraphs().stream().map(paragraph -> paragraph.getText()))
                    .contains("+ loa nén <b>x</b>")
                    .anyMatch(text -> text.contains("**dấu**"));
        }
    }

    @Test
    void a_page_for_print_has_spans_of_text() {
        Element body = OfficialDocumentHtml.of(document(), "").getDocumentElement();
        var spans = body.getElementsByTagName("span");
        assertThat(spans.item(1).getTextContent()).isEqualTo("mua ");
        assertThat(((Element) spans.item(1)).getAttribute("class")).isEqualTo("bold");
        assertThat(((Element) spans.item(2)).getAttribute("class")).isEqualTo("bold italic");
        assertThat(body.getElementsByTagName("b").getLength()).isZero();
    }
}
