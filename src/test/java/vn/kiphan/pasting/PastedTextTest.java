package vn.kiphan.pasting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTextTest {

    @Test
    void a_line_that_names_several_pages_is_as_many_lines() {
        assertThat(PastedText.lines("1) https://bao.vn/1 2) https://bao.vn/2"))
                .containsExactly("1) https://bao.vn/1", "2) https://bao.vn/2");
        assertThat(PastedText.lines("Ra quân: https://bao.vn/1; bản tiếng M'Nông: https://bao.vn/2 (28/9)"))
                .containsExactly("Ra quân: https://bao.vn/1;", "bản tiếng M'Nông: https://bao.vn/2 (28/9)");
        assertThat(PastedText.lines("https://bao.vn/1 Ra quân https://bao.vn/2 Tổng kết"))
                .containsExactly("https://bao.vn/1 Ra quân", "https://bao.vn/2 Tổng kết");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ra quân https://bao.vn/1 (https://m.bao.vn/1?utm_source=zalo)",
                "[https://bao.vn/1](https://bao.vn/1)",
                "Ra quân\thttps://bao.vn/1\thttps://bao.vn/anh.jpg"
            })
    void one_page_is_one_line(String line) {
        assertThat(PastedText.lines(line)).containsExactly(line);
    }

    @Test
    void a_cell_with_several_lines_is_one_cell() {
        assertThat(PastedText.lines("1\t\"Ra quân\nmùa tựu trường\"\thttps://bao.vn/1\n2\tTổng kết\thttps://bao.vn/2"))
                .containsExactly("1\t\"Ra quân mùa tựu trường\"\thttps://bao.vn/1", "2\tTổng kết\thttps://bao.vn/2");
        assertThat(PastedText.lines("1\t\"Ra quân\thttps://bao.vn/1\n2\tTổng kết\thttps://bao.vn/2"))
                .as("a quotation that is never closed takes nothing with it")
                .hasSize(2);
    }

    @Test
    void who_wrote_in_a_chat_is_no_line() {
        assertThat(PastedText.lines(
                        "Nguyễn Văn A, [28/09/2023 07:30]\nhttps://bao.vn/1\n\n[28/9 07:31] Chị Hoa:\nTổng kết"))
                .containsExactly("https://bao.vn/1", "Tổng kết");
    }
}
