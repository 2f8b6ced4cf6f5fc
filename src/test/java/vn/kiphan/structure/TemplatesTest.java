package vn.kiphan.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no template may hold: unescaped text, expressions made of text, scripts or styles that the CSP would refuse, words. */
class TemplatesTest {

    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "unescaped text", Pattern.compile("th:utext|\\[\\("),
            "an expression made of text", Pattern.compile("__\\$\\{|__\\*\\{"),
            "an inline script", Pattern.compile("<script(?![^>]*th:src)[^>]*>|\\son[a-z]+=\"|javascript:"),
            "an inline style", Pattern.compile("<style|\\sstyle=\"|th:style"),
            "a condition that is ignored, because the fragment replaces its element first",
                    Pattern.compile("<[^>]*th:replace=[^>]*th:(if|unless)=|<[^>]*th:(if|unless)=[^>]*th:replace="),
            "a visible word outside the bundles", Pattern.compile("[ăâđêôơưĂÂĐÊÔƠƯạ-ỹẠ-Ỹ]"));

    static Stream<Path> templates() {
        return Sources.under("src/main/resources/templates", ".html").stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void template_is_safe_and_wordless(Path template) {
        String text = Sources.read(template).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
        List<String> found = FORBIDDEN.entrySet().stream()
                .filter(rule -> rule.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(found).as(template.toString()).isEmpty();
    }

    static Stream<Path> sources() {
        return Sources.under("src/main/java", ".java").stream();
    }

    @ParameterizedTest
    @MethodSource("sources")
    void tags_that_code_writes_are_literals(Path source) {
        assertThat(Pattern.compile("\\.tags\\((?!\\)|\"[^\"\\\\]*(\\\\.[^\"\\\\]*)*\"\\))")
                        .matcher(Sources.read(source))
                        .find())
                .as(source.toString())
                .isFalse();
    }
}
