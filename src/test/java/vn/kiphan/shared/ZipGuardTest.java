package vn.kiphan.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiphan.ProcessorTime;
import vn.kiphan.shared.ZipRefused.Reason;

class ZipGuardTest {

    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;

    @TempDir
    Path folder;

    @Test
    void officeFilesPass() throws IOException {
        assertThat(ZipGuard.check(document())).contains("[Content_Types].xml", "word/document.xml");
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("A").createRow(0).createCell(0).setCellValue("một");
            workbook.write(sheet);
        }
        assertThat(ZipGuard.check(sheet.toByteArray())).contains("xl/workbook.xml");
    }

    @Test
    void aStreamedWorkbookInThe64BitFormPasses() throws IOException {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            workbook.createSheet("A").createRow(0).createCell(0).setCellValue("một");
            workbook.write(sheet);
        }
        assertThat(ZipGuard.check(sheet.toByteArray())).contains("xl/workbook.xml");
    }

    @Test
    void aFileIsCheckedLikeContentAndCanBeDeletedAfterwards() throws IOException {
        Path file = Files.write(folder.resolve("a.docx"), document());
        assertThat(ZipGuard.check(file)).contains("word/document.xml");
        Files.delete(file);
        assertThat(file).doesNotExist();
    }

    @Test
    void somethingElseIsNoArchive() throws IOException {
        refused(Reason.NOT_AN_ARCHIVE, "%PDF-1.7 and so on, long enough to be a file".getBytes(StandardCharsets.UTF_8));
        refused(Reason.NOT_AN_ARCHIVE, new byte[0]);
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThatExceptionOfType(ZipRefused.class)
                .isThrownBy(() -> ZipGuard.check(empty))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NOT_AN_ARCHIVE));
    }

    @Test
    void aPartOfNoLengthPasses() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            add(zip, "empty.xml", new byte[0]);
        }
        assertThat(ZipGuard.check(out.toByteArray())).containsExactly("empty.xml");
    }

    @Test
    void anArchiveWithoutEntriesPassesAndHasNoNames() throws IOException {
        assertThat(ZipGuard.check(zip(out -> {}))).isEmpty();
    }

    @Test
    void aBombIsRefusedWithinTwoSecondsAndLittleMemory() throws IOException {
        Path bomb = folder.resolve("bomb.docx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 300; i++) {
                out.write(zeros);
            }
        }
        assertThat(ProcessorTime.of(() -> assertThatExceptionOfType(ZipRefused.class)
                        .isThrownBy(() -> ZipGuard.check(bomb))
                        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BOMB))))
                .isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aBombThatLiesAboutItsSizeIsRefusedByCounting() {
        byte[] bomb = zip(out -> add(out, "word/document.xml", new byte[5 << 20]));
        put(bomb, at(bomb, CENTRAL) + 24, 1_000);
        refused(Reason.BOMB, bomb);
    }

    @Test
    void manyEntriesOfModerateRatioAreRefusedAtTheTotal() {
        byte[] half = new byte[1 << 20];
        new Random(1).nextBytes(half);
        Arrays.fill(half, 1 << 15, half.length, (byte) 'a');
        byte[] bomb = zip(out -> {
            for (int i = 0; i < 201; i++) {
                add(out, "part" + i, half);
            }
        });
        refused(Reason.BOMB, bomb);
    }

    @Test
    void thousandEntriesPassAndOneMoreDoesNot() throws IOException {
        assertThat(ZipGuard.check(entries(1_000))).hasSize(1_000);
        refused(Reason.BOMB, entries(1_001));
        refused(Reason.BOMB, entries(70_000));
    }

    @Test
    void twoEntriesOfOneNameAreRefused() {
        byte[] archive = zip(out -> {
            add(out, "word/document.xml", new byte[] {1});
            add(out, "word/documenu.xml", new byte[] {2});
        });
        replace(archive, "word/documenu.xml", "word/document.xml");
        refused(Reason.DAMAGED, archive);
    }

    @Test
    void namesThatDifferOnlyInCaseAreOneName() {
        refused(Reason.DAMAGED, zip(out -> {
            add(out, "word/document.xml", new byte[] {1});
            add(out, "Word/Document.xml", new byte[] {2});
        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil", "word/../../evil", "/etc/passwd", "C:/evil", "word\\..\\evil", "a\u0000b", "./a"})
    void aNameThatLeavesTheArchiveIsRefused(String name) {
        refused(Reason.DAMAGED, zip(out -> add(out, name, new byte[] {1})));
    }

    @Test
    void anEncryptedEntryIsRefused() {
        byte[] archive = zip(out -> add(out, "word/document.xml", new byte[] {1, 2, 3}));
        archive[at(archive, CENTRAL) + 8] |= 1;
        refused(Reason.ENCRYPTED, archive);
    }

    @Test
    void anOfficeFileWithAPasswordIsRefusedAsEncrypted() throws Exception {
        ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("bí mật");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(document());
            }
            container.writeFilesystem(encrypted);
        }
        refused(Reason.ENCRYPTED, encrypted.toByteArray());
    }

    @Test
    void dataBeforeTheFirstEntryIsRefused() throws IOException {
        refused(
                Reason.NOT_AN_ARCHIVE,
                join("<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), document()));
    }

    @Test
    void dataAfterTheEndIsRefused() throws IOException {
        refused(Reason.DAMAGED, join(document(), "<html></html>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anEntryThatTheDirectoryConcealsIsRefused() {
        byte[] archive = zip(out -> {
            add(out, "a", new byte[] {1});
            add(out, "b", new byte[] {2});
            add(out, "c", new byte[] {3});
        });
        int first = at(archive, CENTRAL);
        int second = at(archive, CENTRAL, first + 1);
        int length = second - first;
        byte[] shorter =
                join(Arrays.copyOf(archive, second), Arrays.copyOfRange(archive, second + length, archive.length));
        int end = at(shorter, END);
        ByteBuffer fields = ByteBuffer.wrap(shorter).order(ByteOrder.LITTLE_ENDIAN);
        fields.putShort(end + 8, (short) 2)
                .putShort(end + 10, (short) 2)
                .putInt(end + 12, fields.getInt(end + 12) - length);
        refused(Reason.DAMAGED, shorter);
    }

    @Test
    void entriesThatShareTheirDataAreRefused() {
        byte[] archive = zip(out -> {
            add(out, "a", new byte[] {1});
            add(out, "b", new byte[] {1});
        });
        int second = at(archive, CENTRAL, at(archive, CENTRAL) + 1);
        put(archive, second + 42, 0);
        refused(Reason.DAMAGED, archive);
    }

    @Test
    void aDirectoryThatNamesAnEntryDifferentlyIsRefused() {
        byte[] archive = zip(out -> add(out, "word/document.xml", new byte[] {1}));
        archive[at(archive, CENTRAL) + 46] = 'v';
        refused(Reason.DAMAGED, archive);
    }

    @Test
    void changedContentIsRefusedByItsChecksum() {
        byte[] archive = zip(out -> store(out, "a", new byte[] {1, 2, 3, 4}));
        archive[31] = 9;
        refused(Reason.DAMAGED, archive);
    }

    @Test
    void everyTruncationIsRefusedWithoutAnotherError() throws IOException {
        byte[] whole = document();
        for (int length = 0; length < whole.length; length += 37) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(ZipRefused.class).isThrownBy(() -> ZipGuard.check(part));
        }
    }

    @Test
    void randomlyChangedBytesNeverEscapeAsAnotherError() throws IOException {
        Random random = new Random(20230928);
        byte[] whole = document();
        for (int round = 0; round < 2_000; round++) {
            byte[] changed = whole.clone();
            for (int i = 0; i < 3; i++) {
                int near = random.nextBoolean() ? whole.length - 1 - random.nextInt(900) : random.nextInt(whole.length);
                changed[near] = (byte) random.nextInt();
            }
            try {
                ZipGuard.check(changed);
            } catch (ZipRefused expected) {
                assertThat(expected.reason()).isNotNull();
            }
        }
    }

    private static void refused(Reason reason, byte[] content) {
        assertThatExceptionOfType(ZipRefused.class)
                .isThrownBy(() -> ZipGuard.check(content))
                .satisfies(e -> assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason));
    }

    private static byte[] document() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Kính gửi");
            document.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] entries(int count) {
        return zip(out -> {
            for (int i = 0; i < count; i++) {
                store(out, "e" + i, new byte[0]);
            }
        });
    }

    private static byte[] zip(Consumer<ZipOutputStream> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            content.accept(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream out, String name, byte[] content) {
        add(out, new ZipEntry(name), content);
    }

    private static void store(ZipOutputStream out, String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        add(out, entry, content);
    }

    private static void add(ZipOutputStream out, ZipEntry entry, byte[] content) {
        try {
            out.putNextEntry(entry);
            out.write(content);
            out.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int at(byte[] archive, int signature) {
        return at(archive, signature, 0);
    }

    private static int at(byte[] archive, int signature, int from) {
        ByteBuffer content = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
        int at = from;
        while (content.getInt(at) != signature) {
            at++;
        }
        return at;
    }

    private static void put(byte[] archive, int at, int value) {
        ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    }

    private static void replace(byte[] archive, String from, String to) {
        String text = new String(archive, StandardCharsets.ISO_8859_1).replace(from, to);
        System.arraycopy(text.getBytes(StandardCharsets.ISO_8859_1), 0, archive, 0, archive.length);
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
