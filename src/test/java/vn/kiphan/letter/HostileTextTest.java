package vn.kiphan.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kiphan.ProcessorTime;

/** Texts made to slow a reader down, of a million characters: the work grows with the text and no faster. */
class HostileTextTest {

    private static final int LENGTH = 1_000_000;
    private static final String HEAD = "SỞ B\nSố: 1/SB\nA, ngày 05 tháng 9 năm 2023\nKính gửi: Các đơn vị.\n\n";

    static Stream<String> pieces() {
        return Stream.of(
                " ",
                "\n",
                "\t \n",
                "a",
                "Á",
                "*",
                "**a",
                "1",
                "1.",
                "1. a\n",
                "- a\n",
                "- a;",
                "a\n\n",
                "A\n",
                "trước ",
                "trước ngày ",
                "trước ngày 28/9 ",
                "trước ngày 28/9/2023 ",
                "chậm nhất là vào đến ",
                "trong vòng 5 ngày ",
                "báo cáo gửi về Sở trước ngày 28/9/2023. ",
                "báo cáo hằng tháng hằng năm trước ngày 5 ",
                "từ ngày 1/1/2023 đến ngày 2/2/2023 ",
                "số liệu số liệu lấy lấy ",
                "Công văn số 1/A-B ngày 1/1/2023 của Sở A ",
                "Công văn số 1/A-A-A-A-A",
                "Thực hiện Công văn số 1/A;\n",
                "Thực hiện các văn bản của ",
                "Sở Sở Sở , Sở B ",
                ", Sở đề nghị",
                "Ngày 1/1/2023, Sở A ",
                "Số: ........ ",
                "Số: 1/A\n",
                "V/v a\n",
                "Kính gửi: a;\n",
                "ngày tháng năm ",
                "ngày .... tháng ",
                "Nơi nhận:\n- A;\n",
                "KT. GIÁM ĐỐC\n",
                "A A A - A ",
                "A, ",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "căn cứ luật ",
                "Căn cứ Luật a\n",
                "(",
                "\u0301",
                "a    ");
    }

    /**
     * Twice the text is at most so many times the work. Work that grows with the square is four times as much, and a backtracking pattern
     * more; what a processor that is shared, hot or just waking up adds or takes does not reach that.
     */
    private static final double MOST_GROWTH = 3;

    /** Below that, measured, nothing can be said of growth, and nothing needs to be: a million characters in half a second. */
    private static final double QUICK = 0.5;

    private static final int ROUNDS = 4;

    @ParameterizedTest
    @MethodSource("pieces")
    void twice_the_text_is_not_four_times_the_work(String piece) {
        for (String head : new String[] {"", HEAD}) {
            String whole = head + piece.repeat(LENGTH / piece.length());
            String half = head + piece.repeat(LENGTH / 2 / piece.length());
            assertThat(grows(half, whole, new LetterReader()::read))
                    .as("growth of the work from half of it to all of it")
                    .isLessThan(MOST_GROWTH);
        }
    }

    @Test
    void work_that_grows_with_the_square_would_be_noticed() {
        assertThat(grows("a".repeat(LENGTH / 2), "a".repeat(LENGTH), HostileTextTest::square))
                .isGreaterThan(MOST_GROWTH);
    }

    private static void square(String text) {
        long rounds = (long) text.length() * text.length() / 500;
        int mixed = text.length();
        for (long round = 0; round < rounds; round++) {
            mixed = mixed * 31 + (mixed >>> 7);
        }
        assertThat(mixed).isNotEqualTo(text.length());
    }

    /** The least of several rounds, each of them both texts one after the other, until one is quick or grows no more than it may. */
    private static double grows(String half, String whole, Consumer<String> reading) {
        double leastWhole = Double.MAX_VALUE;
        double leastHalf = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            leastWhole = Math.min(leastWhole, secondsOf(reading, whole));
            if (leastWhole < QUICK) {
                return 0;
            }
            leastHalf = Math.min(leastHalf, secondsOf(reading, half));
            if (leastWhole < MOST_GROWTH * leastHalf) {
                break;
            }
        }
        return leastWhole / leastHalf;
    }

    /** Processor time of this thread: what else the machine does at the moment counts little. */
    private static double secondsOf(Consumer<String> reading, String text) {
        return ProcessorTime.of(() -> reading.accept(text)).toNanos() / 1e9;
    }

    @Test
    void pieces_in_any_order_are_read_without_breaking() {
        String[] words = pieces().toArray(String[]::new);
        LetterReader reader = new LetterReader();
        Random random = new Random(28_9_2023);
        for (int letter = 0; letter < 2000; letter++) {
            StringBuilder text = new StringBuilder(letter % 2 == 0 ? HEAD : "");
            for (int piece = 0; piece < 40; piece++) {
                text.append(words[random.nextInt(words.length)]);
            }
            LetterDraft draft = reader.read(text.toString());
            assertThat(draft.deadlines())
                    .allSatisfy(found -> assertThat(found.span().end())
                            .isLessThanOrEqualTo(draft.text().length()));
        }
    }
}
