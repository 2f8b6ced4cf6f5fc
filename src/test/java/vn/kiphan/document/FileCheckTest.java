package vn.kiphan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiphan.ProcessorTime;
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
        assertThat(check("a.webp", FileSamples.webp())).isEqualTo(FileType.WEBP);
        assertThat(check("a.webp", FileSamples.lossyWebp())).isEqualTo(FileType.WEBP);
        assertThat(check("a.mp3", FileSamples.mp3(10))).isEqualTo(FileType.MP3);
        assertThat(check("a.mp3", FileSamples.taggedMp3())).isEqualTo(FileType.MP3);
        assertThat(check("a.mp4", FileSamples.mp4("mp42", "vide", ""))).isEqualTo(FileType.MP4);
        assertThat(check("a.m4a", FileSamples.mp4("M4A ", "soun", ""))).isEqualTo(FileType.M4A);
        assertThat(check("a.txt", FileSamples.text("Kính gửi: các đơn vị\r\n\t- <5 tin")))
                .isEqualTo(FileType.TEXT);
    }

    @Test
    void anOldWordFilePassesUnlessItHasMacrosOrIsAnother() throws Exception {
        byte[] letter = Files.readAllBytes(Path.of("src/docs/sample-letter/cong-van-mau.doc"));
        assertThat(check("a.doc", letter)).isEqualTo(FileType.DOC);

        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> check("a.doc", renamed(letter, "1Table", "Macros")))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.TYPE_NOT_ALLOWED));
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> check("a.doc", renamed(letter, "WordDocument", "Workbook")))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.CONTENT_DIFFERS_FROM_NAME));
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> check("a.doc", FileSamples.pdf()))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.CONTENT_DIFFERS_FROM_NAME));
    }

    /** The container with one entry of its directory named otherwise. */
    private static byte[] renamed(byte[] container, String from, String to) {
        String bytes = new String(container, StandardCharsets.ISO_8859_1);
        String old = new String(from.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        String name = new String(to.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        String filled = name + "\0".repeat(Math.max(0, old.length() - name.length()));
        assertThat(bytes).contains(old);
        return bytes.replace(old, filled).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void textPassesInItsUsualEncodings() throws Exception {
        String text = "Kính gửi: các đơn vị";
        assertThat(check("a.txt", text.getBytes(StandardCharsets.UTF_16))).isEqualTo(FileType.TEXT);
        assertThat(check("a.txt", FileSamples.text("\ufeff" + text))).isEqualTo(FileType.TEXT);
        assertThat(check("a.txt", new byte[] {'S', (byte) 0xE8, ':'})).isEqualTo(FileType.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a.html", "a.svg", "a.docm", "a.zip", "a.pdf.exe", "pdf", "a.", "a.dot"})
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
    @CsvSource({"a.pdf", "a.docx", "a.xlsx", "a.jpg", "a.png", "a.txt", "a.webp", "a.mp3", "a.m4a", "a.mp4"})
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
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.webp", FileSamples.image("png"));
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.png", FileSamples.webp());
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.webp", FileSamples.riff("RIFF", FileSamples.text("WAVEfmt 1234")));
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.mp3", FileSamples.mp4("M4A ", "soun", ""));
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.mp3", new byte[100_000]);
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.mp4", FileSamples.mp3(10));
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.m4a", FileSamples.mp4("mp42", "vide", ""));
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.mp4", FileSamples.mp4("mp42", "text", ""));
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.mp4", FileSamples.mp4("heic", "pict", ""));
    }

    @Test
    void filesOfTwoKindsAtOnceAreRefused() throws IOException {
        byte[] archive = FileSamples.archive("a.class", new byte[] {1});
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.png", FileSamples.join(FileSamples.image("png"), archive));
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.jpg", FileSamples.join(FileSamples.image("jpg"), archive));
        for (byte[] second : List.of(
                archive,
                FileSamples.text("<script>alert(1)</script>"),
                FileSamples.join(FileSamples.text("<?php x"), new byte[70_000]),
                FileSamples.join(archive, new byte[70_000]))) {
            Reason reason = Reason.CONTENT_DIFFERS_FROM_NAME;
            refused(reason, "a.png", FileSamples.join(FileSamples.image("png"), second));
            refused(reason, "a.jpg", FileSamples.join(FileSamples.image("jpg"), second));
            refused(reason, "a.webp", FileSamples.join(FileSamples.webp(), second));
        }
        refused(
                Reason.CONTENT_DIFFERS_FROM_NAME,
                "a.pdf",
                FileSamples.join(FileSamples.pdf(), FileSamples.text("\n<script>alert(1)</script>")));
        refused(Reason.CONTENT_DIFFERS_FROM_NAME, "a.mp3", FileSamples.join(FileSamples.mp3(10), archive));
        refused(
                Reason.CONTENT_DIFFERS_FROM_NAME,
                "a.mp4",
                FileSamples.join(FileSamples.mp4("mp42", "vide", ""), FileSamples.box("free", archive)));
        for (String front : new String[] {"GIF89a=1;", "<html>", "MZ", "/*", "#!/bin/sh\n"}) {
            for (String name : new String[] {"a.jpg", "a.png", "a.webp", "a.pdf", "a.mp4", "a.docx"}) {
                refused(Reason.CONTENT_DIFFERS_FROM_NAME, name, FileSamples.join(FileSamples.text(front), whole(name)));
            }
        }
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
        refused(Reason.DAMAGED, "a.webp", FileSamples.half(FileSamples.webp()));
        refused(Reason.DAMAGED, "a.mp3", FileSamples.mp3(1));
        refused(Reason.DAMAGED, "a.mp3", FileSamples.join(FileSamples.mp3(10), new byte[70_000]));
        refused(Reason.DAMAGED, "a.mp4", FileSamples.half(FileSamples.mp4("mp42", "vide", "")));
        refused(Reason.DAMAGED, "a.docx", FileSamples.twoOfOneName());
        byte[] png = FileSamples.image("png");
        png[45] ^= 1;
        refused(Reason.DAMAGED, "a.png", png);
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
        png[17] = 1;
        png[21] = 1;
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        refused(Reason.TOO_LARGE, "a.png", png);
    }

    @Test
    void officeFilesWithAPasswordOrMacrosOrABombAreRefused() throws Exception {
        refused(Reason.ENCRYPTED, "a.docx", FileSamples.encryptedDocx());
        refused(Reason.ENCRYPTED, "a.xlsx", FileSamples.encryptedDocx());
        refused(Reason.TYPE_NOT_ALLOWED, "a.xlsx", FileSamples.xlsm());
        refused(Reason.TYPE_NOT_ALLOWED, "a.docx", FileSamples.docxWithRenamedMacros());
        refused(Reason.ARCHIVE_BOMB, "a.docx", FileSamples.bombDocx());
    }

    @Test
    void anOfficeFileThatFetchesItsTemplateIsRefusedAndOneWithLinksIsNot() throws Exception {
        String template = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate";
        refused(Reason.REMOTE_PART, "a.docx", FileSamples.docxWith(template, "https://example.org/t.dotm"));
        refused(
                Reason.REMOTE_PART,
                "a.docx",
                FileSamples.docxWith(
                        template.replace("attachedTemplate", "oleObject"),
                        "mhtml:http://example.org/x.html!x-usc:http://example.org/x.html"));
        assertThat(check("a.docx", FileSamples.docxWith(template, "file:///C:/Users/a/Normal.dotm")))
                .isEqualTo(FileType.DOCX);
        assertThat(check(
                        "a.docx",
                        FileSamples.docxWith(
                                template.replace("attachedTemplate", "hyperlink"), "https://example.org/")))
                .isEqualTo(FileType.DOCX);
    }

    @Test
    @Timeout(300)
    void hostileFilesOfFullSizeAreJudgedInTwoSecondsAndASmallMemory() throws Exception {
        int full = 20 << 20;
        byte[] zeros = new byte[full];
        byte[] markers = new byte[full];
        Arrays.fill(markers, (byte) 0xFF);
        byte[] boxes = FileSamples.mp4("mp42", "vide", "");
        while (boxes.length < full / 16) {
            boxes = FileSamples.join(boxes, boxes);
        }
        byte[] segments = FileSamples.join(head("jpg"), new byte[full]);
        for (int at = 20; at + 8 <= segments.length; at += 8) {
            System.arraycopy(EMPTY_COMMENT_AND_TABLE, 0, segments, at, 8);
        }
        Map<String, byte[]> hostile = Map.of(
                "segments.jpg", segments,
                "zeros.mp3", zeros,
                "markers.jpg", FileSamples.join(head("jpg"), markers),
                "boxes.mp4", boxes,
                "tail.png",
                        FileSamples.join(
                                FileSamples.image("png"), FileSamples.join(zeros, FileSamples.text("<script"))),
                "bomb.docx", FileSamples.bombDocx(),
                "zeros.pdf", zeros,
                "zeros.xlsx", zeros);
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (var file : hostile.entrySet()) {
            Path path = Files.write(folder.resolve(file.getKey()), file.getValue());
            long before = memory.getCurrentThreadAllocatedBytes();
            Duration took = ProcessorTime.of(() -> assertThatExceptionOfType(FileRefused.class)
                    .as(file.getKey())
                    .isThrownBy(() -> FileCheck.check(path, FileName.of(file.getKey()), ALL)));
            assertThat(took).as(file.getKey()).isLessThan(Duration.ofSeconds(2));
            // what is made anew every 16 kB may be many times thrown away; what is held at once is far less
            assertThat(memory.getCurrentThreadAllocatedBytes() - before)
                    .as(file.getKey())
                    .isLessThan(160 << 20);
        }
    }

    /** A comment goes and a table stays: every one of them is a part of its own. */
    private static final byte[] EMPTY_COMMENT_AND_TABLE = {
        (byte) 0xFF, (byte) 0xFE, 0, 2, (byte) 0xFF, (byte) 0xDB, 0, 2
    };

    private static byte[] head(String format) throws IOException {
        return Arrays.copyOf(FileSamples.image(format), 20);
    }

    private static byte[] whole(String name) throws IOException {
        return switch (name.substring(2)) {
            case "jpg" -> FileSamples.image("jpg");
            case "png" -> FileSamples.image("png");
            case "webp" -> FileSamples.webp();
            case "pdf" -> FileSamples.pdf();
            case "mp4" -> FileSamples.mp4("mp42", "vide", "");
            default -> FileSamples.docx();
        };
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
