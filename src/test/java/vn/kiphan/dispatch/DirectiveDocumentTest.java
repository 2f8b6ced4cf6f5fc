package vn.kiphan.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiphan.directive.DirectiveView.IssuedIn;
import vn.kiphan.directive.DirectiveView.PeriodView;
import vn.kiphan.directive.DirectiveView.TermsView;
import vn.kiphan.letter.LetterDraft;
import vn.kiphan.letter.LetterReader;
import vn.kiphan.shared.Ids;

class DirectiveDocumentTest {

    /** 23:59:59 of 28/9/2023 in Vietnam. */
    private static final Instant DUE = Instant.parse("2023-09-28T16:59:59Z");

    @Test
    void a_draft_without_number_date_and_signer_leaves_their_places_blank() throws IOException {
        List<String> text =
                text(new TypedDirective().number(null).issuedIn(null).signer("", "", ""));

        assertThat(text).anyMatch(line -> line.matches("Số:[ \u00a0]+/STTTT-TTBCXB"));
        assertThat(text).anyMatch(line -> line.matches("Đắk Nông, ngày[ \u00a0]+tháng[ \u00a0]+năm 2026"));
    }

    @Test
    void what_is_known_of_the_date_stands_in_it() throws IOException {
        assertThat(text(new TypedDirective().issuedIn(new IssuedIn(2023, 7))))
                .anyMatch(line -> line.matches("Đắk Nông, ngày[ \u00a0]+tháng 7 năm 2023"));
        assertThat(text(new TypedDirective().issuedIn(new IssuedIn(2024, null))))
                .anyMatch(line -> line.matches("Đắk Nông, ngày[ \u00a0]+tháng[ \u00a0]+năm 2024"));
    }

    @Test
    void an_empty_draft_can_be_written_too() throws IOException {
        assertThat(text(TypedDirective.empty()))
                .contains("Độc lập - Tự do - Hạnh phúc", "Kính gửi: …………", "- Lưu: VT.");
    }

    @Test
    void terms_that_the_items_do_not_say_are_said_below_them() throws IOException {
        assertThat(text(new TypedDirective()
                        .terms(terms("", "", DUE, LocalDate.of(2023, 7, 7), LocalDate.of(2023, 9, 30)))))
                .contains("Đề nghị các cơ quan, đơn vị báo cáo kết quả thực hiện về Sở Thông tin và Truyền thông"
                        + " chậm nhất ngày 28/9/2023 để tổng hợp (số liệu lấy từ ngày 07/7/2023 đến ngày 30/9/2023).");
    }

    @Test
    void the_letters_own_phrase_stands_as_long_as_it_names_the_day_in_force() throws IOException {
        assertThat(text(new TypedDirective().terms(terms("", "trước ngày 28/9/2023", DUE, null, null))))
                .anyMatch(line -> line.endsWith("trước ngày 28/9/2023 để tổng hợp."));
        assertThat(text(new TypedDirective().terms(terms("", "trước ngày 20/9/2023", DUE, null, null))))
                .anyMatch(line -> line.endsWith("chậm nhất ngày 28/9/2023 để tổng hợp."))
                .noneMatch(line -> line.contains("20/9/2023"));
    }

    @Test
    void an_hour_is_said_with_its_day() throws IOException {
        Instant due = Instant.parse("2023-09-28T10:00:00Z");
        assertThat(text(new TypedDirective().terms(terms("", "", due, null, null))))
                .anyMatch(line -> line.contains("chậm nhất 17 giờ 00 ngày 28/9/2023"));
    }

    @Test
    void terms_that_an_item_says_are_not_said_twice() throws IOException {
        List<String> text = text(new TypedDirective()
                .item("1", "Báo cáo kết quả trước ngày 28/9/2023.")
                .terms(terms("", "trước ngày 28/9/2023", DUE, null, null)));

        assertThat(text).contains("1. Báo cáo kết quả trước ngày 28/9/2023.");
        assertThat(text).filteredOn(line -> line.contains("28/9/2023")).hasSize(1);
    }

