package eu.meshe.attack;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.DemoTest;
import eu.meshe.demonstration.DemonstrationSignIn;
import eu.meshe.journeys.Browser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
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

    @Test
    void isReadableByEverybodyAtEveryWidth() {
        var seen = 0;
        var wrong = new ArrayList<String>();
        Map<String, Browser.Visitor> visitors = new HashMap<>();
        try (var browser = Browser.at("http://localhost:" + world.port())) {
            for (var route : routes.all()) {
                if (!route.isRead() || route.isApi()) {
                    continue;
                }
                var address = route.address(variable -> world.value(route, variable));
                var person = route.isForStaff() || route.isForLearners()
                        ? world.owner(route).email()
                        : NOBODY;
                if (isPage(person, address)) {
                    seen++;
                    look(visitors.computeIfAbsent(person, email -> visitor(browser, email)), route, address, wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(30);
    }

    private static void look(Browser.Visitor visitor, Route route, String address, ArrayList<String> wrong) {
        try {
            visitor.open(address).look("every" + route.pattern().replaceAll("[^a-z]+", "-"));
        } catch (AssertionError e) {
            wrong.add(route + ": " + e.getMessage());
        }
    }

    private boolean isPage(String person, String address) {
        var answer = (person.isEmpty() ? world.anyone() : world.person(person).browser()).get(address);
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
