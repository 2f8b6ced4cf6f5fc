package vn.kiphan.document;

import java.time.Instant;
import vn.kiphan.shared.Author;

/**
 * What is known of a stored file.
 *
 * @param name as the person who sent it called it, NFC, without path
 * @param size in bytes
 * @param sha256 of the content, 64 hexadecimal digits
 */
public record StoredFile(
        FileId id, String name, String mediaType, long size, String sha256, Instant storedAt, Author storedBy) {}
