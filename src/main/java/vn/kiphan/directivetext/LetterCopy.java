package vn.kiphan.directivetext;

import jakarta.persistence.Embeddable;

/** A line of the distribution list; {@code purpose} is {@code t/h}, {@code b/c} and the like, or empty. */
@Embeddable
public record LetterCopy(String text, String purpose) {}