    @Test
    void a_day_of_an_event_in_an_item_is_no_deadline() throws IOException {
        assertThat(text(new TypedDirective()
                        .item("1", "Đưa tin lễ phát động ngày 28/9/2023.")
                        .terms(terms("", "", DUE, null, null))))
                .anyMatch(line -> line.contains("chậm nhất ngày 28/9/2023"));
    }

    @Test
    void several_reports_are_listed_each_with_its_day() throws IOException {
        assertThat(text(new TypedDirective()
                        .terms(
                                terms(
                                        "Tháng 8",
                                        "ngày 25 hằng tháng",
                                        Instant.parse("2023-08-25T16:59:59Z"),
                                        null,
                                        null),
                                terms(
                                        "Tháng 9",
                                        "ngày 25 hằng tháng",
                                        Instant.parse("2023-09-25T16:59:59Z"),
                                        null,
                                        null))))
                .containsSubsequence(
                        "Đề nghị các cơ quan, đơn vị báo cáo kết quả thực hiện về Sở Thông tin và Truyền thông theo các thời hạn sau:",
                        "- Báo cáo Tháng 8: chậm nhất ngày 25/8/2023;",
                        "- Báo cáo Tháng 9: chậm nhất ngày 25/9/2023.");
    }

    private static PeriodView fridays() {
        return new PeriodView(Ids.next(), "WEEK", 5, 0, "", LocalDate.of(2023, 9, 1), LocalDate.of(2023, 11, 30));
    }

    @Test
    void a_periodic_duty_is_said_as_its_rule_and_not_one_by_one() throws IOException {
        PeriodView fridays = fridays();
        List<String> text = text(new TypedDirective()
                .period(
                        fridays,
                        TypedDirective.report(fridays, Instant.parse("2023-09-01T09:00:00Z"), false),
                        TypedDirective.report(fridays, Instant.parse("2023-09-08T09:00:00Z"), false)));

        assertThat(text)
                .contains(
                        "Đề nghị các cơ quan, đơn vị báo cáo kết quả thực hiện về Sở Thông tin và Truyền thông định kỳ hằng tuần, trước 16 giờ 00 thứ Sáu, từ ngày 01/9/2023 đến ngày 30/11/2023.")
                .noneMatch(line -> line.contains("08/9/2023") || line.contains("PHỤ LỤC"));
    }

