package vn.kiphan.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to slow a reader down, of a million characters: none may take more than two seconds. */
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

    @ParameterizedTest
    @MethodSource("pieces")
    void a_piece_repeated_a_million_times_is_read_in_time(String piece) {
        String repeated = piece.repeat(LENGTH / piece.length());
        LetterReader reader = new LetterReader();
        assertThat(secondsToRead(reader, repeated)).isLessThan(2);
        assertThat(secondsToRead(reader, HEAD + repeated)).isLessThan(2);
    }

    /** Processor time of this thread: what else the machine does at the moment must not fail the test. */
    private static double secondsToRead(LetterReader reader, String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        reader.read(text);
        return (threads.getCurrentThreadCpuTime() - start) / 1e9;
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
