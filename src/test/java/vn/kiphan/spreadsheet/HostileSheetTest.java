package vn.kiphan.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiphan.spreadsheet.SheetRefused.Reason;

/** Files that a stranger sends to do harm, or by mistake: refused with a sentence, or read harmlessly. */
class HostileSheetTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    private Path folder;

    private Path harmless() throws IOException {
        return WrittenBooks.rows(folder.resolve("tep.xlsx"), new Object[] {"Nhan đề", 5}, new Object[] {"Tin", 6});
    }

    private void refused(Path file, Reason reason) {
        refused(file, "tep.xlsx", reason);
    }

    private void refused(Path file, String name, Reason reason) {
        assertThatExceptionOfType(SheetRefused.class)
                .isThrownBy(() -> SheetFile.read(file, name))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(words().getProperty(refused.messageKey())).endsWith("chọn lại.");
                });
    }

    private static Properties words() throws IOException {
        Properties words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/spreadsheet.properties"))) {
            words.load(reader);
        }
        return words;
    }

    @Test
    void a_bomb_is_not_unpacked() throws IOException {
        Path file = WrittenBooks.tampered(
                harmless(), SHEET, xml -> xml.replace("<sheetData>", "<sheetData>" + " ".repeat(30_000_000)));
        refused(file, Reason.BOMB);
    }

    @Test
    void an_encrypted_workbook_is_refused() throws Exception {
        Path file = folder.resolve("mat-khau.xlsx");
        try (POIFSFileSystem container = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("abc");
            try (OutputStream inside = encryptor.getDataStream(container)) {
                inside.write(Files.readAllBytes(harmless()));
            }
            container.writeFilesystem(out);
        }
        refused(file, Reason.ENCRYPTED);
    }

    @Test
    void an_old_workbook_is_refused_under_either_name() throws IOException {
        Path file = folder.resolve("cu.xls");
        try (HSSFWorkbook book = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            book.createSheet("Tin").createRow(0).createCell(0).setCellValue("một");
            book.write(out);
        }
        refused(file, "cu.xls", Reason.NOT_A_WORKBOOK);
        refused(file, "moi.xlsx", Reason.NOT_A_WORKBOOK);
    }

    @Test
    void names_that_stand_twice_are_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : new String[] {"xl/workbook.xml", "xl/workbookx.xml"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] content = new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1)
                .replace("xl/workbookx.xml", "xl/workbook.xml\u0000")
                .getBytes(StandardCharsets.ISO_8859_1);
        refused(Files.write(folder.resolve("hai.xlsx"), content), Reason.DAMAGED);
    }

    @Test
    void an_archive_that_is_no_workbook_is_refused() throws IOException {
        Path file = folder.resolve("khac.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("doc.txt"));
            zip.write(1);
        }
        refused(file, Reason.DAMAGED);
        refused(Files.writeString(folder.resolve("chu.xlsx"), "chỉ là chữ"), Reason.NOT_A_WORKBOOK);
        refused(Files.writeString(folder.resolve("chu.pdf"), "chỉ là chữ"), "chu.pdf", Reason.KIND);
        refused(Files.writeString(folder.resolve("rong.xlsx"), ""), Reason.EMPTY);
        refused(Files.writeString(folder.resolve("rong.csv"), " \n;;\n"), "rong.csv", Reason.EMPTY);
    }

    @Test
    void an_entity_of_another_file_is_never_opened() throws IOException {
        Path secret = Files.writeString(folder.resolve("bi-mat.txt"), "BÍ MẬT");
        Path file = WrittenBooks.tampered(
                harmless(),
                SHEET,
                xml -> "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY s SYSTEM \""
                        + secret.toUri() + "\">]>"
                        + xml.substring(xml.indexOf("<worksheet")).replace("<v>5.0</v>", "<v>&s;</v>"));
        refused(file, Reason.DAMAGED);
    }

    @Test
    void a_million_empty_cells_are_nothing() throws IOException {
        Path file = WrittenBooks.tampered(harmless(), SHEET, xml -> {
            StringBuilder empty = new StringBuilder();
            for (int row = 3; row < 1_003; row++) {
                empty.append("<row r=\"").append(row).append("\">");
                for (int column = 0; column < 1_000; column++) {
                    empty.append("<c r=\"")
                            .append(SheetCell.address(column, row))
                            .append("\" s=\"0\"/>");
                }
                empty.append("</row>");
            }
            return xml.replace("</sheetData>", empty + "</sheetData>");
        });
        assertThat(SheetFile.read(file, "tep.xlsx").getFirst().lines()).hasSize(2);
    }

    @Test
    void more_rows_than_an_import_may_have_are_refused() throws IOException {
        Path file = WrittenBooks.tampered(harmless(), SHEET, xml -> {
            StringBuilder rows = new StringBuilder();
            for (int row = 3; row < 10_010; row++) {
                rows.append("<row r=\"")
                        .append(row)
                        .append("\"><c r=\"A")
                        .append(row)
                        .append("\"><v>")
                        .append(row * 7919L % 10_007)
                        .append("</v></c></row>");
            }
            return xml.replace("</sheetData>", rows + "</sheetData>");
        });
        refused(file, Reason.TOO_MUCH);
    }

    @Test
    void a_formula_that_starts_a_program_is_a_text_of_no_effect() throws IOException {
        Path file = WrittenBooks.tampered(
                harmless(), SHEET, xml -> xml.replace("<v>5.0</v>", "<f>cmd|' /C calc'!A0</f><v>5</v>"));
        SheetTable table = SheetFile.read(file, "tep.xlsx").getFirst();
        assertThat(table.lines().getFirst().cell(1).orElseThrow().text()).isEqualTo("5");
        assertThat(SheetText.of("=cmd|' /C calc'!A0")).startsWith("'=");
    }

    @Test
    void numbers_that_lie_about_the_workbook_are_refused_or_harmless() throws IOException {
        refused(
                WrittenBooks.tampered(harmless(), SHEET, xml -> xml.replace("<row r=\"2\"", "<row r=\"99999999999\"")),
                Reason.DAMAGED);
        refused(
                WrittenBooks.tampered(harmless(), SHEET, xml -> xml.replace("<c r=\"A2\"", "<c r=\"ZZZZ2\"")),
                Reason.DAMAGED);
        Path count = WrittenBooks.tampered(
                harmless(),
                "xl/sharedStrings.xml",
                xml -> xml.replaceFirst("uniqueCount=\"\\d+\"", "uniqueCount=\"2000000000\""));
        assertThat(SheetFile.read(count, "tep.xlsx").getFirst().lines()).hasSize(2);
        Path index = WrittenBooks.tampered(
                harmless(),
                SHEET,
                xml -> xml.replaceFirst("<v>0</v>", "<v>-7</v>").replaceFirst("<v>1</v>", "<v>77</v>"));
        assertThat(SheetFile.read(index, "tep.xlsx").getFirst().lines()).hasSize(2);
    }
}
