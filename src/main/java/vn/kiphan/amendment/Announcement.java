package vn.kiphan.amendment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a directive is amended, and the document that announces it, if there is one.
 *
 * @param document its number: from the register at that moment, or from elsewhere; null when no document announces it
 * @param proposal the proposal that the leader approved; null where no approval is asked for
 */
public record Announcement(
        String reason,
        @Nullable Document document,
        @Nullable UUID proposal) {

    /** How the document that announces it is numbered. */
    public sealed interface Document {

        /** The date on it; null when it is not known. */
        @Nullable
        LocalDate day();
    }

    /**
     * It takes the register's next number.
     *
     * @param outOfOrder whether whoever issues was told that the number before bears a later date
     */
    public record FromRegister(String symbol, LocalDate day, boolean outOfOrder) implements Document {}

    /** It bears number and symbol already. */
    public record Elsewhere(
            String numberAndSymbol, @Nullable LocalDate day) implements Document {}

    public static Announcement because(String reason) {
        return new Announcement(reason, null, null);
    }

    Announcement approvedAs(UUID approved) {
        return new Announcement(reason, document, approved);
    }
}
