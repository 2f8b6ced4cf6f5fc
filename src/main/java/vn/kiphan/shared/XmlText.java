package vn.kiphan.shared;

/**
 * Text made fit for an XML file (XML 1.0, production 2): control characters other than tab and line ends, lone surrogates and
 * non-characters are dropped, and a line end is always {@code \n}.
 *
 * <p>They come from copies out of PDF and old mail programs; a .docx or .xlsx that contains one does not open.
 */
public final class XmlText {

    private XmlText() {}

    public static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(XmlText::allowed)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }
}
