package vn.kiphan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kiphan.directive.DirectiveView;
import vn.kiphan.drafting.DraftViews;
import vn.kiphan.letter.LetterDraft;
import vn.kiphan.letter.LetterReader;
import vn.kiphan.letterdate.DataWindow;
import vn.kiphan.letterdate.Deadline;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.LetterFile;

/** What the application writes, its own reader reads back: the same fields as in the letter from which the directive was drafted. */
class RoundTripTest {

    private static final LetterReader READER = new LetterReader();

    /** Letters of our own, of different shapes: a tree of items, one addressee, a plan, a notice without a deadline, the sample. */
    static Stream<Arguments> lettersAndFormats() {
        return Stream.of(
                        Path.of("src/test/resources/dispatch/muc-con.txt"),
                        Path.of("src/test/resources/dispatch/mot-noi-nhan.txt"),
                        Path.of("src/test/resources/dispatch/ke-hoach.txt"),
                        Path.of("src/test/resources/dispatch/khong-han.txt"),
                        Path.of("src/docs/sample-letter/cong-van-mau.txt"))
                .flatMap(letter -> Stream.of(DocumentFormat.values()).map(format -> Arguments.of(letter, format)));
    }

    @ParameterizedTest
    @MethodSource("lettersAndFormats")
    void a_directive_is_read_back_from_its_document(Path letter, DocumentFormat format) throws IOException {
        LetterDraft first = READER.read(Files.readString(letter));
        assertThat(first.subject()).isNotNull();
        assertThat(first.items()).hasSizeGreaterThan(1);

        LetterDraft again = READER.read(new LetterFile("letter", written(DraftViews.of(first), format)));

        Map<String, Object> read = fields(again);
        fields(first)
                .forEach((field, value) -> assertThat(read.get(field)).as(field).isEqualTo(value));
    }

    private static byte[] written(DirectiveView directive, DocumentFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(DirectiveDocument.of(directive, "Sở Thông tin và Truyền thông", LocalDate.of(2026, 11, 24)), out);
        return out.toByteArray();
    }

    /** Bodies are in capitals in a letterhead; a named document's subject begins with one. */
    private static Map<String, Object> fields(LetterDraft letter) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", value(letter.documentType()));
        fields.put("number", value(letter.number()));
        fields.put("symbol", value(letter.symbol()));
        fields.put("issuer", value(letter.issuer()).toUpperCase(Locale.ROOT));
        fields.put("parent body", value(letter.parentBody()).toUpperCase(Locale.ROOT));
        fields.put("place", value(letter.place()));
        fields.put("date", value(letter.issuedOn()));
        fields.put("urgency", value(letter.urgency()));
        fields.put("subject", value(letter.subject()).toLowerCase(Locale.ROOT));
        fields.put("recipients", values(letter.recipients()));
        fields.put("bases", values(letter.bases()));
        fields.put("items", values(letter.items()));
        fields.put("deadlines", deadlines(letter));
        fields.put("window", window(letter.dataWindow()));
        fields.put("signer", value(letter.signer()));
        fields.put("copies", values(letter.copies()));
        fields.put("drafting section", value(letter.draftingSection()));
        return fields;
    }

    private static List<String> deadlines(LetterDraft letter) {
        return letter.deadlines().stream()
                .map(Found::value)
                .filter(deadline -> deadline.kind() == Deadline.Kind.REPORT)
                .map(deadline -> deadline.phrase() + ": " + deadline.due())
                .toList();
    }

    private static String window(Found<DataWindow> window) {
        return window == null
                ? ""
                : window.value().from() + " – " + window.value().to();
    }

    private static String value(Found<?> found) {
        return found == null ? "" : String.valueOf(found.value());
    }

    private static List<?> values(List<? extends Found<?>> found) {
        return found.stream().map(Found::value).toList();
    }
}
