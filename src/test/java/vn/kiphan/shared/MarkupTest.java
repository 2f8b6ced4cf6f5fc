package vn.kiphan.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words are words, whatever is in them. */
class MarkupTest {

    @Test
    void words_are_escaped_in_text_and_in_attributes() {
        Markup markup = new Markup(10);
        markup.tags("<a href=\"").words("https://bao.vn/?a=1&b=\"><script>").tags("\">");
        markup.words("<b>Tin & bài \"mới\" 'nhất'</b>").tags("</a>");

        assertThat(markup)
                .hasToString("<a href=\"https://bao.vn/?a=1&amp;b=&quot;&gt;&lt;script&gt;\">"
                        + "&lt;b&gt;Tin &amp; bài &quot;mới&quot; &#39;nhất&#39;&lt;/b&gt;</a>");
    }

    @Test
    void letters_of_vietnamese_stay_letters() {
        assertThat(new Markup(0).words("Phường Đông Gia Nghĩa, M'Nông"))
                .hasToString("Phường Đông Gia Nghĩa, M&#39;Nông");
    }
}