    @Test
    void reports_that_do_not_follow_their_rule_are_listed_in_an_appendix() throws IOException {
        PeriodView fridays = fridays();
        List<String> text = text(new TypedDirective()
                .period(
                        fridays,
                        TypedDirective.report(fridays, Instant.parse("2023-09-01T09:00:00Z"), true),
                        TypedDirective.report(fridays, Instant.parse("2023-09-07T09:00:00Z"), true)));

        assertThat(text)
                .anyMatch(line -> line.endsWith("định kỳ theo các thời hạn tại Phụ lục kèm theo."))
                .containsSubsequence("Chậm nhất 16 giờ 00 ngày 01/9/2023", "Chậm nhất 16 giờ 00 ngày 07/9/2023");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DAY       | 0  | 0  | 2023-09-25T09:00:00Z | định kỳ hằng ngày, trước 16 giờ 00
            DAY       | 0  | 0  | 2023-09-25T16:59:59Z | định kỳ hằng ngày
            WORKDAY   | 0  | 0  | 2023-09-25T09:30:00Z | định kỳ hằng ngày làm việc, trước 16 giờ 30
            WEEK      | 1  | 0  | 2023-09-25T16:59:59Z | định kỳ hằng tuần, chậm nhất thứ Hai
            MONTH     | 25 | 0  | 2023-09-25T10:00:00Z | định kỳ hằng tháng, trước 17 giờ 00 ngày 25
            QUARTER   | 5  | 1  | 2023-10-05T16:59:59Z | định kỳ hằng quý, chậm nhất ngày 05 tháng đầu quý
            QUARTER   | 20 | 3  | 2023-09-20T16:59:59Z | định kỳ hằng quý, chậm nhất ngày 20 tháng cuối quý
            HALF_YEAR | 20 | 6  | 2023-12-20T16:59:59Z | định kỳ 6 tháng một lần, chậm nhất ngày 20 tháng 6 và ngày 20 tháng 12 hằng năm
            YEAR      | 15 | 12 | 2023-12-15T16:59:59Z | định kỳ hằng năm, chậm nhất ngày 15 tháng 12
            """)
    void each_cycle_has_its_words_and_they_are_read_as_a_rule_again(
            String cycle, int day, int month, Instant due, String words) {
        PeriodView rule =
                new PeriodView(Ids.next(), cycle, day, month, "", LocalDate.of(2023, 9, 1), LocalDate.of(2023, 12, 31));
        PeriodWords said = new PeriodWords(rule, List.of(TypedDirective.report(rule, due, false)));

        assertThat(said.regular()).isTrue();
        assertThat(said.sentence()).isEqualTo(words + ", từ ngày 01/9/2023 đến ngày 31/12/2023");

        LetterDraft read = new LetterReader()
                .read("Kính gửi: Các đơn vị.\n\n1. Đưa tin.\n\nĐề nghị các đơn vị báo cáo kết quả thực hiện về Sở "
                        + said.sentence() + ".\n");
        assertThat(read.deadlines())
                .allSatisfy(found -> assertThat(found.value().recurrence()).isNotNull());
        assertThat(read.deadlines().isEmpty()).isEqualTo(words.equals("định kỳ hằng ngày"));
        assertThat(read.dataWindow()).isNull();
    }

    @Test
    void a_plan_has_no_addressees_and_names_those_who_carry_it_out_among_the_copies() throws IOException {
        List<String> text = text(new TypedDirective().type("Kế hoạch"));

        assertThat(text)
                .contains("KẾ HOẠCH", "Tuyên truyền phòng, chống mua bán người")
                .containsSubsequence(
                        "- Các cơ quan báo chí (t/h);", "- Các đài truyền thanh (t/h);", "- Lưu: VT, TTBCXB.")
                .noneMatch(line -> line.startsWith("Kính gửi") || line.startsWith("V/v") || line.contains("Như trên"))
                .anyMatch(line -> line.startsWith("Trên đây là Kế hoạch tuyên truyền") && line.endsWith("./."));
    }

    @Test
    void a_decision_names_its_authority_and_decides_in_articles() throws IOException {
        List<String> text = text(new TypedDirective()
                .type("Quyết định")
                .item("1", "Thành lập tổ biên tập")
                .item("2", "Quyết định có hiệu lực từ ngày ký")
                .terms(terms("", "", null, null, null)));

        assertThat(text)
                .containsSubsequence(
                        "QUYẾT ĐỊNH",
                        "Về việc tuyên truyền phòng, chống mua bán người",
                        "GIÁM ĐỐC SỞ THÔNG TIN VÀ TRUYỀN THÔNG",
                        "QUYẾT ĐỊNH:",
                        "Điều 1. Thành lập tổ biên tập.",
                        "Điều 2. Quyết định có hiệu lực từ ngày ký./.");
    }

    @Test
    void a_telegram_is_wired_to_its_addressees() throws IOException {
        assertThat(text(new TypedDirective().type("Công điện")))
                .containsSubsequence(
                        "CÔNG ĐIỆN",
                        "Sở Thông tin và Truyền thông điện:",
                        "- Các cơ quan báo chí;",
                        "- Các đài truyền thanh.",
                        "- Như trên (t/h);");
    }

    @Test
    void laws_stand_on_lines_of_their_own_and_letters_in_the_opening_sentence() throws IOException {
        assertThat(text(new TypedDirective().basis("Luật", "Luật Trẻ em ngày 05/4/2016")))
                .contains("Căn cứ Luật Trẻ em ngày 05/4/2016.");
        assertThat(text(new TypedDirective().basis("Công văn", "Công văn số 10/UBND-NC ngày 12/7/2023 của UBND tỉnh;")))
                .contains(
                        "Thực hiện Công văn số 10/UBND-NC ngày 12/7/2023 của UBND tỉnh, Sở Thông tin và Truyền thông"
                                + " đề nghị các cơ quan, đơn vị tuyên truyền phòng, chống mua bán người với các nội dung như sau:");
    }

    @Test
    void a_body_in_capitals_that_is_not_the_department_is_not_named_in_a_guess() throws IOException {
        assertThat(text(new TypedDirective().issuer("UBND HUYỆN CƯ JÚT")))
                .contains(
                        "Đề nghị các cơ quan, đơn vị tuyên truyền phòng, chống mua bán người với các nội dung như sau:")
                .noneMatch(line -> line.contains("về Sở Thông tin và Truyền thông"));
        assertThat(text(new TypedDirective().issuer("UBND HUYỆN CƯ JÚT").item("1", "Gửi về UBND huyện Cư Jút.")))
                .contains(
                        "UBND huyện Cư Jút đề nghị các cơ quan, đơn vị tuyên truyền phòng, chống mua bán người với các nội dung như sau:");
    }

    @Test
    void an_item_has_its_title_those_it_is_meant_for_and_its_minimum() throws IOException {
        assertThat(text(new TypedDirective()
                        .item("1", "Báo chí", "Mở chuyên mục", "")
                        .item("2", "", "Tăng thời lượng phát sóng", "Đài Truyền thanh các xã")
                        .item("3", "", "Đài Truyền thanh các xã dừng phát quảng cáo.", "Đài Truyền thanh các xã")
                        .itemAtLeast(2, "DAY", "")
                        .itemAtLeast(2, "DAY", "ít nhất hai lượt mỗi ngày")))
                .containsSubsequence(
                        "1. Báo chí",
                        "Mở chuyên mục.",
                        "2. Đối với Đài Truyền thanh các xã: Tăng thời lượng phát sóng.",
                        "3. Đài Truyền thanh các xã dừng phát quảng cáo.",
                        "1. Phát thông điệp (tối thiểu 02 lần mỗi ngày).",
                        "1. Phát thông điệp (ít nhất hai lượt mỗi ngày).");
    }

    @ParameterizedTest
    @CsvSource({
        "II, II.",
        "3, 3.",
        "3.1, 3.1.",
        "II.3, 3.",
        "II.3.1, 3.1.",
        "2.a, a)",
        "II.3.đ, đ)",
        "Nội dung 2, Nội dung 2.",
        "-, -"
    })
    void an_item_is_numbered_as_its_path_says(String path, String marker) {
        assertThat(ItemMarker.of(path)).isEqualTo(marker);
    }

    private static TermsView terms(String label, String phrase, Instant due, LocalDate from, LocalDate to) {
        return TypedDirective.terms(label, phrase, due, from, to);
    }

    private static List<String> text(TypedDirective directive) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DocumentFormat.DOCX.write(
                DirectiveDocument.of(directive.view(), "Sở Thông tin và Truyền thông", LocalDate.of(2026, 11, 24)),
                out);
        try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            return file.getBodyElements().stream()
                    .flatMap(element -> element instanceof XWPFParagraph paragraph
                            ? Stream.of(paragraph)
                            : ((org.apache.poi.xwpf.usermodel.XWPFTable) element)
                                    .getRows().stream()
                                            .flatMap(row -> row.getTableCells().stream())
                                            .flatMap(cell -> cell.getParagraphs().stream()))
                    .map(XWPFParagraph::getText)
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
