package eu.meshe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/**
 * A real browser (Debian's Chromium) before the running exchange. Each {@link Visitor} is one person with their own cookies. Where Chromium
 * is absent the test that asks is skipped, visibly; with {@code CI=true} it fails.
 *
 * <pre>{@code
 * try (var browser = Browser.at("http://localhost:" + port)) {
 *     var learner = browser.visitor("en-GB");
 *     learner.open("/wallet");
 *     learner.page().getByLabel("Name").fill("Noor Voorbeeld");
 *     learner.look("wallet");
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** What the camera sees: a film in YUV4MPEG2, read whenever a page opens the camera. */
    public static final Path CAMERA_SEES = Path.of("target", "camera.y4m").toAbsolutePath();

    private static final List<String> QUIET = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--use-fake-device-for-media-stream",
            "--use-file-for-fake-video-capture=" + CAMERA_SEES);

    private final URI origin;
    private final com.microsoft.playwright.Browser chromium;
    private final Runnable end;
    private final List<Visitor> visitors = new ArrayList<>();

    private Browser(String origin, com.microsoft.playwright.Browser chromium, Runnable end) {
        this.origin = URI.create(origin);
        this.chromium = chromium;
        this.end = end;
    }

    /** A browser for the exchange at that origin, for example {@code http://localhost:8080}. */
    public static Browser at(String origin) {
        needsChromium();
        return new Browser(origin, Chromium.RUNNING, () -> {});
    }

    /** A browser that is started for a thread beside that of the tests, for no browser may be used by two, and ends when it is closed. */
    public static Browser besides(String origin) {
        needsChromium();
        var playwright = Chromium.playwright();
        return new Browser(origin, Chromium.start(playwright), playwright::close);
    }

    private static void needsChromium() {
        if (!Files.isExecutable(CHROMIUM)) {
            var message = CHROMIUM + " is absent: install Debian's chromium to run this test";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(message);
            }
            Assumptions.abort(message);
        }
    }

    /** A new person with a clean browser whose language is that one ({@code en-GB}, {@code de-DE}). */
    public Visitor visitor(String language) {
        return visitor(language, ColorScheme.LIGHT);
    }

    public Visitor visitor(String language, ColorScheme scheme) {
        return visitor(options(language).setColorScheme(scheme));
    }

    /** A person whose browser runs no scripts. {@link Visitor#look} is not for them: axe is a script. */
    public Visitor visitorWithoutScripts(String language) {
        return visitor(options(language).setJavaScriptEnabled(false));
    }

    private Visitor visitor(com.microsoft.playwright.Browser.NewContextOptions options) {
        var visitor = new Visitor(chromium.newContext(options), origin);
        visitors.add(visitor);
        return visitor;
    }

    private static com.microsoft.playwright.Browser.NewContextOptions options(String language) {
        return new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setAcceptDownloads(true)
                .setViewportSize(1280, 900);
    }

    /** All visitors leave, and with them their cookies and what their browser remembers. */
    @Override
    public void close() {
        visitors.forEach(Visitor::close);
        end.run();
    }

    /** Started once for all tests of a run, ended with it: to start it takes longer than many a visit. */
    private static final class Chromium {

        static final com.microsoft.playwright.Browser RUNNING = start(playwright());

        static Playwright playwright() {
            return Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        }

        static com.microsoft.playwright.Browser start(Playwright playwright) {
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setChromiumSandbox(false)
                            .setArgs(QUIET));
        }
    }

    /** One person at one browser. What goes wrong on the way (console, content security, foreign requests) is kept for {@link #look}. */
    public static final class Visitor implements AutoCloseable {

        private final BrowserContext context;
        private final URI origin;
        private final Page page;
        private final Troubles troubles;

        private Visitor(BrowserContext context, URI origin) {
            this.context = context;
            this.origin = origin;
            page = context.newPage();
            troubles = new Troubles(page, origin);
        }

        /** The page once it has loaded: after a click that leads to another one, Playwright waits only until that begins to arrive. */
        public Page page() {
            page.waitForLoadState();
            return page;
        }

        /** Pages may use the camera now; it sees {@link #CAMERA_SEES}. Before that whoever asks is refused. */
        public Visitor allowsTheCamera() {
            context.grantPermissions(List.of("camera"));
            return this;
        }

        /** Opens a path of the exchange. */
        public Visitor open(String path) {
            page.navigate(origin.resolve(path).toString());
            return this;
        }

        /**
         * Looks at the page as it is now: screenshots at 390 and 1280 px into {@code target/screenshots}; axe finds nothing at either width;
         * nothing scrolls sideways, down to 320 px (a screen of 1280 at 400 %, WCAG 2.2, 1.4.10); no text is missing; no error in the console; no request left the exchange.
         */
        public Visitor look(String name) {
            page.setViewportSize(320, 640);
            assertFits(name, 320);
            lookAt(name, 390);
            lookAt(name, 1280);
            assertThat(page.locator("body").innerText()).doesNotContain("??");
            troubles.assertNone();
            return this;
        }

        /** A picture of the page as it is printed, for a person to look at. */
        public Visitor print(String name) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(794, 1123);
            shoot(name + "-print");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            return this;
        }

        private void lookAt(String name, int width) {
            page.setViewportSize(width, width == 390 ? 844 : 900);
            page.waitForLoadState();
            shoot(name + "-" + width);
            assertFits(name, width);
            assertThat(Axe.violations(page))
                    .as("accessibility of %s at %s px", name, width)
                    .isEmpty();
        }

        private void assertFits(String name, int width) {
            assertThat(overflow())
                    .as("pixels that %s is wider than a screen of %s", name, width)
                    .isLessThanOrEqualTo(0);
        }

        private void shoot(String name) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + ".png"))
                    .setFullPage(true));
        }

        private int overflow() {
            return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
