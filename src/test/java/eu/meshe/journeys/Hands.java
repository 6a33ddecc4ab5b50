package eu.meshe.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/** What a person does at a page: they press, follow, fill and read by the words they see there. Every step waits until it can be taken. */
final class Hands {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_FIELDS = 80;

    private final Browser.Visitor visitor;

    Hands(Browser.Visitor visitor) {
        this.visitor = visitor;
        visitor.page().setDefaultTimeout(PATIENCE.toMillis());
    }

    Page page() {
        return visitor.page();
    }

    Hands open(String path) {
        visitor.open(path);
        return this;
    }

    Hands look(String name) {
        visitor.look("journey-" + name);
        return this;
    }

    Hands signIn(String email) {
        open("/sign-in");
        page().locator("#f-email").fill(email);
        page().locator("#f-password").fill(JourneyTest.PASSWORD);
        page().locator("form:has(#f-password) button").click();
        sees("main h1");
        return this;
    }

    Hands press(String name) {
        page().locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
        return this;
    }

    Hands follow(String name) {
        page().locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first()
                .click();
        return this;
    }

    /** Ticks the box that is labelled so. */
    Hands tick(String name) {
        page().locator("main").getByLabel(name).first().check();
        return this;
    }

    /** Fills the field of that name in the form. */
    Hands fill(String field, String text) {
        page().locator("main [name='" + field + "']").first().fill(text);
        return this;
    }

    /** Chooses from a list, or ticks one of several. */
    Hands choose(String field, String value) {
        var list = page().locator("main select[name='" + field + "']");
        if (list.count() > 0) {
            list.first().selectOption(value);
        } else {
            page().locator("main input[name='" + field + "'][value='" + value + "']")
                    .check();
        }
        return this;
    }

    /** Waits until an element that matches is on the page. */
    Hands sees(String selector) {
        page().locator(selector).first().waitFor();
        return this;
    }

    /** Waits until the main part of the page says it. */
    Hands reads(String text) {
        PlaywrightAssertions.assertThat(page().locator("main"))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE.toMillis()));
        return this;
    }

    /** Opens the page again and again until the element is there: what comes by mail or through the outbox takes a moment. */
    Hands opensUntil(String path, String selector) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        open(path);
        while (page().locator(selector).count() == 0) {
            if (System.nanoTime() > until) {
                throw new AssertionError(selector + " does not appear at " + path + ": "
                        + page().locator("main").innerText());
            }
            page().waitForTimeout(300);
            page().reload();
        }
        return this;
    }

    /** Goes there with the Tab key alone, as one who has no mouse. */
    Hands tabTo(String selector) {
        var wanted = page().locator(selector).first();
        for (var step = 0; step < MOST_FIELDS; step++) {
            page().keyboard().press("Tab");
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                return this;
            }
        }
        throw new AssertionError("The Tab key does not reach " + selector);
    }

    Hands type(String keyOrText) {
        page().keyboard().insertText(keyOrText);
        return this;
    }

    Hands key(String key) {
        page().keyboard().press(key);
        return this;
    }

    /** The file that comes when the link or button is clicked. */
    byte[] download(String selector) {
        var download =
                page().waitForDownload(() -> page().locator(selector).first().click());
        try (var bytes = download.createReadStream()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
