package vn.kiphan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.kiphan.Chromium;

/**
 * Somebody at a browser: signed in, on a screen of some width, with scripts or without. The service worker runs for those only who come
 * to see it: what passes through a worker passes by the driver's own routes, and a worker starts when it likes.
 */
final class Visitor implements AutoCloseable {

    static final int DESKTOP = 1280;
    static final int TELEPHONE = 360;

    /** A build machine with little to spare takes its time, and no journey may depend on that. */
    private static final int LONG = 60_000;

    /** In mid-change a colour is neither the old one nor the new one. */
    private static final String STILL = "document.getAnimations().every(moving => moving.playState !== 'running'"
            + " || moving.effect.getComputedTiming().iterations === Infinity)";

    private static final String KEPT = """
            async path => {
              for (;;) {
                for (const name of (await caches.keys()).filter(one => one.startsWith('draft-'))) {
                  if (await (await caches.open(name)).match(path)) return;
                }
                await new Promise(done => setTimeout(done, 50));
              }
            }""";

    private static final AxeRunOptions VIOLATIONS = new AxeRunOptions();

    static {
        VIOLATIONS.setResultTypes(List.of("violations"));
    }

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final boolean scripts;

    private Visitor(String address, int width, boolean scripts, ServiceWorkerPolicy worker) {
        this.address = address;
        this.scripts = scripts;
        this.context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setLocale("vi-VN")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(scripts)
                        .setServiceWorkers(worker)
                        .setAcceptDownloads(true));
        this.page = context.newPage();
        this.page.setDefaultTimeout(LONG);
    }

    static Visitor signedIn(int port, String username, int width) {
        return signedIn(port, username, width, true, ServiceWorkerPolicy.BLOCK);
    }

    static Visitor withServiceWorker(int port, String username, int width) {
        return signedIn(port, username, width, true, ServiceWorkerPolicy.ALLOW);
    }

    static Visitor withoutScripts(int port, String username, int width) {
        return signedIn(port, username, width, false, ServiceWorkerPolicy.BLOCK);
    }

    private static Visitor signedIn(int port, String username, int width, boolean scripts, ServiceWorkerPolicy worker) {
        Visitor visitor = new Visitor("http://localhost:" + port, width, scripts, worker);
        visitor.open("/login");
        visitor.fill("#username", username);
        visitor.fill("#password", "kip-han-demo");
        visitor.press("main button");
        visitor.leaves("/login");
        return visitor;
    }

    Page page() {
        return page;
    }

    void open(String path) {
        page.navigate(address + path);
    }

    /** The path of the page on the screen. */
    String path() {
        return path(page.url());
    }

    private String path(String url) {
        return url.replace(address, "").replaceAll("[?#].*", "");
    }

    void fill(String selector, String text) {
        find(selector).fill(text);
    }

    /**
     * Presses, and waits for the whole of the page that this opens at once. What a script does about it later is waited for with
     * {@link #sees}, {@link #arrives} and the like.
     *
     * <p>Without scripts the browser cannot tell the driver that nothing moves, and a page that still scrolls to its anchor lets a click go
     * astray: there the keyboard presses it.
     */
    void press(String selector) {
        press(find(selector).first());
    }

    void press(Locator element) {
        if (scripts) {
            element.click();
        } else {
            element.press("Enter");
        }
        page.waitForLoadState();
    }

    /** Nothing says where this leads to: {@link #arrives} or {@link #sees} comes next. */
    void pressTwice(String selector) {
        find(selector).first().dblclick(new Locator.DblclickOptions().setForce(!scripts));
    }

    void upload(String selector, Path... files) {
        find(selector).setInputFiles(files);
    }

    Path download(String selector) {
        Download download = page.waitForDownload(() -> find(selector).first().click());
        return download.path();
    }

    /** On the whole of the page: while it still comes, its scripts move the focus, and a click between them is lost. */
    Locator find(String selector) {
        page.waitForLoadState();
        return page.locator(selector);
    }

    /** Waits until the page shows each of these. */
    Visitor sees(String... words) {
        for (String each : words) {
            PlaywrightAssertions.assertThat(main()).containsText(each, seen());
        }
        return this;
    }

    Visitor sees(Pattern words) {
        PlaywrightAssertions.assertThat(main()).containsText(words, seen());
        return this;
    }

    /** Waits until the page shows none of these: after {@link #sees} has said which page it is. */
    Visitor seesNo(String... words) {
        for (String each : words) {
            PlaywrightAssertions.assertThat(main()).not().containsText(each, seen());
        }
        return this;
    }

    /** Waits until the field holds this. */
    Visitor holds(String selector, String value) {
        PlaywrightAssertions.assertThat(page.locator(selector)).hasValue(value);
        return this;
    }

    /** Waits for a page whose path ends so, where * is one part of it. */
    Visitor arrives(String end) {
        Pattern wanted = Pattern.compile(".*" + end.replace("*", "[^/]+"));
        page.waitForURL(url -> wanted.matcher(path(url)).matches());
        return this;
    }

    /** Waits for a page whose path does not end so. */
    Visitor leaves(String end) {
        page.waitForURL(url -> !path(url).endsWith(end));
        return this;
    }

    /** Waits until the browser's worker keeps the page for a cut line. */
    Visitor keeps(String path) {
        page.evaluate(KEPT, path);
        return this;
    }

    private Locator main() {
        return page.locator("main");
    }

    /** What is hidden is not seen. */
    private static LocatorAssertions.ContainsTextOptions seen() {
        return new LocatorAssertions.ContainsTextOptions().setUseInnerText(true);
    }

    /** What stands on the page now: to take something out of it, after {@link #sees} has waited. */
    String text() {
        return main().innerText();
    }

    /** What the field holds now. */
    String value(String selector) {
        return page.locator(selector).inputValue();
    }

    /** No serious violation for a screen reader or the keyboard, and nothing wider than the screen. */
    Visitor looksRight() {
        page.waitForLoadState();
        if (scripts) {
            // what opens under the pointer, where the last click left it, may be judged with it or without
            page.mouse().move(0, 0);
            page.waitForFunction(STILL);
            List<String> violations = new AxeBuilder(page)
                            // at once and in the page: the other way opens a second one each time, and is for frames of
                            // other sites
                            .setLegacyMode(true)
                            .options(VIOLATIONS)
                            .analyze()
                            .getViolations()
                            .stream()
                            .filter(rule -> SERIOUS.contains(rule.getImpact()))
                            .map(Visitor::said)
                            .toList();
            assertThat(violations).as(path()).isEmpty();
        }
        assertThat(page.locator("body").boundingBox().width)
                .as("width of " + path())
                .isLessThanOrEqualTo(page.viewportSize().width);
        return this;
    }

    private static String said(Rule rule) {
        CheckedNode first = rule.getNodes().getFirst();
        return rule.getId() + ": " + rule.getHelp() + " " + first.getHtml() + " " + first.getFailureSummary();
    }

    @Override
    public void close() {
        context.close();
    }
}
