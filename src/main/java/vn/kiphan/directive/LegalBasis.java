package vn.kiphan.directive;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document that the directive rests on. {@code text} is the whole citation; the rest is what is known of it. */
@Embeddable
record LegalBasis(
        String type, String number, String symbol, @Nullable LocalDate issuedOn, String issuer, String text) {}
