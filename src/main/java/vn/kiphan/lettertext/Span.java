package vn.kiphan.lettertext;

import vn.kiphan.letter.LetterDraft;

/** A stretch of a letter's text: offsets of characters in {@link LetterDraft#text()}, the end excluded. */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no stretch of text: " + start + ".." + end);
        }
    }

    /** What stands there, as it is written. */
    public String of(String text) {
        return text.substring(start, end);
    }
}
