package vn.kiphan.officialdocument;

import org.jspecify.annotations.Nullable;

/**
 * Who signs an official document (Nghị định 30/2020/NĐ-CP, Điều 13).
 *
 * @param capacity in whose place, “KT. GIÁM ĐỐC”, or null when the head signs
 * @param position the signer's own position, “PHÓ GIÁM ĐỐC”
 * @param name without degree or title; null while it is open who signs
 */
public record OfficialDocumentSignature(
        @Nullable String capacity,
        String position,
        @Nullable String name) {}
