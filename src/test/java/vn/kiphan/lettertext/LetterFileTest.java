package vn.kiphan.lettertext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiphan.ProcessorTime;
import vn.kiphan.lettertext.UnreadableLetter.Reason;

/** Files that are letters in many encodings, and files that are not, or mean harm: each is read or refused with its reason. */
class LetterFileTest {

    private static final String WORDS =
            "Kính gửi: Các đơn vị\n\nĐề nghị báo cáo trước ngày 28/9/2023, tháng 9 năm 2023.\nNơi nhận:\n- Như trên.";
    private static final String DOCUMENT_START =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

    private static Reason refusal(byte[] content) {
        UnreadableLetter refused =
                catchThrowableOfType(UnreadableLetter.class, () -> new LetterFile("cong-van.docx", content).text());
        assertThat(refused).isNotNull();
        return refused.reason();
    }

    private static byte[] docx(String body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(zip, "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
            entry(zip, "word/document.xml", body.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void text_is_read_in_every_unicode_encoding(String charset) {
        assertThat(new LetterFile("a.txt", WORDS.getBytes(Charset.forName(charset))).text())
                .isEqualTo(WORDS);
        assertThat(new LetterFile("a.txt", ("\uFEFF" + WORDS).getBytes(Charset.forName(charset))).text())
                .endsWith(WORDS);
    }

    @Test
    void windows_1258_is_read_when_its_words_are_those_of_a_letter() {
        byte[] bytes = decomposedTones(WORDS).getBytes(Charset.forName("windows-1258"));

        assertThat(new LetterFile("a.txt", bytes).text()).isEqualTo(WORDS);
        assertThat(refusal("h\u00e9llo w\u00f6rld na\u00efve".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Reason.NOT_A_LETTER_FILE);
    }

    /** windows-1258 writes the tones apart and the other marks with their letters. */
    private static String decomposedTones(String words) {
        StringBuilder apart = new StringBuilder();
        for (char c : words.toCharArray()) {
            String two = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            String tones = two.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            String rest =
                    Normalizer.normalize(two.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC);
            apart.append(rest).append(tones);
        }
        return apart.toString();
    }

    @Test
    void the_content_decides_and_not_the_name() {
        assertThat(new LetterFile("anh.png", WORDS.getBytes(StandardCharsets.UTF_8)).text())
                .isEqualTo(WORDS);
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3})).isEqualTo(Reason.NOT_A_LETTER_FILE);
        assertThat(refusal("{\\rtf1 Kính gửi}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.NOT_A_LETTER_FILE);
        assertThat(refusal("<html><body>Kính gửi</body></html>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.NOT_A_LETTER_FILE);
    }

    @Test
    void an_empty_and_a_too_large_file_are_refused() {
        assertThat(refusal(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(refusal(" \r\n\t\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.EMPTY);
        assertThat(refusal(new byte[LetterFile.LARGEST + 1])).isEqualTo(Reason.TOO_LARGE);
        byte[] book = new byte[LetterFile.LONGEST_TEXT + 1];
        Arrays.fill(book, (byte) 'a');
        assertThat(refusal(book)).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void numbered_deleted_and_broken_text_of_a_docx_is_read_as_it_looks() throws IOException {
        String text = new LetterFile(
                        "a.docx",
                        docx(DOCUMENT_START
                                + "<w:p><w:r><w:t>Kính gửi:</w:t><w:tab/><w:t>Các đơn vị</w:t></w:r></w:p>"
                                + "<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:r><w:t>Dòng</w:t><w:br/><w:t xml:space=\"preserve\">hai</w:t></w:r></w:p>"
                                + "</w:body></w:document>"))
                .text();

        assertThat(text).contains("Kính gửi:\tCác đơn vị").contains("Dòng\nhai").doesNotContain("cũ");
    }

    @Test
    void automatic_numbers_of_a_docx_are_written_out() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String number =
                "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>";
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(
                    zip,
                    "word/document.xml",
                    (DOCUMENT_START
                                    + number.formatted(0, "Một") + number.formatted(1, "a") + number.formatted(1, "b")
                                    + number.formatted(0, "Hai")
                                    + "</w:body></w:document>")
                            .getBytes(StandardCharsets.UTF_8));
            entry(
                    zip,
                    "word/numbering.xml",
                    ("<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                    + "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
                                    + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2.\"/></w:lvl></w:abstractNum>"
                                    + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>")
                            .getBytes(StandardCharsets.UTF_8));
        }

        assertThat(new LetterFile("a.docx", out.toByteArray()).text())
                .containsSubsequence("1. Một", "1.1. a", "1.2. b", "2. Hai");
    }

    @Test
    void a_docx_that_swells_is_refused_in_time() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/media/image1.bmp"));
            byte[] zeros = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte < 300; megabyte++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }

        assertThat(ProcessorTime.of(() -> assertThat(refusal(out.toByteArray())).isEqualTo(Reason.ARCHIVE_BOMB)))
                .isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_docx_with_too_many_or_repeated_entries_is_refused() throws IOException {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(many)) {
            for (int at = 0; at <= 1000; at++) {
                entry(zip, "word/x" + at, new byte[0]);
            }
        }
        assertThat(refusal(many.toByteArray())).isEqualTo(Reason.ARCHIVE_BOMB);

        ByteArrayOutputStream repeated = new ByteArrayOutputStream();
        for (int at = 0; at < 2; at++) {
            repeated.writeBytes(stored("word/document.xml", "<a/>"));
        }
        assertThat(refusal(repeated.toByteArray())).isEqualTo(Reason.ARCHIVE_BOMB);
    }

    /** One local entry without compression, as a crafted archive would repeat it. */
    private static byte[] stored(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        java.nio.ByteBuffer entry =
                java.nio.ByteBuffer.allocate(30 + name.length() + bytes.length).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        entry.putInt(0x04034b50)
                .putShort((short) 10)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0);
        entry.putInt((int) crc.getValue()).putInt(bytes.length).putInt(bytes.length);
        entry.putShort((short) name.length()).putShort((short) 0);
        entry.put(name.getBytes(StandardCharsets.UTF_8)).put(bytes);
        return entry.array();
    }

    @Test
    void a_docx_with_an_external_entity_is_refused_and_nothing_is_read() throws IOException {
        Path secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "bí mật");
        byte[] xxe = docx("<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>" + DOCUMENT_START
                + "<w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>");

        assertThat(refusal(xxe)).isEqualTo(Reason.DAMAGED);
        Files.delete(secret);
    }

    @Test
    void entities_that_multiply_are_refused_in_time() throws IOException {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int at = 1; at < 30; at++) {
            laughs.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(at, at - 1, at - 1));
        }
        byte[] bomb =
                docx(laughs + "]>" + DOCUMENT_START + "<w:p><w:r><w:t>&l29;</w:t></w:r></w:p></w:body></w:document>");

        assertThat(ProcessorTime.of(() -> assertThat(refusal(bomb)).isEqualTo(Reason.DAMAGED)))
                .isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_damaged_docx_and_another_office_file_are_refused() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("src/docs/sample-letter/cong-van-mau.docx"));
        assertThat(refusal(Arrays.copyOf(whole, 700))).isIn(Reason.DAMAGED, Reason.NOT_A_LETTER_FILE);
        assertThat(refusal(docx(DOCUMENT_START + "<w:p>"))).isEqualTo(Reason.DAMAGED);

        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(sheet)) {
            entry(zip, "xl/workbook.xml", "<workbook/>".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(refusal(sheet.toByteArray())).isEqualTo(Reason.NOT_A_LETTER_FILE);
    }

    @Test
    void old_word_files_and_office_files_with_a_password_are_told_apart() throws IOException {
        assertThat(refusal(ole2("WordDocument"))).isIn(Reason.OLD_WORD_FORMAT, Reason.DAMAGED);
        assertThat(refusal(ole2("EncryptedPackage"))).isEqualTo(Reason.ENCRYPTED);
        assertThat(refusal(ole2("Workbook"))).isEqualTo(Reason.NOT_A_LETTER_FILE);
    }

    private static byte[] ole2(String stream) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @Test
    void a_pdf_without_text_or_with_a_password_is_refused() throws IOException {
        try (PDDocument empty = new PDDocument()) {
            empty.addPage(new PDPage());
            assertThat(refusal(saved(empty))).isEqualTo(Reason.NO_TEXT);
            empty.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertThat(refusal(saved(empty))).isEqualTo(Reason.ENCRYPTED);
        }
        assertThat(refusal("%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_pdf_that_swells_is_refused_in_time() throws IOException {
        try (PDDocument bomb = new PDDocument()) {
            PDPage page = new PDPage();
            PDStream stream = new PDStream(
                    bomb, new java.io.ByteArrayInputStream(new byte[120 * 1024 * 1024]), COSName.FLATE_DECODE);
            page.setContents(stream);
            bomb.addPage(page);
            byte[] content = saved(bomb);

            assertThat(ProcessorTime.of(() -> assertThat(refusal(content)).isEqualTo(Reason.ARCHIVE_BOMB)))
                    .isLessThan(Duration.ofSeconds(2));
        }
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Test
    void a_pdf_cut_anywhere_is_read_or_refused_but_never_breaks() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("src/docs/sample-letter/cong-van-mau.pdf"));
        for (int length = 500; length < whole.length; length += 6000) {
            LetterFile cut = new LetterFile("a.pdf", Arrays.copyOf(whole, length));
            Throwable thrown = org.assertj.core.api.Assertions.catchThrowable(cut::text);
            assertThat(thrown == null || thrown instanceof UnreadableLetter).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void every_reason_has_a_sentence(Reason reason) {
        assertThat(java.util.ResourceBundle.getBundle("messages.lettertext", java.util.Locale.ROOT)
                        .getString(new UnreadableLetter(reason).messageKey()))
                .isNotBlank();
    }
}
