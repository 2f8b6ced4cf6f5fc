package vn.kiphan.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Draws in a process of its own, with a heap and a time of its own: what a stranger's picture or PDF does to a decoder happens there and
 * not in the server. The process is this program with another first argument.
 */
@Component
class PreviewProcess {

    /** No password and no option of the server's own reaches it. */
    private static final Set<String> ENVIRONMENT = Set.of("PATH", "TMPDIR", "TEMP", "LANG", "SystemRoot");

    private final PreviewSettings settings;

    PreviewProcess(PreviewSettings settings) {
        this.settings = settings;
    }

    /** Whether the picture was drawn. */
    boolean draw(String mediaType, Path content, Path picture) {
        List<String> command = OwnProgram.command(
                List.of(
                        "-Xmx" + settings.memory() + "m",
                        "-Xss1m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-CreateCoredumpOnCrash",
                        "-Djava.awt.headless=true"),
                List.of(PreviewCommand.NAME, mediaType, content.toString(), picture.toString()));
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
            builder.environment().keySet().retainAll(ENVIRONMENT);
            Process process = builder.start();
            try {
                return process.waitFor(settings.time().toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", e);
        }
    }
}
