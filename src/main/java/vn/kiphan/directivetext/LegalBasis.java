package vn.kiphan.directivetext;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document that the directive rests on. {@code text} is the whole citation; the rest is what is known of it.
 *
 * @param superiorId the directive of this system that it is, once an officer has confirmed that
 */
@Embeddable
public record LegalBasis(
        String type,
        String number,
        String symbol,
        @Nullable LocalDate issuedOn,
        String issuer,
        String text,
        @Nullable UUID superiorId) {

    public LegalBasis on(@Nullable UUID superior) {
        return new LegalBasis(type, number, symbol, issuedOn, issuer, text, superior);
    }
}
