package eu.meshe.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.DemoTest;
import eu.meshe.demonstration.DemonstrationSignIn;
import eu.meshe.journeys.Browser;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Every page there is, in a real browser, as the person whose it is: axe finds nothing, nothing is cut off, nothing is fetched elsewhere. */
@DemoTest
@Import({Routes.class, World.class})
class EveryPageTest {

    private static final String NOBODY = "";

    @Autowired
    private Routes routes;

    @Autowired
    private World world;

    private final Queue<Seen> pages = new ConcurrentLinkedQueue<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    private record Seen(Route route, String address, String person) {}

    @Test
    void isReadableByEverybodyAtEveryWidth() throws Exception {
        routes.all().stream()
                .filter(route -> route.isRead() && !route.isApi())
                .map(this::seen)
                .filter(this::isPage)
                .forEach(pages::add);
        assertThat(pages).hasSizeGreaterThan(30);
        lookAtAll();
        assertThat(wrong).isEmpty();
        assertThat(pages).isEmpty();
    }

    /** Two look, each in a browser of their own: most of the time one waits for what the other computes. */
    private void lookAtAll() throws Exception {
        var origin = "http://localhost:" + world.port();
        try (var helper = Executors.newSingleThreadExecutor();
                var browser = Browser.at(origin)) {
            var helped = helper.submit(() -> {
                try (var besides = Browser.besides(origin)) {
                    lookWith(besides);
                }
                return null;
            });
            lookWith(browser);
            helped.get();
        }
    }

    private void lookWith(Browser browser) {
        Map<String, Browser.Visitor> visitors = new HashMap<>();
        for (var next = pages.poll(); next != null; next = pages.poll()) {
            look(visitors.computeIfAbsent(next.person(), email -> visitor(browser, email)), next);
        }
    }

    private Seen seen(Route route) {
        var person =
                route.isForStaff() || route.isForLearners() ? world.owner(route).email() : NOBODY;
        return new Seen(route, route.address(variable -> world.value(route, variable)), person);
    }

    private void look(Browser.Visitor visitor, Seen page) {
        try {
            visitor.open(page.address()).look("every" + page.route().pattern().replaceAll("[^a-z]+", "-"));
        } catch (AssertionError e) {
            wrong.add(page.route() + ": " + e.getMessage());
        }
    }

    private boolean isPage(Seen page) {
        var caller = page.person().isEmpty()
                ? world.anyone()
                : world.person(page.person()).browser();
        var answer = caller.get(page.address());
        return answer.statusCode() == 200
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    private Browser.Visitor visitor(Browser browser, String email) {
        var visitor = browser.visitor("en-GB");
        if (!email.isEmpty()) {
            visitor.open("/sign-in");
            visitor.page().locator("#f-email").fill(email);
            visitor.page().locator("#f-password").fill(DemonstrationSignIn.PASSWORD);
            visitor.page().locator("form[action='/sign-in'] button").click();
            visitor.page().waitForURL(address -> !address.contains("/sign-in"));
        }
        return visitor;
    }
}
