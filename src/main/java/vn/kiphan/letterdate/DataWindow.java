package vn.kiphan.letterdate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days whose figures a letter asks for, both included; {@code from} is null when the letter says only up to when. */
public record DataWindow(@Nullable LocalDate from, LocalDate to, String phrase) {}
