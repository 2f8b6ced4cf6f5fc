package vn.kiphan.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the register of outgoing documents, with its ten columns (Decree 30/2020/ND-CP, appendix IV).
 *
 * @param issuer the body that issued it, when that is not the department itself
 * @param amendmentKind what kind of amendment it is, or empty when it is a directive; then {@code amends} is the number of that directive
 * @param recipients the groups of units with their sizes, and who gets a copy
 * @param archive who keeps the archived copy
 * @param units how many units it went to
 * @param received how many of them have acknowledged it
 * @param removed how many were taken off the list after issue
 * @param amendments how often it was amended since
 * @param lastAmendment the number of the document that amended it last, or empty
 * @param registerName empty when the number was given elsewhere
 */
record OutgoingRow(
        UUID id,
        String numberAndSymbol,
        LocalDate issuedOn,
        String documentType,
        String subject,
        String issuer,
        String amendmentKind,
        String amends,
        String signer,
        String recipients,
        String archive,
        int units,
        int received,
        int removed,
        Instant sentAt,
        String registerName,
        @Nullable Instant withdrawnAt,
        String withdrawalReason,
        int amendments,
        String lastAmendment) {

    /** What the last column says; nothing that was withdrawn leaves the register. */
    public List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        if (registerName.isEmpty()) {
            notes.add(new Note("register.note.elsewhere", List.of(issuer)));
        }
        if (!amends.isEmpty()) {
            notes.add(new Note(
                    amendmentKind.equals("RECALL") ? "register.note.recalls" : "register.note.amends",
                    List.of(amends)));
        }
        if (removed > 0) {
            notes.add(new Note("register.note.removed", List.of(Integer.toString(removed))));
        }
        if (amendments > 0) {
            notes.add(new Note(
                    lastAmendment.isEmpty() ? "register.note.amended" : "register.note.amended.by",
                    List.of(Integer.toString(amendments), lastAmendment)));
        }
        if (withdrawnAt != null) {
            notes.add(new Note("register.note.withdrawn", List.of(Note.day(withdrawnAt), withdrawalReason)));
        }
        return notes;
    }

    public boolean withdrawn() {
        return withdrawnAt != null;
    }
}
