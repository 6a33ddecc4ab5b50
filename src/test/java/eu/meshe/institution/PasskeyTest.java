package eu.meshe.institution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import eu.meshe.DemoTest;
import eu.meshe.demonstration.DemonstrationSignIn;
import eu.meshe.journeys.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Passkeys in a real browser, with the authenticator that Chromium's own tools provide. */
@DemoTest
class PasskeyTest {

    @LocalServerPort
    private int port;

    @Test
    void signsInWithAPasskeyThatWasAddedAndNoMoreOnceItIsRemoved() {
        try (var browser = Browser.at("http://localhost:" + port)) {
            var learner = browser.visitor("en-GB");
            var page = learner.page();
            addAuthenticator(page);
            learner.open("/sign-in");
            page.locator("#f-email").fill("aino@post.example");
            page.locator("#f-password").fill(DemonstrationSignIn.PASSWORD);
            page.locator("form[action='/sign-in'] button").click();

            learner.open("/account");
            page.locator("#passkey-label").fill("My phone");
            page.locator("[data-passkey-add] button").click();
            page.waitForURL("**/account?saved");
            assertThat(page.locator("main").innerText()).contains("My phone");
            learner.look("account");

            page.locator("form[action='/sign-out'] button").click();
            learner.open("/sign-in");
            learner.look("sign-in");
            page.locator("[data-passkey-use] button").click();
            page.waitForURL(address -> !address.contains("/sign-in"));
            learner.open("/account");
            assertThat(page.locator("main").innerText()).contains("aino@post.example");

            page.locator("form[action*='/passkeys/'] button").click();
            page.waitForURL("**/account?saved");
            page.locator("form[action='/sign-out'] button").click();
            learner.open("/sign-in");
            page.locator("[data-passkey-use] button").click();
            page.locator("[data-passkey-use] [data-passkey-failed]").waitFor();
            learner.open("/account");
            assertThat(page.url()).endsWith("/sign-in");
        }
    }

    private static void addAuthenticator(Page page) {
        var tools = page.context().newCDPSession(page);
        tools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        tools.send("WebAuthn.addVirtualAuthenticator", arguments);
    }
}
