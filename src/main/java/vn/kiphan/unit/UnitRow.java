package vn.kiphan.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kiphan.shared.UnitId;

/**
 * A unit as the list shows it.
 *
 * @param groups the groups' names, one below the other
 * @param people how many may act for it today
 * @param from the day on which it begins, if that is to come
 */
record UnitRow(
        UnitId id,
        String name,
        UnitKind kind,
        String district,
        String telephone,
        String groups,
        int people,
        @Nullable LocalDate from) {}
