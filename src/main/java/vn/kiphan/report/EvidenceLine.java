package vn.kiphan.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.document.FileId;

/**
 * A file that a report brings along; {@code entry} is the entry that it proves, if it proves a single one, and {@code proves} its title.
 * Size in bytes;
 * {@code preview} when there is a small picture of it;
 * {@code scan} is WAITING, CLEAN or INFECTED, empty where no scanner is configured.
 */
public record EvidenceLine(
        FileId file,
        String name,
        long size,
        String sha256,
        @Nullable UUID entry,
        String proves,
        boolean preview,
        String scan) {}
