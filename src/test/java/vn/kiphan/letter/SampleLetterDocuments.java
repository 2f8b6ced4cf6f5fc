package vn.kiphan.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * Makes the sample letter's .docx from its .txt, in the prescribed form: run it after changing the text, then print the .docx to .pdf
 * ({@code soffice --headless --convert-to pdf cong-van-mau.docx}).
 */
final class SampleLetterDocuments {

    private static final Path FOLDER = Path.of("src/docs/sample-letter");
    private static final int LEFT_COLUMN = 4150;
    private static final int RIGHT_COLUMN = 5500;

    private final XWPFDocument document = new XWPFDocument();

    private SampleLetterDocuments() {}

    public static void main(String[] arguments) throws IOException {
        String text = Files.readString(FOLDER.resolve("cong-van-mau.txt"));
        SampleLetterDocuments maker = new SampleLetterDocuments();
        maker.write(List.of(text.split("\n\n+")));
        try (OutputStream out = Files.newOutputStream(FOLDER.resolve("cong-van-mau.docx"))) {
            maker.document.write(out);
        }
    }

    /** Blocks of the text: bodies, motto, number and subject, place and date, recipients, paragraphs, distribution, authority, name. */
    private void write(List<String> blocks) {
        page();
        XWPFTable head = table();
        cell(head, 0, 0, blocks.get(0), 12, false, ParagraphAlignment.CENTER);
        cell(head, 0, 1, blocks.get(1), 12, true, ParagraphAlignment.CENTER);
        head.createRow();
        cell(head, 1, 0, blocks.get(2), 13, false, ParagraphAlignment.CENTER);
        cell(head, 1, 1, blocks.get(3), 14, false, ParagraphAlignment.CENTER);
        paragraph("", 0);
        int at = 4;
        paragraph(blocks.get(at++), 1700);
        for (String line : blocks.get(at++).split("\n")) {
            paragraph(line, 2400);
        }
        int foot = blocks.size() - 4;
        StringBuilder open = new StringBuilder();
        for (; at < foot; at++) {
            open.append(open.isEmpty() ? "" : " ").append(blocks.get(at));
            boolean cut = Character.isLowerCase(blocks.get(at + 1).charAt(0));
            if (!cut) {
                body(open.toString());
                open.setLength(0);
            }
        }
        XWPFTable end = table();
        cell(end, 0, 0, blocks.get(foot) + "\n" + blocks.get(foot + 1), 12, false, ParagraphAlignment.LEFT);
        cell(end, 0, 1, blocks.get(foot + 2) + "\n\n\n\n" + blocks.get(foot + 3), 14, true, ParagraphAlignment.CENTER);
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        section.addNewPgSz().setW(BigInteger.valueOf(11906));
        section.getPgSz().setH(BigInteger.valueOf(16838));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(1134));
        margins.setBottom(BigInteger.valueOf(1134));
        margins.setLeft(BigInteger.valueOf(1701));
        margins.setRight(BigInteger.valueOf(1134));
        section.addNewTitlePg();
        XWPFHeader header = document.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph number = header.createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        number.getCTP().addNewFldSimple().setInstr("PAGE");
    }

    private XWPFTable table() {
        XWPFTable table = document.createTable(1, 2);
        table.removeBorders();
        table.setWidth(LEFT_COLUMN + RIGHT_COLUMN);
        table.getCTTbl().addNewTblGrid().addNewGridCol().setW(BigInteger.valueOf(LEFT_COLUMN));
        table.getCTTbl().getTblGrid().addNewGridCol().setW(BigInteger.valueOf(RIGHT_COLUMN));
        return table;
    }

    private static void cell(
            XWPFTable table, int row, int column, String lines, int size, boolean bold, ParagraphAlignment alignment) {
        XWPFTableCell cell = table.getRow(row).getCell(column);
        cell.setWidth(Integer.toString(column == 0 ? LEFT_COLUMN : RIGHT_COLUMN));
        boolean first = true;
        for (String line : lines.split("\n", -1)) {
            XWPFParagraph paragraph = first ? cell.getParagraphs().getFirst() : cell.addParagraph();
            first = false;
            paragraph.setAlignment(alignment);
            paragraph.setSpacingAfter(0);
            run(paragraph, line, size, bold || line.startsWith("SỞ "));
        }
    }

    private void body(String words) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(720);
        paragraph.setSpacingBefore(120);
        paragraph.setSpacingAfter(120);
        paragraph.setSpacingBetween(1.5);
        run(paragraph, words, 14, false);
    }

    private void paragraph(String words, int indent) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setIndentationLeft(indent);
        run(paragraph, words, 14, false);
    }

    private static void run(XWPFParagraph paragraph, String words, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("Times New Roman");
        run.setFontSize(size);
        run.setBold(bold);
        run.setText(words);
    }
}
