package vn.kiphan.audit;

import java.time.Instant;
import java.util.UUID;
import vn.kiphan.shared.Author;
import vn.kiphan.shared.Sha256;

/** One line of the trail. Its hash covers everything in it and the hash of the line before. */
record AuditEntry(
        long seq,
        Instant at,
        Author by,
        String action,
        String subjectType,
        UUID subjectId,
        String details,
        String previousHash,
        String hash) {

    /** The hash before the first line. */
    static final String BEGINNING = "0".repeat(64);

    private static final int LONGEST_DETAILS = 10_000;

    /** What the database computes when it chains the line: the fields are joined by a character that none of them can contain. */
    String computedHash() {
        return Sha256.of(String.join(
                "\u001f",
                Long.toString(seq),
                at.toString(),
                by.personId().toString(),
                by.name(),
                action,
                subjectType,
                subjectId.toString(),
                details,
                previousHash));
    }

    /** Control characters cannot forge a second line, nor fields of the hash. */
    static String clean(String details) {
        String line = details.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_DETAILS ? line : line.substring(0, LONGEST_DETAILS);
    }
}
