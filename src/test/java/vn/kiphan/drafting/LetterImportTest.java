package vn.kiphan.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kiphan.addressing.RecipientLine;
import vn.kiphan.directive.Samples;
import vn.kiphan.directivetext.CampaignTask;
import vn.kiphan.directivetext.DraftText;
import vn.kiphan.directivetext.LegalBasis;
import vn.kiphan.directivetext.LetterCopy;
import vn.kiphan.directivetext.LetterHead;
import vn.kiphan.directivetext.PeriodicRule;
import vn.kiphan.directivetext.ReportDeadline;
import vn.kiphan.directivetext.ReportingCycle;
import vn.kiphan.directivetext.ReportingTerms;
import vn.kiphan.directivetext.SignatureBlock;
import vn.kiphan.letter.LetterDraft;
import vn.kiphan.letter.LetterReader;
import vn.kiphan.letter.Oddity;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;
import vn.kiphan.lettertext.Span;
import vn.kiphan.unit.Units;

/** From a letter to the text of a draft: on the letter that the project ships, and on the real one where it lies beside the project. */
class LetterImportTest {

    private static final UUID GROUP = UUID.randomUUID();

    private final LetterReader reader = new LetterReader();

    static Stream<Path> letters() {
        return Stream.of(Path.of("src/docs/sample-letter/cong-van-mau.txt"), Path.of("../shared/letters/seed.txt"))
                .filter(Files::exists);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void the_campaign_of_2023_is_pre_filled_and_what_is_not_there_stays_empty(Path file) throws IOException {
        LetterDraft letter = reader.read(Files.readString(file));

        DraftText draft = LetterImport.textOf(
                letter,
                line -> line.contains("báo chí")
                        ? Optional.of(new Units.Group(GROUP, "Các cơ quan báo chí"))
                        : Optional.empty());

        assertThat(draft.head().issuer()).isEqualToIgnoringCase("Sở Thông tin và Truyền thông");
        assertThat(draft.head().number()).isNull();
        assertThat(draft.head().symbol()).isEqualTo("STTTT-TTBCXB");
        assertThat(draft.head().fullDate()).isNull();
        assertThat(draft.head().knownDate()).isEqualTo("07/2023");
        assertThat(draft.lines()).hasSize(5).extracting(RecipientLine::groupId).containsOnlyOnce(GROUP);
        assertThat(draft.bases()).hasSize(2).extracting(LegalBasis::number).containsExactly("3940", "614");
        assertThat(draft.tasks()).extracting(CampaignTask::path).containsExactly("1", "2", "3", "4");
        assertThat(draft.terms().getFirst().deadline())
                .isEqualTo(new ReportDeadline(LocalDate.of(2023, 9, 28), null, true));
        assertThat(draft.terms().getFirst().deadlinePhrase()).contains("28/9/2023");
        assertThat(draft.terms().getFirst().windowFrom()).isEqualTo(LocalDate.of(2023, 7, 7));
        assertThat(draft.terms().getFirst().windowTo()).isEqualTo(LocalDate.of(2023, 9, 30));
        assertThat(draft.signature().prefix()).isEqualTo("KT. GIÁM ĐỐC");
        assertThat(draft.copies()).hasSize(5).first().isEqualTo(new LetterCopy("Như trên", "t/h"));
        assertThat(DraftOddities.of(draft, letter))
                .extracting(Oddity::code)
                .containsExactly(
                        Oddity.Code.NO_NUMBER,
                        Oddity.Code.DAY_UNKNOWN,
                        Oddity.Code.DEADLINE_BEFORE_WINDOW_ENDS,
                        Oddity.Code.WINDOW_STARTS_BEFORE_BASES);
    }

    @ParameterizedTest
    @MethodSource("letters")
    void the_pieces_are_the_whole_letter_and_mark_what_was_read(Path file) throws IOException {
        LetterDraft letter = reader.read(Files.readString(file));

        List<SourcePiece> pieces = SourcePiece.of(letter);

        assertThat(pieces.stream().map(SourcePiece::text).collect(Collectors.joining()))
                .isEqualTo(letter.text());
        assertThat(pieces)
                .extracting(SourcePiece::field)
                .contains("issuer", "symbol", "subject", "lines[4].text", "bases[1].text", "tasks[3].text")
                .contains("terms[0].deadlineDay", "terms[0].windowFrom", "copies[0].text");
    }

    @Test
    void a_deadline_within_an_item_is_marked_within_it() {
        LetterDraft letter = reader.read("""
                SỞ B
                Số: 12/SB-VP
                A, ngày 05 tháng 9 năm 2023
                Kính gửi: Các đơn vị trực thuộc.

                Sở đề nghị:
                1. Tổ chức truyền thông.
                2. Gửi báo cáo về Sở trước ngày 28/9/2023 để tổng hợp.
                """);

        assertThat(SourcePiece.of(letter))
                .filteredOn(piece ->
                        piece.field().startsWith("tasks[1]") || piece.field().startsWith("terms"))
                .extracting(SourcePiece::field, SourcePiece::text, SourcePiece::ends)
                .containsExactly(
                        tuple("tasks[1].text", "2. Gửi báo cáo về Sở ", false),
                        tuple("terms[0].deadlineDay", "trước ngày 28/9/2023", true),
                        tuple("tasks[1].text", " để tổng hợp.", true));
    }

    @Test
    void a_limit_without_a_day_keeps_its_words_and_a_remark_and_a_dated_one_goes_before_it() {
        LetterDraft alone =
                reader.read("Đề nghị báo cáo kết quả về Sở trong vòng 05 ngày kể từ ngày nhận được văn bản.");
        LetterDraft beside = reader.read(
                "Đề nghị báo cáo vụ việc trong vòng 24 giờ kể từ khi xảy ra. Báo cáo tổng kết gửi về Sở trước ngày 28/9/2023.");

        assertThat(LetterImport.textOf(alone, line -> Optional.empty()).terms())
                .singleElement()
                .satisfies(terms -> {
                    assertThat(terms.deadlinePhrase()).isEqualTo("trong vòng 05 ngày kể từ ngày nhận được văn bản");
                    assertThat(terms.dueAt()).isNull();
                });
        assertThat(LetterImport.textOf(beside, line -> Optional.empty()).terms())
                .singleElement()
                .satisfies(terms -> assertThat(terms.deadlinePhrase()).isEqualTo("trước ngày 28/9/2023"));
    }

    @Test
    void a_date_without_its_year_stays_empty_and_is_said() {
        LetterDraft letter = reader.read(
                "SỞ B\nSố: 12/SB-VP\nA, ngày 05 tháng 9 năm\nKính gửi: Các đơn vị.\n\nĐề nghị báo cáo trước ngày 28/9.");

        DraftText draft = LetterImport.textOf(letter, line -> Optional.empty());

        assertThat(draft.head().issuedOn()).isNull();
        assertThat(DraftOddities.of(draft, letter))
                .extracting(Oddity::code)
                .contains(Oddity.Code.YEAR_UNKNOWN, Oddity.Code.DEADLINE_UNCLEAR)
                .doesNotContain(Oddity.Code.NO_DATE);
    }

    @Test
    void each_report_that_a_letter_asks_for_has_its_own_deadline_and_a_periodic_one_is_said() {
        LetterDraft letter = reader.read("""
                SỞ B
                Số: 12/SB-VP
                A, ngày 05 tháng 9 năm 2023
                Kính gửi: Các đơn vị trực thuộc.

                Đề nghị đăng ký tham gia trước ngày 10/9/2023, báo cáo đợt 1 về Sở trước 16h00 ngày 30/9/2023 và báo cáo tổng kết chậm nhất ngày 20/12/2023 (số liệu từ ngày 01/9/2023 đến ngày 15/9/2023).

                Định kỳ trước ngày 25 hằng tháng gửi báo cáo về Sở.
                """);

        DraftText draft = LetterImport.textOf(letter, line -> Optional.empty());

        assertThat(draft.terms())
                .extracting(ReportingTerms::deadline)
                .containsExactly(
                        new ReportDeadline(LocalDate.of(2023, 9, 30), LocalTime.of(16, 0), true),
                        new ReportDeadline(LocalDate.of(2023, 12, 20), null, true));
        assertThat(draft.terms()).extracting(ReportingTerms::windowTo).containsExactly(LocalDate.of(2023, 9, 15), null);
        assertThat(SourcePiece.of(letter))
                .extracting(SourcePiece::field)
                .contains("terms[0].deadlineDay", "terms[1].deadlineDay");
        assertThat(letter.has(Oddity.Code.PERIODIC_DEADLINE)).isTrue();
        assertThat(draft.periods()).singleElement().satisfies(rule -> {
            assertThat(rule.cycle()).isEqualTo(ReportingCycle.MONTH);
            assertThat(rule.dueDay()).isEqualTo(25);
            assertThat(rule.firstOn()).isEqualTo(LocalDate.of(2023, 9, 6));
            assertThat(rule.whole()).isFalse();
            assertThat(rule.phrase()).containsIgnoringCase("trước ngày 25 hằng tháng");
        });
        assertThat(SourcePiece.of(letter))
                .filteredOn(piece -> piece.field().equals("periods[0].day"))
                .singleElement()
                .satisfies(piece -> assertThat(piece.text()).contains("ngày 25 hằng tháng"));
    }

    @ParameterizedTest
    @CsvSource({
        "Các đơn vị gửi báo cáo về Sở trước ngày 15 của tháng cuối quý., QUARTER, 15, 3",
        "Các đơn vị báo cáo định kỳ ngày 25 hằng tháng về Sở., MONTH, 25, 0",
        "Các đơn vị gửi báo cáo về Sở trước ngày 10/12 hằng năm., YEAR, 10, 12",
        "Các đơn vị gửi báo cáo về Sở trước thứ Sáu hằng tuần., WEEK, 5, 0",
        "Các đơn vị gửi báo cáo về Sở trước 16 giờ hằng ngày., DAY, 0, 0",
        "Các đơn vị gửi báo cáo về Sở trước 16 giờ hằng ngày làm việc., WORKDAY, 0, 0"
    })
    void a_periodic_deadline_alone_fills_its_rule_and_the_draft_has_no_other_report(
            String sentence, ReportingCycle cycle, int day, int month) {
        DraftText draft = LetterImport.textOf(reader.read(sentence), line -> Optional.empty());

        assertThat(draft.periods())
                .extracting(PeriodicRule::cycle, PeriodicRule::dueDay, PeriodicRule::dueMonth, PeriodicRule::firstOn)
                .containsExactly(tuple(cycle, day, month, null));
        assertThat(draft.terms()).singleElement().matches(ReportingTerms::isBlank);
        assertThat(DraftOddities.of(draft, reader.read(sentence)))
                .extracting(Oddity::code)
                .doesNotContain(Oddity.Code.NO_DEADLINE, Oddity.Code.PERIODIC_DEADLINE);
    }

    @Test
    void a_periodic_deadline_that_says_from_when_to_when_fills_a_whole_rule() {
        LetterDraft letter = reader.read(
                "Số: 1/SB-VP\nA, ngày 05 tháng 9 năm 2023\nKính gửi: Các đơn vị.\n\nCác đơn vị gửi báo cáo về Sở trước ngày 25 hằng tháng,"
                        + " từ tháng 8 đến tháng 12/2023.");

        assertThat(LetterImport.textOf(letter, line -> Optional.empty()).periods())
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.firstOn())
                            .as("nothing is due before the letter")
                            .isEqualTo("2023-09-06");
                    assertThat(rule.lastOn()).isEqualTo("2023-12-31");
                    assertThat(rule.whole()).isTrue();
                    assertThat(rule.days(10, day -> true))
                            .extracting(LocalDate::getMonthValue)
                            .containsExactly(9, 10, 11, 12);
                });
    }

    @Test
    void what_was_read_without_being_sure_is_marked_as_doubtful() {
        LetterDraft retold = reader.read(
                "Ngày 14/9/2023, Sở Thông tin và Truyền thông tỉnh C đã có Công văn số 329/STTTT-BCXB về việc truyền thông.");

        assertThat(SourcePiece.of(retold))
                .filteredOn(piece -> piece.field().equals("issuer"))
                .singleElement()
                .matches(SourcePiece::doubtful);
        assertThat(SourcePiece.of(retold))
                .filteredOn(piece -> piece.field().isEmpty())
                .isNotEmpty()
                .noneMatch(SourcePiece::doubtful);
    }

    @Test
    void an_item_for_a_unit_that_is_surely_a_group_is_for_that_group_and_any_other_is_for_all() {
        LetterDraft read = reader.read("1. Mở chuyên mục.\n\n2. Phát thông điệp.\n\n3. Treo băng rôn.");
        List<Found<LetterDraft.Item>> items = List.of(
                item("1", "Mở chuyên mục.", "Các cơ quan báo chí"),
                item("2", "Phát thông điệp.", "Các đơn vị liên quan"),
                item("3", "Treo băng rôn.", null));

        DraftText draft = LetterImport.textOf(
                withItems(read, items),
                words -> words.contains("báo chí")
                        ? Optional.of(new Units.Group(GROUP, "Các cơ quan báo chí"))
                        : Optional.empty());

        assertThat(draft.tasks())
                .extracting(CampaignTask::groupIds, CampaignTask::addressees)
                .containsExactly(
                        tuple(List.of(GROUP), "Các cơ quan báo chí"), tuple(List.of(), ""), tuple(List.of(), ""));
    }

    private static Found<LetterDraft.Item> item(String path, String text, @Nullable String addressedTo) {
        return new Found<>(new LetterDraft.Item(path, text, addressedTo), new Span(0, 1), Confidence.HIGH);
    }

    private static LetterDraft withItems(LetterDraft letter, List<Found<LetterDraft.Item>> items) {
        return new LetterDraft(
                letter.text(),
                letter.documentType(),
                letter.number(),
                letter.symbol(),
                letter.issuer(),
                letter.parentBody(),
                letter.place(),
                letter.issuedOn(),
                letter.urgency(),
                letter.subject(),
                letter.recipients(),
                letter.bases(),
                items,
                letter.deadlines(),
                letter.dataWindow(),
                letter.signer(),
                letter.copies(),
                letter.draftingSection(),
                letter.oddities());
    }

    @Test
    void of_a_text_without_a_letter_nothing_is_guessed() {
        DraftText draft = LetterImport.textOf(
                reader.read("Một đoạn văn bất kỳ."), line -> Optional.of(new Units.Group(GROUP, "x")));

        assertThat(draft.head()).isEqualTo(LetterHead.BLANK);
        assertThat(draft.lines()).isEmpty();
        assertThat(draft.tasks()).isEmpty();
        assertThat(draft.terms().getFirst().dueAt()).isNull();
        assertThat(draft.signature()).isEqualTo(SignatureBlock.BLANK);
    }

    @Test
    void remarks_come_from_the_draft_as_it_stands() {
        assertThat(DraftOddities.of(Samples.text(), null))
                .extracting(Oddity::code)
                .containsExactly(Oddity.Code.DEADLINE_BEFORE_WINDOW_ENDS, Oddity.Code.WINDOW_STARTS_BEFORE_BASES);
        assertThat(DraftOddities.of(DraftText.blank(), null))
                .extracting(Oddity::code)
                .contains(Oddity.Code.NO_DATE, Oddity.Code.NO_DEADLINE, Oddity.Code.NO_ITEMS)
                .doesNotContain(Oddity.Code.DAY_UNKNOWN);
        assertThat(DraftOddities.ofComplete(DraftText.blank())).isEmpty();
    }
}
