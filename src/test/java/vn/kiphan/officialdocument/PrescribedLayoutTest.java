package vn.kiphan.officialdocument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.kiphan.LibreOffice;
import vn.kiphan.officialdocument.PrintedPage.Line;
import vn.kiphan.officialdocument.PrintedPage.Rule;

/**
 * The layout that Nghị định 30/2020/NĐ-CP, Phụ lục I prescribes, measured on paper: on the .pdf that the application writes, and on the
 * .docx as LibreOffice prints it. Lengths in millimetres.
 */
class PrescribedLayoutTest {

    /** The .pdf of the application's own. */
    @Nested
    class OfThePdf extends Measured {

        @BeforeAll
        void print() throws IOException {
            read(pdf(OfficialDocumentSamples.longLetter()), pdf(OfficialDocumentSamples.plan()));
        }

        private static byte[] pdf(OfficialDocument document) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            OfficialDocumentPdf.write(document, out);
            return out.toByteArray();
        }
    }

    /** The .docx, printed by LibreOffice. */
    @Nested
    class OfTheDocx extends Measured {

        @BeforeAll
        void print(@TempDir Path folder) throws IOException, InterruptedException {
            Path letter = write(folder.resolve("letter.docx"), OfficialDocumentSamples.longLetter());
            Path plan = write(folder.resolve("plan.docx"), OfficialDocumentSamples.plan());
            LibreOffice.print(folder, List.of(letter, plan));
            read(Files.readAllBytes(folder.resolve("letter.pdf")), Files.readAllBytes(folder.resolve("plan.pdf")));
        }

        private static Path write(Path path, OfficialDocument document) throws IOException {
            try (OutputStream out = Files.newOutputStream(path)) {
                OfficialDocumentDocx.write(document, out);
            }
            return path;
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Measured {

        private static final double LEFT = 30;
        private static final double RIGHT = 190;

        private List<PrintedPage> letter = List.of();
        private List<PrintedPage> plan = List.of();

        void read(byte[] printedLetter, byte[] printedPlan) throws IOException {
            letter = PrintedPage.of(printedLetter);
            plan = PrintedPage.of(printedPlan);
        }

        private PrintedPage first() {
            return letter.getFirst();
        }

        private Stream<PrintedPage> pages() {
            return Stream.concat(letter.stream(), plan.stream());
        }

        @Test
        void the_paper_is_a4_upright_and_every_letter_is_of_times_or_as_wide() {
            assertThat(letter).hasSizeGreaterThan(1);
            assertThat(pages()).allSatisfy(page -> {
                assertThat(page.width()).isCloseTo(210, within(0.5));
                assertThat(page.height()).isCloseTo(297, within(0.5));
                assertThat(page.lines())
                        .allSatisfy(line -> assertThat(line.font()).containsAnyOf("LiberationSerif", "TimesNewRoman"));
            });
        }

        @Test
        void nothing_stands_in_the_margins_but_the_number_of_the_page() {
            assertThat(pages()).allSatisfy(page -> {
                assertThat(page.lines()).allSatisfy(line -> {
                    assertThat(line.left()).isGreaterThan(LEFT - 0.3);
                    assertThat(line.baseline()).isLessThan(297 - 20);
                });
                assertThat(page.lines().stream().filter(line -> line.right() > RIGHT + 0.5))
                        .as("country and motto may need up to 5 mm of the right margin")
                        .allSatisfy(line -> assertThat(line.text()).startsWith("CỘNG HÒA"))
                        .allSatisfy(line -> assertThat(line.right()).isLessThan(RIGHT + 5));
            });
        }

        @Test
        void pages_are_numbered_in_the_middle_of_the_top_margin_from_the_second_on() {
            for (int i = 0; i < letter.size(); i++) {
                List<Line> above = letter.get(i).lines().stream()
                        .filter(line -> line.baseline() < 20)
                        .toList();
                if (i == 0) {
                    assertThat(above).isEmpty();
                } else {
                    assertThat(above).hasSize(1);
                    Line number = above.getFirst();
                    assertThat(number.text()).isEqualTo(String.valueOf(i + 1));
                    assertThat(number.points()).isCloseTo(13, within(0.6));
                    assertThat(number.middle()).isCloseTo((LEFT + RIGHT) / 2, within(1.0));
                }
            }
        }

        @Test
        void bodies_stand_left_and_country_and_motto_right_with_their_lines() {
            Line parent = first().line("UBND TỈNH ĐẮK NÔNG");
            Line issuer = first().line("SỞ THÔNG TIN VÀ TRUYỀN THÔNG");
            Line country = first().line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            Line motto = first().line("Độc lập - Tự do - Hạnh phúc");

            assertThat(parent.bold()).isFalse();
            assertThat(issuer.bold()).isTrue();
            assertThat(country.bold()).isTrue();
            assertThat(motto.bold()).isTrue();
            assertThat(List.of(parent.points(), issuer.points(), country.points()))
                    .allSatisfy(points -> assertThat(points).isBetween(11.9, 13.1));
            assertThat(motto.points()).isBetween(12.9, 14.1);
            assertThat(parent.baseline())
                    .isCloseTo(country.baseline(), within(0.5))
                    .isLessThan(26);
            assertThat(issuer.baseline()).isCloseTo(motto.baseline(), within(1.0));
            assertThat(issuer.right()).isLessThan(country.left());
            assertThat(issuer.middle()).isCloseTo(parent.middle(), within(1.0));
            assertThat(motto.middle()).isCloseTo(country.middle(), within(1.0));

            Rule belowMotto = first().ruleBelow(motto);
            assertThat(belowMotto.length()).isCloseTo(motto.right() - motto.left(), within(2.0));
            assertThat(belowMotto.middle()).isCloseTo(motto.middle(), within(1.0));
            Rule belowIssuer = first().ruleBelow(issuer);
            double name = issuer.right() - issuer.left();
            assertThat(belowIssuer.length()).isBetween(name / 3, name / 2);
            assertThat(belowIssuer.middle()).isCloseTo(issuer.middle(), within(1.0));
        }

        @Test
        void number_and_date_share_a_line_and_the_subject_stands_below_the_number() {
            Line number = first().line("Số:");
            Line date = first().line("Đắk Nông, ngày");
            Line subject = first().line("V/v tuyên truyền");

            assertThat(number.points()).isCloseTo(13, within(0.1));
            assertThat(number.italic()).isFalse();
            assertThat(date.points()).isBetween(12.9, 14.1);
            assertThat(date.italic()).isTrue();
            assertThat(number.baseline()).isCloseTo(date.baseline(), within(0.5));
            assertThat(number.right()).isLessThan(date.left());
            assertThat(subject.points()).isBetween(11.9, 13.1);
            assertThat(subject.bold() || subject.italic()).isFalse();
            assertThat(subject.baseline()).isGreaterThan(number.baseline());
            assertThat(subject.middle()).isCloseTo(number.middle(), within(1.0));
        }

        @Test
        void the_stamp_of_urgency_is_framed_in_its_prescribed_size_below_the_subject() {
            Line stamp = first().line("THƯỢNG KHẨN");

            assertThat(stamp.bold()).isTrue();
            assertThat(stamp.points()).isBetween(12.9, 14.1);
            List<Rule> frame = first().rules().stream()
                    .filter(rule -> Math.abs(rule.y() - stamp.baseline()) < 8)
                    .filter(rule -> rule.left() < stamp.left() && rule.right() > stamp.right())
                    .distinct()
                    .toList();
            assertThat(frame)
                    .hasSize(2)
                    .allSatisfy(rule -> assertThat(rule.length()).isCloseTo(40, within(1.5)));
            assertThat(Math.abs(frame.getFirst().y() - frame.getLast().y())).isCloseTo(8, within(1.0));
        }

        @Test
        void addressees_stand_under_the_colon() {
            Line label = first().line("Kính gửi:");
            Line one = first().line("- Các cơ quan báo chí");
            Line other = first().line("- Đài Truyền thanh");

            assertThat(label.points()).isBetween(13.4, 14.1);
            assertThat(one.left()).isCloseTo(other.left(), within(0.1)).isCloseTo(label.right(), within(3.0));
            assertThat(first().line("- Đài Truyền thanh").text()).endsWith(".");
            assertThat(one.text()).endsWith(";");
        }

        @Test
        void the_body_is_set_in_14_points_justified_with_an_indented_first_line() {
            Line opening = first().line("Thực hiện Công văn");
            int at = first().lines().indexOf(opening);
            Line second = first().lines().get(at + 1);

            assertThat(opening.points()).isBetween(13.9, 14.1);
            assertThat(opening.left()).isCloseTo(LEFT + 12.7, within(0.5));
            assertThat(opening.right()).isCloseTo(RIGHT, within(0.5));
            assertThat(second.left()).isCloseTo(LEFT, within(0.3));
            double spacing = (second.baseline() - opening.baseline()) * 72 / 25.4;
            assertThat(spacing).as("from single to one and a half").isBetween(14.0, 25.0);
            assertThat(first().line("1. Tuyên truyền").left()).isCloseTo(LEFT + 12.7, within(0.5));
        }

        @Test
        void the_signer_stands_right_level_with_the_list_of_copies_on_the_left() {
            PrintedPage last = letter.getLast();
            Line copies = last.line("Nơi nhận:");
            Line capacity = last.line("KT. GIÁM ĐỐC");
            Line position = last.line("PHÓ GIÁM ĐỐC");

            assertThat(copies.left()).isCloseTo(LEFT, within(0.3));
            assertThat(copies.bold() && copies.italic()).isTrue();
            assertThat(copies.points()).isCloseTo(12, within(0.1));
            assertThat(last.line("- Như trên").points()).isCloseTo(11, within(0.1));
            assertThat(copies.baseline()).isCloseTo(capacity.baseline(), within(1.5));
            assertThat(capacity.bold() && position.bold()).isTrue();
            assertThat(capacity.middle()).isCloseTo(150, offset(2.0)).isCloseTo(position.middle(), within(1.0));
            Line name = last.line("Họ và tên");
            assertThat(name.middle()).isCloseTo(position.middle(), within(1.0));
            assertThat(name.baseline() - position.baseline()).as("room to sign").isBetween(20.0, 45.0);
            assertThat(last.lines()).anySatisfy(line -> assertThat(line.text()).endsWith("./."));
        }

        @Test
        void a_named_document_has_its_type_and_subject_in_the_middle_with_a_line_below_and_no_addressees() {
            PrintedPage page = plan.getFirst();
            Line type = page.line("KẾ HOẠCH");
            Line subject = page.line("Truyền thông");

            assertThat(type.bold() && subject.bold()).isTrue();
            assertThat(List.of(type.points(), subject.points()))
                    .allSatisfy(points -> assertThat(points).isBetween(12.9, 14.1));
            assertThat(type.middle()).isCloseTo(110, within(1.0));
            assertThat(subject.middle()).isCloseTo(110, within(1.0));
            Rule below = page.ruleBelow(subject);
            double width = subject.right() - subject.left();
            assertThat(below.length()).isBetween(width / 3, width / 2);
            assertThat(page.lines()).noneMatch(line -> line.text().startsWith("Kính gửi"));
            assertThat(page.line("Căn cứ").italic()).isTrue();
            assertThat(page.line("I. MỤC ĐÍCH").bold()).isTrue();
        }
    }
}
