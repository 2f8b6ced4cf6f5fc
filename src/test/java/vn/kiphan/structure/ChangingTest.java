package vn.kiphan.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page of where to change a thing names is there. */
class ChangingTest {

    private static final Pattern TYPE = Pattern.compile("`([a-z]+)\\.([A-Z][A-Za-z]+)`");

    @Test
    void every_type_that_it_names_exists() {
        List<Path> named = TYPE.matcher(Sources.read(Path.of("src/docs/changing.md")))
                .results()
                .map(type -> Path.of("src/main/java/vn/kiphan", type.group(1), type.group(2) + ".java"))
                .distinct()
                .toList();

        assertThat(named).hasSizeGreaterThan(20).allMatch(Files::exists);
    }
}
