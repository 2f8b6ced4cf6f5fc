package vn.kiphan.letterdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiphan.letter.LetterDraft;
import vn.kiphan.letter.LetterReader;
import vn.kiphan.letter.Oddity;
import vn.kiphan.letterdate.Deadline.Cycle;
import vn.kiphan.letterdate.Deadline.Kind;
import vn.kiphan.letterdate.Deadline.Recurrence;
import vn.kiphan.lettertext.Confidence;
import vn.kiphan.lettertext.Found;

/** Deadlines in the words that offices use, and dates that are none. The letter around them is of 05/9/2023. */
class DeadlineReadingTest {

    private static final String HEAD = """
            UBND TỈNH A
            SỞ B

            Số: 12/SB-VP
            V/v báo cáo kết quả công tác

            A, ngày 05 tháng 9 năm 2023

            Kính gửi: Các đơn vị trực thuộc.

            Thực hiện Kế hoạch số 10/KH-UBND ngày 01/8/2023 của UBND tỉnh A về công tác năm 2023;

            """;

    static LetterDraft letter(String body) {
        return new LetterReader().read(HEAD + body + "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT, VP.\n\nGIÁM ĐỐC\n");
    }

    private static List<Deadline> deadlines(String body) {
        return letter(body).deadlines().stream().map(Found::value).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Đề nghị các đơn vị gửi báo cáo về Sở trước ngày 28/9/2023.                                   | 2023-09-28 |       | trước ngày 28/9/2023
            Đề nghị gửi kết quả thực hiện về Sở trước 17h00 ngày 28/9/2023 để tổng hợp.                  | 2023-09-28 | 17:00 | trước 17h00 ngày 28/9/2023
            Báo cáo gửi về Sở trước 16 giờ 30 phút ngày 28 tháng 9 năm 2023.                             | 2023-09-28 | 16:30 | trước 16 giờ 30 phút ngày 28 tháng 9 năm 2023
            Báo cáo gửi về Sở trước 5 giờ chiều ngày 28/9/2023.                                          | 2023-09-28 | 17:00 | trước 5 giờ chiều ngày 28/9/2023
            Kết quả báo cáo về Sở chậm nhất ngày 28/9/2023.                                              | 2023-09-28 |       | chậm nhất ngày 28/9/2023
            Kết quả báo cáo về Sở chậm nhất là ngày 28/9/2023.                                           | 2023-09-28 |       | chậm nhất là ngày 28/9/2023
            Đề nghị báo cáo kết quả về Sở chậm nhất đến hết ngày 28/9/2023.                              | 2023-09-28 |       | chậm nhất đến hết ngày 28/9/2023
            Đề nghị báo cáo kết quả về Sở chậm nhất vào lúc 10h00 ngày 28/9/2023.                        | 2023-09-28 | 10:00 | chậm nhất vào lúc 10h00 ngày 28/9/2023
            Đề nghị nộp báo cáo không quá ngày 28/9/2023.                                                | 2023-09-28 |       | không quá ngày 28/9/2023
            Đề nghị nộp báo cáo không muộn hơn ngày 28/9/2023.                                           | 2023-09-28 |       | không muộn hơn ngày 28/9/2023
            Đề nghị các đơn vị báo cáo kết quả về Sở trong ngày 28/9/2023.                               | 2023-09-28 |       | trong ngày 28/9/2023
            Thời hạn gửi báo cáo: trước ngày 28/9/2023.                                                  | 2023-09-28 |       | Thời hạn gửi báo cáo: trước ngày 28/9/2023
            Thời hạn báo cáo: ngày 28/9/2023.                                                            | 2023-09-28 |       | Thời hạn báo cáo: ngày 28/9/2023
            Hạn cuối nộp báo cáo là ngày 28-9-2023.                                                      | 2023-09-28 |       | Hạn cuối nộp báo cáo là ngày 28-9-2023
            Đề nghị báo cáo về Sở trước thứ Năm, ngày 28/9/2023.                                         | 2023-09-28 |       | trước thứ Năm, ngày 28/9/2023
            Đề nghị báo cáo về Sở trước 17h00 ngày thứ Năm (28/9/2023).                                  | 2023-09-28 | 17:00 | trước 17h00 ngày thứ Năm (28/9/2023)
            Đề nghị báo cáo về Sở trước ngày 28.9.2023.                                                  | 2023-09-28 |       | trước ngày 28.9.2023
            Đề nghị báo cáo về Sở trước 28/9/2023.                                                       | 2023-09-28 |       | trước 28/9/2023
            Trước ngày 28/9/2023, các đơn vị gửi báo cáo kết quả về Sở.                                  | 2023-09-28 |       | Trước ngày 28/9/2023
            ĐỀ NGHỊ CÁC ĐƠN VỊ BÁO CÁO TRƯỚC NGÀY 28/9/2023.                                             | 2023-09-28 |       | TRƯỚC NGÀY 28/9/2023
            Đề nghị báo cáo kết quả về Sở trước ngày 28/9/2023 (thứ Năm) qua email.                      | 2023-09-28 |       | trước ngày 28/9/2023
            """)
    void a_deadline_is_read_in_the_words_of_offices(String sentence, LocalDate date, LocalTime time, String phrase) {
        LetterDraft draft = letter(sentence);

        assertThat(draft.deadlines()).hasSize(1);
        Found<Deadline> found = draft.deadlines().getFirst();
        assertThat(found.value().date()).isEqualTo(date);
        assertThat(found.value().time()).isEqualTo(time);
        assertThat(found.value().kind()).isEqualTo(Kind.REPORT);
        assertThat(found.value().inclusive()).isTrue();
        assertThat(found.value().phrase()).isEqualTo(phrase);
        assertThat(found.span().of(draft.text())).isEqualTo(phrase);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Số liệu tính đến hết ngày 30/9/2023.",
                "Báo cáo tình hình từ ngày 01/8/2023 đến hết ngày 30/9/2023.",
                "Tuyên truyền hưởng ứng ngày 30/7 và ngày 02/9/2023 trên các phương tiện.",
                "Lễ phát động diễn ra vào lúc 8h00 ngày 20/9/2023 tại trung tâm tỉnh, đề nghị đưa tin và báo cáo.",
                "Đề nghị treo cờ từ ngày 15/9/2023 đến hết ngày 22/9/2023.",
                "Đề nghị báo cáo các vụ việc phát sinh trước ngày 15/9/2023.",
                "Đề nghị rà soát, báo cáo các cơ sở đã được cấp phép trước ngày 15/9/2023.",
                "Thực hiện Công văn số 55/UBND-VX ngày 03/9/2023 của UBND tỉnh về việc báo cáo kết quả trước ngày 20/9/2023.",
                "Quy định này có hiệu lực trước ngày 01/10/2023.",
                "Báo cáo số 285/BC-SB ngày 07 tháng 12 năm 2023 nêu rõ kết quả.",
                "Đề nghị tuyên truyền trước, trong và sau ngày 30/9/2023.",
                "Các cơ quan báo chí tăng thời lượng trước ngày khai mạc và trong ngày 02/9/2023.",
                "Tổng đài 111 hoạt động 24/7, đề nghị phổ biến và báo cáo.",
                "Chương trình kỷ niệm 30 năm ngày thành lập tỉnh (12/8/1991-12/8/2021), đề nghị báo cáo."
            })
    void a_date_that_is_no_deadline_is_left_alone(String sentence) {
        assertThat(deadlines(sentence)).isEmpty();
    }

    @Test
    void a_day_without_a_year_is_in_the_year_of_the_letter() {
        LetterDraft draft = letter("Đề nghị báo cáo kết quả về Sở trước ngày 28/9.");

        assertThat(draft.deadlines()).hasSize(1);
        assertThat(draft.deadlines().getFirst().value().date()).isEqualTo(LocalDate.of(2023, 9, 28));
        assertThat(draft.deadlines().getFirst().confidence()).isEqualTo(Confidence.MEDIUM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đề nghị báo cáo về Sở trước ngày 31/9/2023.",
                "Đề nghị báo cáo về Sở trước ngày 28/9/2022.",
                "Đề nghị báo cáo về Sở trước 27h00 ngày 28/9/2023.",
                "Đề nghị báo cáo về Sở trước ngày 15/3.",
                "Đề nghị báo cáo về Sở trong vòng 05 ngày làm việc kể từ ngày nhận được văn bản này."
            })
    void a_deadline_that_cannot_be_told_is_said_and_not_guessed(String sentence) {
        LetterDraft draft = letter(sentence);

        assertThat(draft.deadlines()).extracting(found -> found.value().date()).allMatch(date -> date == null);
        assertThat(draft.oddities()).extracting(Oddity::code).contains(Oddity.Code.DEADLINE_UNCLEAR);
        assertThat(draft.has(Oddity.Code.NO_DEADLINE)).isFalse();
    }

    @Test
    void a_letter_of_december_may_mean_january() {
        LetterDraft draft = new LetterReader()
                .read(
                        "SỞ B\nSố: 9/SB-VP\nA, ngày 20 tháng 12 năm 2023\nKính gửi: Các đơn vị.\n\nĐề nghị gửi báo cáo về Sở trước ngày 10/01.\n");

        assertThat(draft.deadlines().getFirst().value().date()).isEqualTo(LocalDate.of(2024, 1, 10));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Định kỳ trước ngày 25 hằng tháng, các đơn vị gửi báo cáo về Sở.                     | MONTH   | 0 | 25
            Định kỳ trước ngày 25 hàng tháng, các đơn vị gửi báo cáo về Sở.                     | MONTH   | 0 | 25
            Hằng tháng, các đơn vị báo cáo kết quả về Sở trước ngày 20 để tổng hợp.             | MONTH   | 0 | 20
            Báo cáo quý gửi về Sở trước ngày 15 tháng cuối quý.                                 | QUARTER | 3 | 15
            Báo cáo quý gửi về Sở trước ngày 15 của tháng cuối quý.                             | QUARTER | 3 | 15
            Báo cáo năm gửi về Sở trước ngày 15/12 hằng năm.                                    | YEAR    | 12 | 15
            Hằng năm, các đơn vị gửi báo cáo về Sở trước ngày 15 tháng 12.                      | YEAR    | 12 | 15
            Đề nghị báo cáo kết quả về Sở trước thứ Sáu hằng tuần.                              | WEEK    | 0 | 5
            Báo cáo gửi về Sở vào ngày 05 của tháng sau.                                        |         | 0 | 0
            """)
    void a_deadline_that_returns_is_periodic(String sentence, Cycle cycle, int month, int day) {
        List<Deadline> found = deadlines(sentence);

        if (cycle == null) {
            assertThat(found).allSatisfy(one -> assertThat(one.kind()).isEqualTo(Kind.PERIODIC));
            return;
        }
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().kind()).isEqualTo(Kind.PERIODIC);
        assertThat(found.getFirst().recurrence()).isEqualTo(new Recurrence(cycle, month, day));
        assertThat(found.getFirst().date()).isNull();
        assertThat(found.getFirst().due()).isNull();
    }

    @Test
    void several_deadlines_are_all_read_and_said() {
        LetterDraft draft = letter("""
                1. Đăng ký tham gia hội thi, hoàn thành trước ngày 15/9/2023.

                2. Báo cáo kết quả đợt 1 về Sở trước ngày 30/9/2023; báo cáo tổng kết chậm nhất ngày 20/12/2023.
                """);

        assertThat(draft.deadlines())
                .extracting(
                        found -> found.value().date(), found -> found.value().kind())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2023, 9, 15), Kind.ACTION),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2023, 9, 30), Kind.REPORT),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2023, 12, 20), Kind.REPORT));
        assertThat(draft.has(Oddity.Code.SEVERAL_DEADLINES)).isTrue();
    }

    @Test
    void the_issuers_own_deadline_is_not_the_recipients() {
        assertThat(
                        deadlines(
                                "Đề nghị gửi báo cáo về Sở trước ngày 20/9/2023 để tổng hợp, báo cáo UBND tỉnh trước ngày 25/9/2023."))
                .extracting(Deadline::date)
                .containsExactly(LocalDate.of(2023, 9, 20));
    }

    @Test
    void the_instant_is_the_last_second_of_the_day_in_vietnam() {
        Deadline onTheDay = new Deadline("", LocalDate.of(2023, 9, 28), null, true, Kind.REPORT, null);
        Deadline before = new Deadline("", LocalDate.of(2023, 9, 28), null, false, Kind.REPORT, null);
        Deadline hour = new Deadline("", LocalDate.of(2023, 9, 28), LocalTime.of(9, 0), true, Kind.REPORT, null);

        assertThat(onTheDay.due()).isEqualTo(Instant.parse("2023-09-28T16:59:59Z"));
        assertThat(before.due()).isEqualTo(Instant.parse("2023-09-27T16:59:59Z"));
        assertThat(hour.due()).isEqualTo(Instant.parse("2023-09-28T02:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Đề nghị các đơn vị hoàn thành việc lắp đặt trong tháng 10/2023.                  | 2023-10-31 | ACTION | trong tháng 10/2023
            Đề nghị các đơn vị hoàn thành việc lắp đặt trong tháng 10.                       | 2023-10-31 | ACTION | trong tháng 10
            Đề nghị các đơn vị hoàn thành việc lắp đặt trước hết quý IV.                     | 2023-12-31 | ACTION | trước hết quý IV
            Đề nghị gửi báo cáo về Sở chậm nhất cuối tháng 02/2024.                          | 2024-02-29 | REPORT | chậm nhất cuối tháng 02/2024
            Đề nghị hoàn thành việc rà soát trong tháng 01.                                  |            | ACTION | trong tháng 01
            Đề nghị hoàn thành việc rà soát trước tháng 11/2023.                             |            | ACTION | trước tháng 11/2023
            Tổng hợp tình hình ngày 07/9/2023, báo cáo về Sở trước 22h30 cùng ngày.          | 2023-09-07 | REPORT | trước 22h30 cùng ngày
            Báo cáo nhanh về Sở trước 22h30 cùng ngày.                                       |            | REPORT | trước 22h30 cùng ngày
            Đề nghị báo cáo kết quả về Sở chậm nhất sau 10 ngày kể từ ngày kết thúc đợt cao điểm. |       | REPORT | chậm nhất sau 10 ngày kể từ ngày kết thúc đợt cao điểm
            """)
    void a_limit_without_a_day_has_a_date_only_when_that_surely_follows(
            String sentence, LocalDate date, Kind kind, String phrase) {
        LetterDraft draft = letter(sentence);

        assertThat(draft.deadlines()).hasSize(1);
        Found<Deadline> found = draft.deadlines().getFirst();
        assertThat(found.value().date()).isEqualTo(date);
        assertThat(found.value().kind()).isEqualTo(kind);
        assertThat(found.value().phrase()).isEqualTo(phrase);
        assertThat(draft.has(Oddity.Code.DEADLINE_UNCLEAR)).isEqualTo(date == null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đề nghị tổ chức ra quân truyền thông trong tháng 10.",
                "Đề nghị báo cáo kết quả thực hiện trong tháng 8.",
                "Đề nghị treo băng rôn từ ngày 25/9/2023 đến hết tháng 10/2023.",
                "Đề nghị thống kê các vụ việc xảy ra trước tháng 01/1995.",
                "Dự kiến trong quý I/2024 Sở sẽ tổ chức sơ kết."
            })
    void a_month_in_which_something_happens_is_no_deadline(String sentence) {
        assertThat(deadlines(sentence)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "trưóc ngày 28/9/2O23, 2023-09-28",
        "trước ngày l5/1O/2023, 2023-10-15",
        "chậm nhất ngay 3l tháng1O năm 2023, 2023-10-31"
    })
    void digits_that_a_scanner_has_misread_are_read_and_doubted(String limit, LocalDate date) {
        LetterDraft draft = letter("Đề nghị gửi báo cáo về Sở " + limit + " để tổng hợp.");

        assertThat(draft.deadlines()).singleElement().satisfies(found -> {
            assertThat(found.value().date()).isEqualTo(date);
            assertThat(found.confidence()).isEqualTo(Confidence.LOW);
        });
        assertThat(draft.has(Oddity.Code.DEADLINE_MISREAD)).isTrue();
    }

    @Test
    void a_date_is_read_over_the_head_of_a_page_that_falls_into_its_sentence() {
        String cut =
                "1. Các đơn vị gửi báo cáo kết quả về Sở trước\nSB A - 05/9/2023 - Trang 1\nngày 28/9/2023.\n2. Đưa tin.";
        assertThat(deadlines(cut)).singleElement().satisfies(deadline -> {
            assertThat(deadline.date()).isEqualTo(LocalDate.of(2023, 9, 28));
            assertThat(deadline.phrase()).isEqualTo("trước ngày 28/9/2023");
        });
        LetterDraft read = letter(cut);
        assertThat(read.deadlines().getFirst().span().of(read.text()))
                .startsWith("trước\n")
                .endsWith("ngày 28/9/2023");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Đề nghị các đơn vị báo cáo về Sở trước 16 giờ hằng ngày.                          | DAY
            Đề nghị các đơn vị báo cáo về Sở trước 16h00 hằng ngày làm việc.                  | WORKDAY
            Báo cáo nhanh gửi về Sở mỗi ngày làm việc trước 16h00 để tổng hợp.                | WORKDAY
            Báo cáo nhanh gửi về Sở hằng ngày, trước 16 giờ 00 cùng ngày.                     | DAY
            """)
    void what_returns_daily_may_return_on_working_days_only(String sentence, Cycle cycle) {
        assertThat(deadlines(sentence)).singleElement().satisfies(deadline -> {
            assertThat(deadline.recurrence()).isEqualTo(new Recurrence(cycle, 0, 0));
            assertThat(deadline.time()).isEqualTo(LocalTime.of(16, 0));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Các đơn vị báo cáo hằng tháng từ tháng 9 đến tháng 12/2023, trước ngày 25, về Sở.             | 2023-09-01 | 2023-12-31
            Các đơn vị gửi báo cáo về Sở trước ngày 25 hằng tháng, từ tháng 9 đến hết tháng 12 năm 2023.  | 2023-09-01 | 2023-12-31
            Từ tháng 10/2023 đến tháng 3/2024, các đơn vị báo cáo kết quả về Sở trước ngày 25 hằng tháng. | 2023-10-01 | 2024-03-31
            Báo cáo gửi về Sở trước ngày 20 hằng tháng (từ tháng 11 đến tháng 02/2024).                   | 2023-11-01 | 2024-02-29
            Báo cáo định kỳ ngày 25 hằng tháng từ ngày 01/9/2023 đến ngày 31/12/2023 gửi về Sở.           | 2023-09-01 | 2023-12-31
            Gửi báo cáo về Sở trước thứ Sáu hằng tuần, từ ngày 11/9 đến ngày 27/10/2023.                  | 2023-09-11 | 2023-10-27
            Gửi báo cáo nhanh về Sở trước 16 giờ hằng ngày, từ ngày 25/9/2023 đến hết ngày 30/9/2023.     | 2023-09-25 | 2023-09-30
            Gửi báo cáo về Sở trước ngày 15 tháng cuối quý, từ quý III/2023 đến quý II/2024.              | 2023-07-01 | 2024-06-30
            Báo cáo gửi về Sở trước ngày 10/12 hằng năm, từ năm 2023 đến năm 2025.                        | 2023-01-01 | 2025-12-31
            Gửi báo cáo về Sở trước ngày 25 hằng tháng, bắt đầu từ tháng 10/2023.                         | 2023-10-01 |
            Gửi báo cáo về Sở trước ngày 25 hằng tháng cho đến hết tháng 6/2024.                          |            | 2024-06-30
            Gửi báo cáo về Sở trước ngày 25 hằng tháng, từ nay đến hết năm 2024.                          |            | 2024-12-31
            Gửi báo cáo về Sở trước ngày 05 tháng sau, từ tháng 9 đến tháng 12/2023.                      | 2023-10-01 | 2024-01-31
            """)
    void a_duty_that_returns_begins_and_ends_when_its_sentence_says(String sentence, LocalDate from, LocalDate until) {
        assertThat(deadlines(sentence))
                .filteredOn(deadline -> deadline.kind() == Deadline.Kind.PERIODIC)
                .singleElement()
                .satisfies(deadline -> {
                    assertThat(deadline.recurrence().from()).isEqualTo(from);
                    assertThat(deadline.recurrence().until()).isEqualTo(until);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tuyên truyền từ tháng 9 đến tháng 12/2023 và gửi báo cáo về Sở trước ngày 25 hằng tháng.",
                "Treo băng rôn từ ngày 20/9/2023 đến ngày 10/10/2023; báo cáo về Sở trước ngày 25 hằng tháng.",
                "Gửi báo cáo về Sở trước ngày 25 hằng tháng (số liệu từ ngày 01/9/2023 đến ngày 30/9/2023).",
                "Gửi báo cáo về Sở trước ngày 25 hằng tháng về công tác tuyên truyền từ tháng 9 đến tháng 12/2023.",
                "Thực hiện Kế hoạch giai đoạn từ năm 2021 đến năm 2025, các đơn vị báo cáo về Sở trước ngày 25 hằng tháng.",
                "Gửi báo cáo về Sở trước ngày 25 hằng tháng, từ tháng 9 đến tháng 12.",
                "Gửi báo cáo về Sở trước ngày 25 hằng tháng, từ tháng 12/2023 đến tháng 9/2023.",
                "Gửi báo cáo về Sở trước ngày 25 hằng tháng, từ tháng 9 đến tháng 13/2023."
            })
    void a_span_of_something_else_or_one_that_is_not_sure_is_not_the_dutys(String sentence) {
        assertThat(deadlines(sentence))
                .filteredOn(deadline -> deadline.kind() == Deadline.Kind.PERIODIC)
                .singleElement()
                .satisfies(deadline -> {
                    assertThat(deadline.recurrence().from()).isNull();
                    assertThat(deadline.recurrence().until()).isNull();
                });
    }

    @Test
    void a_duty_that_is_named_twice_is_one_with_what_either_says() {
        assertThat(deadlines("1. Gửi báo cáo về Sở trước ngày 25 hằng tháng.\n"
                        + "2. Báo cáo gửi về Sở trước ngày 25 hằng tháng, từ tháng 9 đến tháng 12/2023."))
                .singleElement()
                .satisfies(deadline -> assertThat(deadline.recurrence().until()).isEqualTo("2023-12-31"));
        assertThat(deadlines("1. Gửi báo cáo về Sở trước ngày 25 hằng tháng, từ tháng 1 đến tháng 6/2024.\n"
                        + "2. Gửi báo cáo về Sở trước ngày 25 hằng tháng, từ tháng 9 đến tháng 12/2024."))
                .hasSize(2);
    }
}
