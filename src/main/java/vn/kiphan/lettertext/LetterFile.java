package vn.kiphan.lettertext;

import java.nio.charset.StandardCharsets;
import vn.kiphan.lettertext.UnreadableLetter.Reason;

/**
 * A letter as a file: text, .docx, .doc, or .pdf with a text layer, of at most 20 MB. What it is, its content decides, not its name.
 *
 * <p>Reading opens no connection, follows no reference and unpacks no more than a letter can hold.
 */
public final class LetterFile {

    /** The largest file that is read: 20 MB. */
    public static final int LARGEST = 20 * 1024 * 1024;

    /** The longest text that can still be a letter: some four hundred pages. */
    public static final int LONGEST_TEXT = 1_200_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] RTF = {'{', '\\', 'r', 't', 'f'};
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};

    private final String name;
    private final byte[] content;

    public LetterFile(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    /** The name it came with, as its sender wrote it. */
    public String name() {
        return name;
    }

    /**
     * The letter's words in reading order.
     *
     * @throws UnreadableLetter when there are none to be had
     */
    public String text() {
        if (content.length == 0) {
            throw new UnreadableLetter(Reason.EMPTY);
        }
        if (content.length > LARGEST) {
            throw new UnreadableLetter(Reason.TOO_LARGE);
        }
        String text = words();
        if (text.length() > LONGEST_TEXT) {
            throw new UnreadableLetter(Reason.TOO_LARGE);
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            throw new UnreadableLetter(text.isBlank() && isPlainText() ? Reason.EMPTY : Reason.NO_TEXT);
        }
        return text;
    }

    private String words() {
        if (startsWith(ZIP)) {
            return DocxText.of(content);
        }
        if (pdfStart() >= 0) {
            return PdfText.of(content);
        }
        if (startsWith(OLE2)) {
            refuseOtherContainers();
            return DocText.of(content);
        }
        if (startsWith(RTF)) {
            throw new UnreadableLetter(Reason.NOT_A_LETTER_FILE);
        }
        return PlainText.of(content);
    }

    private boolean isPlainText() {
        return !startsWith(ZIP) && pdfStart() < 0;
    }

    /** Office files with a password and those before 2007 share one container; the names of its streams tell them apart. */
    private void refuseOtherContainers() {
        if (contains("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE))) {
            throw new UnreadableLetter(Reason.ENCRYPTED);
        }
        if (!contains("WordDocument".getBytes(StandardCharsets.UTF_16LE))) {
            throw new UnreadableLetter(Reason.NOT_A_LETTER_FILE);
        }
    }

    private boolean startsWith(byte[] mark) {
        return isAt(mark, 0);
    }

    /** A PDF may have stray bytes in front of it. */
    private int pdfStart() {
        for (int at = 0; at < Math.min(content.length, 1024); at++) {
            if (isAt(PDF, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean contains(byte[] mark) {
        for (int at = 0; at + mark.length <= content.length; at++) {
            if (isAt(mark, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAt(byte[] mark, int offset) {
        if (offset + mark.length > content.length) {
            return false;
        }
        for (int at = 0; at < mark.length; at++) {
            if (content[offset + at] != mark[at]) {
                return false;
            }
        }
        return true;
    }
}
