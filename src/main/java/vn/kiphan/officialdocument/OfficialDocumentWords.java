package vn.kiphan.officialdocument;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Breaks lines between words only: a date or a number and symbol stays whole, as word processors keep it. */
final class OfficialDocumentWords implements FSTextBreaker {

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    /** Where the next line may begin: behind blanks, and at the end; then -1. */
    @Override
    public int next() {
        if (at >= text.length()) {
            return -1;
        }
        int blank = text.indexOf(' ', at);
        at = blank < 0 ? text.length() : blank;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
