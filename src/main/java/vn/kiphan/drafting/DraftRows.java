package vn.kiphan.drafting;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.kiphan.addressing.RecipientLine;
import vn.kiphan.directivetext.LegalBasis;
import vn.kiphan.directivetext.LetterCopy;
import vn.kiphan.shared.DayText;
import vn.kiphan.shared.TypedText;

/** The rows of the draft's form, as they were typed. A row without text is dropped; an empty one at the end invites the next. */
final class DraftRows {

    private DraftRows() {}

    /** A recipient line with the group that was picked for it. */
    record Line(
            @Size(max = 500, message = "{drafting.text.long}")
            String text,

            String group) {

        static final Line BLANK = new Line("", "");

        Line {
            text = TypedText.words(text);
            group = TypedText.words(group);
        }

        static Line of(RecipientLine line) {
            return new Line(
                    line.text(), Objects.requireNonNullElse(line.groupId(), "").toString());
        }

        /** The line with its group, if that is one of those that exist. */
        RecipientLine line(List<UUID> groups) {
            Optional<UUID> picked =
                    groups.stream().filter(id -> id.toString().equals(group)).findFirst();
            return new RecipientLine(text, picked.orElse(null));
        }
    }

    /** A legal basis. */
    record Basis(
            @Size(max = 2000, message = "{drafting.text.long}")
            String text,

            @Size(max = 100, message = "{drafting.text.long}")
            String type,

            @Size(max = 40, message = "{drafting.text.long}")
            String number,

            @Size(max = 80, message = "{drafting.text.long}")
            String symbol,

            @DayText String issuedOn,

            @Size(max = 300, message = "{drafting.text.long}")
            String issuer,

            String superior) {

        static final Basis BLANK = new Basis("", "", "", "", "", "", "");

        Basis {
            text = TypedText.words(text);
            type = TypedText.words(type);
            number = TypedText.words(number);
            symbol = TypedText.words(symbol);
            issuedOn = TypedText.words(issuedOn);
            issuer = TypedText.words(issuer);
            superior = TypedText.words(superior);
        }

        static Basis of(LegalBasis basis) {
            return new Basis(
                    basis.text(),
                    basis.type(),
                    basis.number(),
                    basis.symbol(),
                    TypedText.of(basis.issuedOn()),
                    basis.issuer(),
                    Objects.requireNonNullElse(basis.superiorId(), "").toString());
        }

        /** The directive whose box was ticked. */
        private @Nullable UUID linked() {
            try {
                return UUID.fromString(superior);
            } catch (IllegalArgumentException none) {
                return null;
            }
        }

        LegalBasis basis() {
            return new LegalBasis(type, number, symbol, TypedText.day(issuedOn).orElse(null), issuer, text, linked());
        }
    }

    /** A line of the distribution list. */
    record Copy(
            @Size(max = 500, message = "{drafting.text.long}")
            String text,

            @Size(max = 40, message = "{drafting.text.long}")
            String purpose) {

        static final Copy BLANK = new Copy("", "");

        Copy {
            text = TypedText.words(text);
            purpose = TypedText.words(purpose);
        }

        static Copy of(LetterCopy copy) {
            return new Copy(copy.text(), copy.purpose());
        }

        LetterCopy copy() {
            return new LetterCopy(text, purpose);
        }
    }

    /** The rows that say something, and one empty row at the end. Rows that a request left out are null. */
    static <T> List<T> inviting(@Nullable List<? extends @Nullable T> rows, T blank) {
        List<T> inviting = new ArrayList<>();
        if (rows != null) {
            for (T row : rows) {
                if (row != null && !row.equals(blank)) {
                    inviting.add(row);
                }
            }
        }
        inviting.add(blank);
        return List.copyOf(inviting);
    }
}
