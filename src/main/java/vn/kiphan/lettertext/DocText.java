package vn.kiphan.lettertext;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.converter.AbstractWordUtils;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import vn.kiphan.lettertext.UnreadableLetter.Reason;

/**
 * Text of a .doc of Word 97 to 2003 in reading order: a paragraph to a line, a table cell by cell, automatic numbering written out, deleted
 * words left out. Its macros are never looked at.
 */
final class DocText {

    private static final int MOST_PARAGRAPHS = 20_000;

    private final StringBuilder text = new StringBuilder();
    private final AbstractWordUtils.NumberingState numbering = new AbstractWordUtils.NumberingState();

    private DocText() {}

    static String of(byte[] content) {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(content))) {
            DocText doc = new DocText();
            doc.read(document.getRange());
            return doc.text.toString();
        } catch (UnreadableLetter said) {
            throw said;
        } catch (EncryptedDocumentException locked) {
            throw new UnreadableLetter(Reason.ENCRYPTED, locked);
        } catch (OldFileFormatException tooOld) {
            throw new UnreadableLetter(Reason.OLD_WORD_FORMAT, tooOld);
        } catch (IOException | RuntimeException | StackOverflowError | AssertionError broken) {
            throw new UnreadableLetter(Reason.DAMAGED, broken);
        }
    }

    private void read(Range range) {
        int paragraphs = range.numParagraphs();
        if (paragraphs > MOST_PARAGRAPHS) {
            throw new UnreadableLetter(Reason.TOO_LARGE);
        }
        for (int at = 0; at < paragraphs; at++) {
            add(range.getParagraph(at));
            if (text.length() > LetterFile.LONGEST_TEXT) {
                throw new UnreadableLetter(Reason.TOO_LARGE);
            }
        }
    }

    private void add(Paragraph paragraph) {
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < paragraph.numCharacterRuns(); at++) {
            CharacterRun run = paragraph.getCharacterRun(at);
            if (!run.isMarkedDeleted()) {
                words.append(run.text());
            }
        }
        String line = Range.stripFields(words.toString())
                .replace((char) 0x0B, '\n')
                .replace((char) 0x0C, '\n')
                .replace((char) 0x1E, '-')
                .replaceAll("[\\r\\x01-\\x08\\x13-\\x15\\x1F]", "");
        text.append(number(paragraph)).append(line).append(paragraph.isInTable() ? "\n" : "\n\n");
    }

    private String number(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        HWPFList list = paragraph.getList();
        String number = AbstractWordUtils.getBulletText(numbering, list, (char) paragraph.getIlvl());
        return isBullet(number) ? "- " : number.strip() + " ";
    }

    private static boolean isBullet(String number) {
        return number.chars().noneMatch(Character::isLetterOrDigit);
    }
}
