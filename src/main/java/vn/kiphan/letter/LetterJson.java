package vn.kiphan.letter;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.kiphan.letterdate.DataWindow;
import vn.kiphan.letterdate.Deadline;
import vn.kiphan.letterdate.PartialDate;
import vn.kiphan.lettertext.Found;

/**
 * What was read from a letter's file, as the JSON document of the command line. Absent values are null, absent lists empty; its keys are
 * described in {@code src/docs/letters.md} and stay as they are.
 *
 * @param problems why the file could not be read; empty when it was
 */
record LetterJson(
        String file,
        @Nullable String documentType,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable String issuer,
        @Nullable String parentBody,
        @Nullable String place,
        @Nullable Issued issuedOn,
        @Nullable String urgency,
        @Nullable String subject,
        List<String> recipients,
        List<Basis> bases,
        List<LetterDraft.Item> items,
        List<Due> deadlines,
        @Nullable Window dataWindow,
        @Nullable Signed signer,
        List<String> copies,
        List<String> problems) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A date as far as it is known: {@code 2023-07-12}, {@code 2023-07} or {@code 2023}. */
    record Issued(String value, PartialDate.Precision precision) {}

    record Basis(
            String type,
            @Nullable String number,
            @Nullable String symbol,
            @Nullable String issuedOn,
            @Nullable String issuer) {}

    /** A deadline; a periodic one has no date, its phrase says when it returns. */
    record Due(
            String phrase, @Nullable String date, @Nullable String time, boolean inclusive, Deadline.Kind kind) {}

    record Window(@Nullable String from, String to, String phrase) {}

    record Signed(
            @Nullable String prefix,
            @Nullable String position,
            @Nullable String name) {}

    static LetterJson of(String file, LetterDraft draft) {
        PartialDate issuedOn = value(draft.issuedOn());
        LetterType type = value(draft.documentType());
        Urgency urgency = value(draft.urgency());
        DataWindow window = value(draft.dataWindow());
        LetterDraft.Signer signer = value(draft.signer());
        return new LetterJson(
                file,
                type == null ? null : type.officialName(),
                value(draft.number()),
                value(draft.symbol()),
                value(draft.issuer()),
                value(draft.parentBody()),
                value(draft.place()),
                issuedOn == null ? null : new Issued(issuedOn.toString(), issuedOn.precision()),
                urgency == null ? null : urgency.officialName(),
                value(draft.subject()),
                values(draft.recipients()),
                values(draft.bases()).stream().map(LetterJson::basis).toList(),
                values(draft.items()),
                values(draft.deadlines()).stream().map(LetterJson::due).toList(),
                window == null
                        ? null
                        : new Window(day(window.from()), window.to().toString(), window.phrase()),
                signer == null ? null : new Signed(signer.prefix(), signer.position(), signer.name()),
                values(draft.copies()).stream().map(LetterJson::copy).toList(),
                List.of());
    }

    static LetterJson unreadable(String file, String problem) {
        return new LetterJson(
                file,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(problem));
    }

    /** The document in one line. */
    String line() {
        return JSON.writeValueAsString(this);
    }

    private static Basis basis(LetterDraft.Basis basis) {
        return new Basis(basis.type(), basis.number(), basis.symbol(), day(basis.issuedOn()), basis.issuer());
    }

    private static Due due(Deadline deadline) {
        return new Due(
                deadline.phrase(),
                day(deadline.date()),
                deadline.time() == null ? null : deadline.time().toString(),
                deadline.inclusive(),
                deadline.kind());
    }

    private static String copy(LetterDraft.CopyTo copy) {
        return copy.purpose() == null ? copy.text() : copy.text() + " (" + copy.purpose() + ")";
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static <T> @Nullable T value(@Nullable Found<T> found) {
        return found == null ? null : found.value();
    }

    private static <T> List<T> values(List<Found<T>> found) {
        return found.stream().map(Found::value).toList();
    }
}
