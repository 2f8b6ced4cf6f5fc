package vn.kiphan.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundles of messages are in step: the same keys in both languages, every key that a page names, and the bundle's own keys only. */
class MessagesTest {

    private static final Pattern NAMED = Pattern.compile("#\\{([a-zA-Z0-9_.-]+)[}(]");

    private static final Pattern PLACE = Pattern.compile("\\{\\d");

    static Stream<Path> vietnamese() {
        return Sources.under("src/main/resources/messages", ".properties").stream()
                .filter(file -> !file.toString().endsWith("_en.properties"));
    }

    @ParameterizedTest
    @MethodSource("vietnamese")
    void both_languages_have_the_same_keys(Path bundle) {
        assertThat(load(english(bundle)).stringPropertyNames())
                .as(bundle.toString())
                .containsExactlyInAnyOrderElementsOf(load(bundle).stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("vietnamese")
    void keys_begin_with_the_name_of_their_module(Path bundle) {
        String module = bundle.getFileName().toString().replace(".properties", "");
        assertThat(load(bundle).stringPropertyNames())
                .allSatisfy(
                        key -> assertThat(key).matches((module.equals("shared") ? "(shared|days)" : module) + "\\..+"));
    }

    @ParameterizedTest
    @MethodSource("vietnamese")
    void no_key_stands_twice_and_every_text_can_be_formatted(Path bundle) {
        for (Path file : List.of(bundle, english(bundle))) {
            Set<String> seen = new HashSet<>();
            List<String> twice = new ArrayList<>();
            Sources.read(file)
                    .lines()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .forEach(line -> {
                        String key = line.substring(0, line.indexOf('=')).strip();
                        if (!seen.add(key)) {
                            twice.add(key);
                        }
                    });
            assertThat(twice).as(file.toString()).isEmpty();
            load(file).forEach((key, text) -> {
                // the constraints' own placeholders, as {min}, are filled in by the validator
                String pattern = text.toString().replaceAll("\\{[a-z]+}", "");
                assertThat(new MessageFormat(pattern).toPattern())
                        .as(key.toString())
                        .isNotNull();
            });
        }
    }

    /** A text without places to fill in is shown as it stands; one with places takes a single apostrophe for a quotation. */
    @ParameterizedTest
    @MethodSource("vietnamese")
    void apostrophes_are_doubled_exactly_where_something_is_filled_in(Path bundle) {
        for (Path file : List.of(bundle, english(bundle))) {
            assertThat(load(file)).allSatisfy((key, text) -> {
                String said = text.toString();
                boolean filledIn = PLACE.matcher(said).find();
                assertThat(filledIn ? said.replace("''", "").replaceAll("'[{}]+'", "") : said)
                        .as(file + ": " + key)
                        .doesNotContain(filledIn ? "'" : "''");
            });
        }
    }

    @Test
    void every_key_that_a_template_names_exists() {
        Set<String> known = new HashSet<>();
        vietnamese().forEach(bundle -> known.addAll(load(bundle).stringPropertyNames()));
        Set<String> missing = new TreeSet<>();
        for (Path template : Sources.under("src/main/resources/templates", ".html")) {
            Matcher named = NAMED.matcher(Sources.read(template));
            while (named.find()) {
                if (!known.contains(named.group(1))) {
                    missing.add(template + ": " + named.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void the_settings_name_exactly_the_bundles_that_there_are() {
        String settings = Sources.read(Path.of("src/main/resources/application.properties"));
        String named = settings.lines()
                .filter(line -> line.startsWith("spring.messages.basename="))
                .findFirst()
                .orElseThrow();
        assertThat(named.substring(named.indexOf('=') + 1).split(","))
                .containsExactlyInAnyOrderElementsOf(vietnamese()
                        .map(file -> "messages/" + file.getFileName().toString().replace(".properties", ""))
                        .toList());
    }

    private static Path english(Path bundle) {
        Path english = Path.of(bundle.toString().replace(".properties", "_en.properties"));
        assertThat(Files.exists(english)).as(english.toString()).isTrue();
        return english;
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Sources.read(file)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties;
    }
}
