package vn.kiphan.officialdocument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.kiphan.officialdocument.OfficialDocumentBlock.Paragraph;

class OfficialDocumentPdfTest {

    /** Vietnamese in all its marks, the letters of M’Nông and Ê Đê, and the marks of print. */
    private static final String LETTERS =
            "ẮẰẲẴẶẤẦẨẪẬĐẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰỲỶỸỴỊỌỤ ắằẳẵặấầẩẫậđếềểễệốồổỗộớờởỡợứừửữựỳỷỹỵịọụ "
                    + "ƀĕĭŏŭčñ ƀư M’Nông Đắk R'Lấp “…” – — №";

    @Test
    void it_names_its_title_author_and_language_and_is_tagged_for_readers_aloud() throws IOException {
        try (PDDocument file = written(OfficialDocumentSamples.report())) {
            assertThat(file.getDocumentInformation().getTitle()).isEqualTo(OfficialDocumentSamples.SUBJECT);
            assertThat(file.getDocumentInformation().getAuthor()).isEqualTo("Sở Thông tin và Truyền thông");
            assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("vi");
            assertThat(file.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(file.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
        }
    }

    @Test
    void every_font_is_embedded_and_no_more_than_its_letters() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficialDocumentPdf.write(OfficialDocumentSamples.longLetter(), out);
        assertThat(out.size()).isLessThan(120_000);
        try (PDDocument file = Loader.loadPDF(out.toByteArray())) {
            assertThat(fonts(file)).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+LiberationSerif.*");
            });
        }
    }

    @Test
    void it_has_the_letters_of_vietnamese_and_of_the_languages_of_the_highlands() throws IOException {
        OfficialDocument letter = OfficialDocumentSamples.letter();
        OfficialDocument typed = new OfficialDocument(
                letter.head(),
                letter.addressees(),
                List.of(),
                List.of(new Paragraph(LETTERS), new Paragraph(Normalizer.normalize(LETTERS, Normalizer.Form.NFD))),
                null,
                letter.copies(),
                letter.signature(),
                List.of());
        try (PDDocument file = written(typed)) {
            String text = text(file).replaceAll("\\s+", " ");
            assertThat(text.split(LETTERS.substring(0, 40), -1)).hasSize(3);
            assertThat(text).contains("ƀĕĭŏŭčñ ƀư M’Nông Đắk R'Lấp “…” – —").doesNotContain("#");
        }
    }

    @Test
    void what_people_typed_stays_text() throws IOException {
        OfficialDocument letter = OfficialDocumentSamples.letter();
        OfficialDocument typed = new OfficialDocument(
                letter.head(),
                List.of("<img src=\"http://example.org/x.png\"/>"),
                List.of(),
                List.of(new Paragraph("a\u0000b <b>&amp;</b> </p> \ud800 c")),
                "<style>p { display: none }</style>",
                letter.copies(),
                letter.signature(),
                List.of());
        try (PDDocument file = written(typed)) {
            assertThat(text(file).replaceAll("\\s+", " "))
                    .contains("Kính gửi: <img src=\"http://example.org/x.png\"/>")
                    .contains("ab <b>&amp;</b> </p> c")
                    .contains("<style>p { display: none }</style>./.");
        }
    }

    @Test
    void an_appendix_is_numbered_from_one_again_and_repeats_its_heading() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficialDocumentPdf.write(OfficialDocumentSamples.report(), out);
        List<PrintedPage> pages = PrintedPage.of(out.toByteArray());
        List<PrintedPage> landscape =
                pages.stream().filter(page -> page.width() > page.height()).toList();

        assertThat(landscape).hasSizeGreaterThan(1);
        assertThat(landscape.getFirst().lines().getFirst().text()).isEqualTo("Phụ lục I");
        assertThat(landscape.get(1).lines().getFirst().text()).isEqualTo("2");
        assertThat(landscape)
                .allSatisfy(page -> assertThat(page.line("Đơn vị").bold()).isTrue());
        assertThat(pages.getLast().lines().getFirst().text()).isEqualTo("Phụ lục II");
    }

    private static PDDocument written(OfficialDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficialDocumentPdf.write(document, out);
        return Loader.loadPDF(out.toByteArray());
    }

    private static String text(PDDocument file) throws IOException {
        return new PDFTextStripper().getText(file);
    }

    private static List<PDFont> fonts(PDDocument file) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : file.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    @Test
    void what_warms_the_writer_up_can_be_written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OfficialDocumentPdf.write(OfficialDocumentWarmUp.sample(), out);
        assertThat(out.size()).isPositive();
    }
}
