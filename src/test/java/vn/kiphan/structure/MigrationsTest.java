package vn.kiphan.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import vn.kiphan.KipHan;

/** One linear history of migrations, a folder per module, each touching the tables of its module. */
class MigrationsTest {

    private static final Pattern NAME = Pattern.compile("V(\\d{12})__([a-z]+)_[a-z_0-9]+\\.sql");
    private static final Pattern TABLE =
            Pattern.compile("(?i)\\b(?:create|alter)\\s+(?:table|view)\\s+(?:if\\s+not\\s+exists\\s+)?([a-z_]+)");

    private final List<Path> migrations = Sources.under("db/migration", ".sql");

    @Test
    void each_lies_in_the_folder_of_its_module_and_is_named_after_it() {
        Set<String> modules = ApplicationModules.of(KipHan.class).stream()
                .map(module -> module.getIdentifier().toString())
                .collect(Collectors.toSet());
        assertThat(migrations).isNotEmpty().allSatisfy(file -> {
            Matcher name = NAME.matcher(file.getFileName().toString());
            assertThat(name.matches()).as(file.toString()).isTrue();
            assertThat(name.group(2))
                    .isEqualTo(file.getParent().getFileName().toString())
                    .isIn(modules);
        });
    }

    @Test
    void no_version_stands_twice() {
        assertThat(migrations.stream().map(file -> file.getFileName().toString().substring(0, 13)))
                .doesNotHaveDuplicates();
    }

    @Test
    void each_makes_and_alters_tables_of_its_own_module_only() {
        assertThat(migrations).allSatisfy(file -> {
            String module = file.getParent().getFileName().toString();
            Matcher table = TABLE.matcher(Sources.read(file));
            while (table.find()) {
                assertThat(table.group(1)).as(file.toString()).matches(module + "(_.*)?");
            }
        });
    }
}
