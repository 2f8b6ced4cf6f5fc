package vn.kiphan.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Nothing lies about that no page uses: words of the bundles, templates and their fragments, classes of the style sheet. Names that the
 * code puts together count as used when the first part stands there as a literal and the others as words.
 */
class UnusedTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    /** One kind at a time, for they stand in each other: an attribute of a template holds expressions with texts of their own. */
    private static final List<Pattern> LITERAL = Stream.of(
                    "\"((?:[^\"\\\\\\n]|\\\\.)*)\"",
                    "'([^'\\n]*)'",
                    "#\\{([a-zA-Z0-9_.-]+)",
                    "\\{([a-z]+(?:\\.[a-zA-Z0-9-]+)+)}")
            .map(Pattern::compile)
            .toList();

    private static final Pattern BEGINNING = Pattern.compile("[a-z]+(\\.[a-zA-Z0-9-]+)*[.-]");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+(-[A-Za-z0-9_]+)*");

    private static String java;
    private static String templates;
    private static String all;
    private static Set<String> literals;
    private static Set<String> beginnings;
    private static Set<String> endings;
    private static Set<String> words;

    @BeforeAll
    static void read() {
        java = text("src/main/java", ".java");
        templates = text(TEMPLATES.toString(), ".html");
        all = java + templates + text("src/main/resources/static/js", ".js");
        literals = LITERAL.stream()
                .flatMap(kind -> kind.matcher(all).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        beginnings = literals.stream().filter(BEGINNING.asMatchPredicate()).collect(Collectors.toSet());
        // an address of the navigation is the end of its words' key
        endings = literals.stream()
                .filter(text -> text.matches("[./-][a-zA-Z0-9.-]+"))
                .map(text -> text.replace('/', '.'))
                .collect(Collectors.toSet());
        words = WORD.matcher(all + text("db/migration", ".sql"))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    @Test
    void every_key_of_a_bundle_is_asked_for() {
        Set<String> keys = Sources.under("src/main/resources/messages", ".properties").stream()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .flatMap(file -> Sources.read(file).lines())
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .collect(Collectors.toSet());

        assertThat(without(keys, UnusedTest::asked)).isEmpty();
    }

    private static boolean asked(String key) {
        return literals.contains(key)
                || beginnings.stream()
                        .filter(key::startsWith)
                        .anyMatch(begun -> words.containsAll(
                                List.of(key.substring(begun.length()).split("\\."))))
                || endings.stream()
                        .filter(end -> key.endsWith(end) && key.length() > end.length())
                        .anyMatch(end -> asked(key.substring(0, key.length() - end.length())));
    }

    @Test
    void every_template_and_fragment_is_shown_by_somebody() {
        Set<String> named = new TreeSet<>();
        for (Path file : Sources.under(TEMPLATES.toString(), ".html")) {
            String name =
                    TEMPLATES.relativize(file).toString().replace('\\', '/').replace(".html", "");
            // the framework finds the pages of errors by their names
            if (!name.startsWith("error")) {
                named.add(name);
            }
            Pattern.compile("th:fragment=\"([a-zA-Z0-9_-]+)")
                    .matcher(Sources.read(file))
                    .results()
                    .forEach(fragment -> named.add(name + " :: " + fragment.group(1)));
        }

        assertThat(without(named, UnusedTest::shown)).isEmpty();
    }

    private static boolean shown(String name) {
        if (name.contains(" :: ")) {
            String fragment = name.substring(name.indexOf(" :: ") + 4);
            return Pattern.compile("::\\s*" + fragment + "\\b").matcher(all).find();
        }
        return java.contains('"' + name + '"')
                || java.contains('"' + name + " ::")
                || Pattern.compile("~\\{\\s*" + name + "\\b").matcher(templates).find();
    }

    @Test
    void every_class_of_the_style_sheet_is_on_some_page() {
        String sheet = text("src/main/resources/static/css", ".css").replaceAll("(?s)/\\*.*?\\*/", "");
        Set<String> styled = Pattern.compile("([^{}]+)\\{")
                .matcher(sheet)
                .results()
                .flatMap(rule -> Pattern.compile("\\.([a-zA-Z][\\w-]*)")
                        .matcher(rule.group(1))
                        .results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(without(styled, UnusedTest::worn)).isEmpty();
    }

    private static boolean worn(String style) {
        return Pattern.compile("(?<![\\w-])" + style + "(?![\\w-])")
                        .matcher(all)
                        .find()
                || literals.stream()
                        .map(text -> text.substring(text.lastIndexOf(' ') + 1))
                        .filter(begun -> begun.endsWith("-") && style.startsWith(begun))
                        .map(begun -> style.substring(begun.length()))
                        .anyMatch(rest -> rest.matches("\\d+")
                                || words.contains(rest)
                                || words.contains(rest.toUpperCase(Locale.ROOT)));
    }

    private static Set<String> without(Set<String> names, Predicate<String> used) {
        return names.stream().filter(used.negate()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(String folder, String ending) {
        return Sources.under(folder, ending).stream().map(Sources::read).collect(Collectors.joining("\n"));
    }
}
