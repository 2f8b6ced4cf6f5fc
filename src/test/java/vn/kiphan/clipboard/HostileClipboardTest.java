package vn.kiphan.clipboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiphan.shared.MarkedText;

/** Of what a stranger put into the clipboard only the words that a reader sees come through: here "thấy", and nothing of "canary". */
class HostileClipboardTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>canary()</script>thấy",
                "<SCRIPT SRC=//canary.example></SCRIPT>thấy",
                "<script>canary<script></script>thấy<script>canary",
                "<img src=x onerror=canary()>thấy",
                "<img src=`javascript:canary`>thấy",
                "<IMG \"\"\"><SCRIPT>canary(\"XSS\")</SCRIPT>\">thấy",
                "<a href='javascript:canary()'>thấy</a>",
                "<a href='&#106;avascript:canary'>thấy</a>",
                "<a href='java\tscript:canary'>thấy</a>",
                "<a href=' javascript:canary'>thấy</a>",
                "<a href='data:text/html,canary'>thấy</a>",
                "<a href='vbscript:canary'>thấy</a>",
                "<a href='//canary.example'>thấy</a>",
                "<p style=\"background:url(javascript:canary)\" onclick=canary>thấy</p>",
                "<p style=\"width:expression(canary)\">thấy</p>",
                "<svg onload=canary><text>canary</text></svg>thấy",
                "<svg><style><img src=x onerror=canary></style></svg>thấy",
                "<math><mi xlink:href='data:x,canary'>canary</mi></math>thấy",
                "thấy<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=canary&gt;\"></mtext></math>",
                "<iframe src=canary>canary</iframe>thấy",
                "<object data=canary><param name=canary>canary</object>thấy",
                "<embed src=canary>thấy",
                "<form action=canary><button>canary</button><textarea>canary</textarea><select><option>canary</select></form>thấy",
                "<style>p{background:url(canary)}</style>thấy",
                "<link rel=stylesheet href=canary><meta http-equiv=refresh content='0;url=canary'><base href=canary>thấy",
                "<noscript><p title=\"</noscript><img src=x onerror=canary>\"></noscript>thấy",
                "<template><p>canary</p></template>thấy",
                "<xml><w:x>canary</w:x></xml>thấy",
                "<title>canary</title>thấy",
                "<!--[if gte mso 9]><xml>canary</xml><![endif]-->thấy",
                "<!--canary--><![CDATA[canary]]><?php canary ?>thấy",
                "<p hidden>canary</p><p style='DISPLAY : none'>canary</p><span style='mso-hide:all'>canary</span>thấy",
                "<del>canary</del>thấy",
                "<p data-begins='canary'>thấy</p>",
                "<body onload=canary>thấy",
                "<p class='canary' id='canary' title='canary'>thấy</p>",
                "<audio src=canary>canary</audio><video poster=canary>canary</video><canvas>canary</canvas>thấy"
            })
    void only_what_is_seen_comes_through(String hostile) {
        assertThat(ClipboardText.marks(hostile)).contains("thấy").doesNotContainIgnoringCase("canary");
    }

    @Test
    void a_text_that_looks_like_markup_stays_a_text() {
        assertThat(ClipboardText.marks("&lt;script&gt;x&lt;/script&gt;")).isEqualTo("<script>x</script>");
        assertThat(new MarkedText(ClipboardText.marks("<b>&lt;img src=x onerror=y&gt;</b>"))
                        .blocks()
                        .getFirst()
                        .lines()
                        .getFirst()
                        .runs()
                        .getFirst()
                        .text())
                .isEqualTo("<img src=x onerror=y>");
        assertThat(ClipboardText.marks("${7*7} [[${7*7}]] __${7*7}__ a\u202eb\u200bc"))
                .isEqualTo("${7*7} [[${7*7}]] __${7*7}__ abc");
    }

    @Test
    void endless_markup_is_read_in_no_time() {
        int many = 40_000;
        for (String html : List.of(
                "<b>".repeat(many) + "x",
                "<div>".repeat(many) + "x",
                "<ul><li>".repeat(many) + "x",
                "<table><tr><td>".repeat(many) + "x",
                "<b><i>".repeat(many) + "x" + "</b></i>".repeat(many),
                "<p style='" + "font-weight:bold;".repeat(many) + "'>x",
                "<a href='http://a'>x".repeat(many),
                "x\u00a0".repeat(4 * many),
                "<p class=MsoListParagraph>·\u00a0\u00a0x".repeat(many),
                "<p class=MsoListParagraph>" + "\u00a0 ".repeat(many) + "x",
                "<i>_</i>".repeat(many),
                "<b>*</b>".repeat(many),
                "<!--[if".repeat(many),
                "&".repeat(many) + "x")) {
            long began = System.nanoTime();
            assertThat(ClipboardText.marks(html)).isNotNull();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as(html.substring(0, 12))
                    .isLessThan(SOON);
        }
    }

    /** Pieces in any order, closed or not: nothing breaks the writer, and nothing that is not seen is written. */
    @Test
    void shuffled_markup_neither_breaks_it_nor_lets_anything_through() {
        List<String> pieces = List.of(
                "<p>",
                "</p>",
                "<b>",
                "</b>",
                "<i>",
                "</i>",
                "<ul>",
                "</ul>",
                "<ol start=3>",
                "</ol>",
                "<li>",
                "</li>",
                "<br>",
                "<table>",
                "</table>",
                "<tr>",
                "</tr>",
                "<td>",
                "</td>",
                "<div>",
                "</div>",
                "<script>canary</script>",
                "<img onerror=canary>",
                "<!--canary-->",
                "một",
                " hai ",
                "_",
                "**",
                "\n",
                "&nbsp;",
                "<span style='mso-list:Ignore'>·</span>",
                "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>",
                "<a href='javascript:canary'>",
                "<a href='http://a.vn/x'>",
                "</a>",
                "<pre>",
                "</pre>",
                "<svg><canary>",
                "</svg>",
                "<h2>",
                "</h2>",
                "<style>canary</style>",
                "<b style='font-weight:normal'>",
                "1. ",
                "- ",
                "<select>",
                "</select>",
                "<th>",
                "<p style='display:none'>canary</p>");
        Random random = new Random(20_230_928);
        for (int round = 0; round < 4_000; round++) {
            StringBuilder html = new StringBuilder();
            for (int at = random.nextInt(40); at >= 0; at--) {
                html.append(pieces.get(random.nextInt(pieces.size())));
            }
            String marks = ClipboardText.marks(html.toString());
            assertThat(marks)
                    .as(html.toString())
                    .doesNotContain("canary", "\n\n\n")
                    .isEqualTo(marks.strip());
            assertThat(new MarkedText(marks).blocks()).as(html.toString()).isNotNull();
        }
    }
}
