package vn.kiphan.representation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.directive.DirectiveId;

/**
 * A submission by which another unit reported for this one, as this one may know it: who, when and under which number, and how far it is.
 * What it says of other organisations is no part of it.
 *
 * @param unitName the name of the unit that is spoken for, as it was when this was filed
 * @param included the receipt of the unit's own submission that is taken along; empty for none
 * @param state {@code SUBMITTED}, {@code ACCEPTED} or {@code RETURNED}
 * @param judgedAt when it was accepted or returned; null before
 * @param current whether it is what speaks for the unit now
 * @param replacedBy the submission that replaced it and names the unit, too; null for none
 */
public record SpokenReport(
        UUID submission,
        UUID unit,
        String unitName,
        String included,
        DirectiveId directive,
        UUID terms,
        String termsLabel,
        String speaker,
        int ordinal,
        String receiptNumber,
        String sha256,
        Instant submittedAt,
        String submittedBy,
        Instant dueAt,
        boolean onTime,
        LocalDate figuresAsOf,
        boolean nil,
        boolean supplement,
        String state,
        @Nullable Instant judgedAt,
        @Nullable Instant withdrawnAt,
        boolean current,
        @Nullable UUID replacedBy) {}
