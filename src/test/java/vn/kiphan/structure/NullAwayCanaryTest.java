package vn.kiphan.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles with the very arguments of the build: a possible null must fail it, and so must any other warning. */
class NullAwayCanaryTest {

    private static final Pattern ARGUMENT = Pattern.compile("<arg>(.*?)</arg>");

    @TempDir
    Path folder;

    @Test
    void a_possible_null_fails_the_build() throws Exception {
        assertThat(compile("String shout(@Nullable String word) { return word.toUpperCase(java.util.Locale.ROOT); }"))
                .contains("[NullAway]");
    }

    @Test
    void a_warning_of_the_compiler_fails_the_build() throws Exception {
        assertThat(compile("java.util.List words() { return new java.util.ArrayList(); }"))
                .contains("[rawtypes]");
    }

    @Test
    void code_without_fault_passes() throws Exception {
        assertThat(compile("String shout(@Nullable String word) { return word == null ? \"\" : word; }"))
                .isEmpty();
    }

    private String compile(String method) throws IOException, InterruptedException {
        Path source = folder.resolve("Canary.java");
        Files.writeString(source, """
                import org.jspecify.annotations.NullMarked;
                import org.jspecify.annotations.Nullable;

                @NullMarked
                class Canary {
                    %s
                }
                """.formatted(method));
        String path = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-cp",
                path,
                "-processorpath",
                path,
                "-d",
                folder.toString()));
        Matcher argument = ARGUMENT.matcher(Files.readString(Path.of("pom.xml")));
        while (argument.find()) {
            command.add(argument.group(1));
        }
        command.add(source.toString());
        File output = folder.resolve("output").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue() == 0 ? "" : Files.readString(output.toPath());
    }
}
