package vn.kiphan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiphan.document.FileRefused.Reason;

class FileCheckTest {

    private static final Set<FileType> ALL = Set.of(FileType.values());

    @TempDir
    Path folder;

    @Test
    void everyKindOfRealFilePasses() throws Exception {
        assertThat(check("a.pdf", FileSamples.pdf())).isEqualTo(FileType.PDF);
        assertThat(check("a.docx", FileSamples.docx())).isEqualTo(FileType.DOCX);
        assertThat(check("a.xlsx", FileSamples.xlsx())).isEqualTo(FileType.XLSX);
        assertThat(check("a.jpg", FileSamples.image("jpg"))).isEqualTo(FileType.JPEG);
        assertThat(check("Ảnh.JPEG", FileSamples.image("jpg"))).isEqualTo(FileType.JPEG);
        assertThat(check("a.PNG", FileSamples.image("png"))).isEqualTo(FileType.PNG);
        assertThat(check("a.txt", FileSamples.text("Kính gửi: các đơn vị\r\n\t- <5 tin")))
                .isEqualTo(FileType.TEXT);
    }

    @Test
    void textPassesInItsUsualEncodings() throws Exception {
        String text = "Kính gửi: các đơn vị";
        assertThat(check("a.txt", text.getBytes(StandardCharsets.UTF_16))).isEqualTo(FileType.TEXT);
        assertThat(check("a.txt", FileSamples.text("\ufeff" + text))).isEqualTo(FileType.TEXT);
        assertThat(check("a.txt", new byte[] {'S', (byte) 0xE8, ':'})).isEqualTo(FileType.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a.html", "a.svg", "a.docm", "a.zip", "a.pdf.exe", "pdf", "a.", "a.doc"})
    void otherExtensionsAreRefused(String name) throws IOException {
        refused(Reason.TYPE_NOT_ALLOWED, name, FileSamples.pdf());
    }

    @Test
    void onlyTheCallersKindsPass() throws IOException {
        Path file = Files.write(folder.resolve("f"), FileSamples.xlsx());
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> FileCheck.check(file, FileName.of("a.xlsx"), FileType.LETTER))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.TYPE_NOT_ALLOWED));
    }

    @ParameterizedTest
    @CsvSource({"a.pdf", "a.docx", "a.xlsx", "a.jpg", "a.png", "a.txt"})
    void markupUnderAnyNameIsRefused(String name) throws IOException {
        for (String page : new String[] {
            "<!DOCTYPE html><html><script>alert(1)</script></html>",
            "  \n<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
            "<?xml version=\"1.0\"?><x/>"
        }) {
            refused(Reason.CONTENT_DIFFERS_FROM_NAME, name, FileSamples.text(page));
        }
    }

    @Test
    void aKindUnderTheNameOfAnotherIsRefused() throws IOException {
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.docx", FileSamples.xlsx());
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.xlsx", FileSamples.docx());
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.docx", FileSamples.pdf());
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.docx", FileSamples.archive("a.txt", new byte[] {1}));
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.pdf", FileSamples.docx());
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.jpg", FileSamples.image("png"));
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.png", FileSamples.image("jpg"));
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.txt", FileSamples.pdf());
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.txt", FileSamples.docx());
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.txt", FileSamples.text("{\\rtf1 x}"));
    }

    @Test
    void filesOfTwoKindsAtOnceAreRefused() throws IOException {
        byte[] archive = FileSamples.archive("a.class", new byte[] {1});
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.png", FileSamples.join(FileSamples.image("png"), archive));
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.jpg", FileSamples.join(FileSamples.image("jpg"), archive));
        byte[] page = FileSamples.join(FileSamples.text("%PDF-1.4\n<script>alert(1)</script>\n"), FileSamples.pdf());
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.pdf", page);
        refused(
                Reason.CONTENT_DIFFERS_FROM_NAME,
                "a.pdf",
                FileSamples.join(FileSamples.text("GIF89a"), FileSamples.pdf()));
        refused(
                Reason.CONTENT_DIFFERS_FROM_NAME,
                "a.docx",
                FileSamples.join(FileSamples.text("%PDF-1.4"), FileSamples.docx()));
    }

    @Test
    void tornFilesAreDamaged() throws IOException {
        refused(Reason.DAMAGED, "a.pdf", FileSamples.half(FileSamples.pdf()));
        refused(Reason.DAMAGED, "a.docx", FileSamples.half(FileSamples.docx()));
        refused(Reason.DAMAGED, "a.png", FileSamples.half(FileSamples.image("png")));
        refused(Reason.DAMAGED, "a.jpg", FileSamples.half(FileSamples.image("jpg")));
        refused(Reason.DAMAGED, "a.pdf", FileSamples.text("%PDF-1.7 startxref 99999 %%EOF"));
    }

    @Test
    void aPhotographFollowedByItsCamerasOwnDataPasses() throws Exception {
        assertThat(check("a.jpg", FileSamples.join(FileSamples.image("jpg"), new byte[5_000])))
                .isEqualTo(FileType.JPEG);
    }

    @Test
    void aPictureOfMoreThanAnyCamerasPointsIsTooLarge() throws IOException {
        byte[] png = FileSamples.image("png");
        png[16] = 0;
        png[17] = 1;
        png[20] = 0;
        png[21] = 1;
        refused(Reason.TOO_LARGE, "a.png", png);
    }

    @Test
    void officeFilesWithAPasswordOrMacrosOrABombAreRefused() throws Exception {
        refused(Reason.ENCRYPTED, "a.docx", FileSamples.encryptedDocx());
        refused(Reason.ENCRYPTED, "a.xlsx", FileSamples.encryptedDocx());
        refused(Reason.TYPE_NOT_ALLOWED, "a.xlsx", FileSamples.xlsm());
        refused(Reason.ARCHIVE_BOMB, "a.docx", FileSamples.bombDocx());
    }

    private FileType check(String name, byte[] content) throws IOException {
        return FileCheck.check(Files.write(folder.resolve("f"), content), FileName.of(name), ALL);
    }

    private void refused(Reason reason, String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("f"), content);
        assertThatExceptionOfType(FileRefused.class)
                .as(name)
                .isThrownBy(() -> FileCheck.check(file, FileName.of(name), ALL))
                .satisfies(e -> assertThat(e.reason()).as(e.getMessage()).isEqualTo(reason));
    }
}
