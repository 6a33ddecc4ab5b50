package eu.meshe.web;

import com.microsoft.playwright.options.ColorScheme;
import eu.meshe.journeys.Browser;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The shell's own pages in a real browser: looked at on a phone and a wide screen, in light, dark and print, in both languages. */
class ShellInTheBrowserTest {

    private static ConfigurableApplicationContext shell;
    private static String origin;

    @BeforeAll
    static void start() {
        var application = new SpringApplication(ShellAlone.class);
        application.setDefaultProperties(Map.of("server.port", "0", "server.address", "127.0.0.1"));
        shell = application.run();
        origin = "http://127.0.0.1:" + shell.getEnvironment().getProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        shell.close();
    }

    @Test
    void theStartPageIsForEveryone() {
        try (var browser = Browser.at(origin)) {
            browser.visitor("en-GB").open("/").look("start").print("start");
            browser.visitor("de-DE").open("/").look("start-de");
            browser.visitor("en-GB", ColorScheme.DARK).open("/").look("start-dark");
        }
    }

    @Test
    void everyFragmentInEveryStateIsForEveryone() {
        try (var browser = Browser.at(origin)) {
            browser.visitor("en-GB").open("/design").look("design").print("design");
            browser.visitor("de-DE").open("/design").look("design-de");
            browser.visitor("en-GB", ColorScheme.DARK).open("/design").look("design-dark");
        }
    }

    @Test
    void aPageThatIsNotThereIsForEveryone() {
        try (var browser = Browser.at(origin)) {
            browser.visitor("en-GB").open("/nothing/here").look("problem");
        }
    }
}
