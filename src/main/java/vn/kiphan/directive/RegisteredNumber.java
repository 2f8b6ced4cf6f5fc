package vn.kiphan.directive;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import vn.kiphan.numbering.GivenNumber;

/** Which register gave the number. */
@Embeddable
record RegisteredNumber(UUID registerId, Integer registerYear, Integer registerNumber) {

    static RegisteredNumber of(GivenNumber given) {
        return new RegisteredNumber(given.register().value(), given.year(), given.number());
    }
}
