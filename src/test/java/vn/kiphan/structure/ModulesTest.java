package vn.kiphan.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import vn.kiphan.KipHan;

/** The modules use only what their package-info allows, and the picture in the documents is the one that holds. */
class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(KipHan.class);

    @Test
    void modules_use_only_what_they_may() {
        modules.verify();
    }

    @Test
    void the_picture_of_the_modules_shows_exactly_what_is_allowed() throws IOException {
        Set<String> drawn = new TreeSet<>();
        for (String line :
                Files.readString(Path.of("src/docs/modules.md")).lines().toList()) {
            if (line.strip().matches("[a-z]+ --> [a-z]+")) {
                drawn.add(line.strip());
            }
        }
        assertThat(drawn).isEqualTo(allowed());
    }

    /** The edges to shared, audit and account are left out: nearly every module has them. */
    private Set<String> allowed() {
        Set<String> base = Set.of("shared", "audit", "account");
        Set<String> edges = new TreeSet<>();
        modules.forEach(module -> {
            String name = module.getIdentifier().toString();
            ApplicationModule declared = module.getBasePackage()
                    .getAnnotation(ApplicationModule.class)
                    .orElseThrow();
            Arrays.stream(declared.allowedDependencies())
                    .filter(used -> !base.contains(used))
                    .forEach(used -> edges.add(name + " --> " + used));
        });
        return edges;
    }
}
