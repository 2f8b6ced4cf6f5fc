package vn.kiphan.reportdraft;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a report declares beside what it holds: the day its figures hold for, and the nil option with its reason. */
public record Declaration(@Nullable LocalDate figuresAsOf, boolean nil, String nilReason) {}
