package eu.meshe.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What a visitor does not see and must not happen: errors in the console (content security among them) and requests to anyone else. */
final class Troubles {

    private final URI origin;
    private final List<String> seen = new ArrayList<>();

    Troubles(Page page, URI origin) {
        this.origin = origin;
        page.onConsoleMessage(this::said);
        page.onPageError(error -> seen.add("script: " + error));
        page.onRequest(request -> requested(request.url()));
    }

    void assertNone() {
        assertThat(seen)
                .as("console errors and requests that left the exchange")
                .isEmpty();
    }

    private void said(ConsoleMessage message) {
        // the browser reports a page's own 4xx status as an error too; that is what some pages are for
        if ("error".equals(message.type())
                && !message.text().startsWith("Failed to load resource: the server responded with a status of 4")) {
            seen.add("console: " + message.text());
        }
    }

    private void requested(String url) {
        var asked = URI.create(url);
        if (asked.getScheme().startsWith("http") && !origin.getAuthority().equals(asked.getAuthority())) {
            seen.add("request: " + url);
        }
    }
}
