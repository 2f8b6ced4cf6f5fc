package vn.kiphan.directivetext;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Who signs. The prefix is the line above the position, {@code KT. GIÁM ĐỐC}; empty when the head signs. */
@Embeddable
public record SignatureBlock(
        @Column(name = "signer_prefix") String prefix,
        @Column(name = "signer_position") String position,
        @Column(name = "signer_name") String name) {

    public static final SignatureBlock BLANK = new SignatureBlock("", "", "");
}
