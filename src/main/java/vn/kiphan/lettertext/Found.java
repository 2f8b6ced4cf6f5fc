package vn.kiphan.lettertext;

/** A value that was read from a letter, where it stands and how sure the reading is. */
public record Found<T>(T value, Span span, Confidence confidence) {

    public static <T> Found<T> of(T value, int start, int end, Confidence confidence) {
        return new Found<>(value, new Span(start, end), confidence);
    }
}
