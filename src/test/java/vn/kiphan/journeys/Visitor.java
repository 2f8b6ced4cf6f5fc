package vn.kiphan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.kiphan.Chromium;

/**
 * Somebody at a browser: signed in, on a screen of some width, with scripts or without. The service worker runs for those only who come
 * to see it: what passes through a worker passes by the driver's own routes, and a worker starts when it likes.
 */
final class Visitor implements AutoCloseable {

    static final int DESKTOP = 1280;
    static final int TELEPHONE = 360;

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
                        .setJavaScriptEnabled(scripts)
                        .setServiceWorkers(worker)
                        .setAcceptDownloads(true));
        this.page = context.newPage();
        this.page.setDefaultTimeout(15_000);
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
        return page.url().replace(address, "").replaceAll("[?#].*", "");
    }

    void fill(String selector, String text) {
        page.locator(selector).fill(text);
    }

    /**
     * Without scripts the browser cannot tell the driver that nothing moves, and a page that still scrolls to its anchor lets a click go
     * astray: there the keyboard presses it.
     */
    void press(String selector) {
        if (scripts) {
            page.locator(selector).first().click();
        } else {
            page.locator(selector).first().press("Enter");
        }
    }

    void pressTwice(String selector) {
        page.locator(selector).first().dblclick(new Locator.DblclickOptions().setForce(!scripts));
    }

    void upload(String selector, Path... files) {
        page.locator(selector).setInputFiles(files);
    }

    Path download(String selector) {
        Download download =
                page.waitForDownload(() -> page.locator(selector).first().click());
        return download.path();
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    String text() {
        return page.locator("main").innerText();
    }

    String value(String selector) {
        return page.locator(selector).inputValue();
    }

    /** No serious violation for a screen reader or the keyboard, and nothing wider than the screen. */
    Visitor looksRight() {
        if (scripts) {
            List<String> violations = new AxeBuilder(page)
                    .analyze().getViolations().stream()
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
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().getFirst().getHtml();
    }

    @Override
    public void close() {
        context.close();
    }
}
