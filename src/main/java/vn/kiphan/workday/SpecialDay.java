package vn.kiphan.workday;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A day that is not what its weekday says.
 *
 * @param name why: the holiday, or what it was swapped for
 * @param source the law or the notice that says so
 * @param provisional the authorities have not decided yet; it counts all the same, and pages say that it may move
 */
public record SpecialDay(UUID id, LocalDate day, DayKind kind, String name, String source, boolean provisional) {}
