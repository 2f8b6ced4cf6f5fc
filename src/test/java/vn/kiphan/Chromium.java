package vn.kiphan;

import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the tests, one per run: Chromium or Chrome from the usual places, the one that {@code CHROMIUM} names, or
 * Playwright's own. Without any the test is skipped with a loud line, except under {@code CI=true}, where that is a failure.
 */
public final class Chromium {

    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

    private Chromium() {}

    /** The running browser; ends the test when there is none. */
    public static Browser browser() {
        if (executable().isEmpty()) {
            String sentence =
                    "NO CHROMIUM FOUND: the tests in a browser do not run. Install Chromium or name it in CHROMIUM.";
            if ("true".equals(System.getenv("CI"))) {
                fail(sentence);
            }
            System.err.println("\n*** " + sentence + " ***\n");
            Assumptions.abort(sentence);
        }
        return Running.BROWSER;
    }

    private static Optional<Path> executable() {
        return Stream.concat(
                        Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of),
                        Stream.concat(USUAL_PLACES.stream().map(Path::of), playwrightsOwn()))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> playwrightsOwn() {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "ms-playwright");
        if (!Files.isDirectory(cache)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(cache, 3)) {
            return files.filter(file -> file.endsWith("chrome-linux/chrome")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started at first use, ended with the run. */
    private static final class Running {

        static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable().orElseThrow())
                        .setChromiumSandbox(false)
                        .setArgs(List.of(
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));

        static {
            // a build machine with little to spare takes its time, and no test may depend on that
            PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
            Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
        }
    }
}
