package eu.meshe.platform.remote;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;

/**
 * How long a copy is good for (RFC 9111), and how to ask whether it still is.
 *
 * @param lasts within our own bounds: a site can neither make us ask all the time nor keep us from ever asking again
 * @param tag its entity tag; empty for none
 * @param modified its {@code Last-Modified}; empty for none
 */
record Freshness(Duration lasts, String tag, String modified) {

    static final Freshness UNKNOWN = new Freshness(Duration.ZERO, "", "");

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int LONGEST_TAG = 200;

    static Freshness of(HttpMessage answer, RemoteKind kind) {
        return new Freshness(lasts(answer, kind), text(answer, "ETag"), text(answer, "Last-Modified"));
    }

    private static Duration lasts(HttpMessage answer, RemoteKind kind) {
        var control = text(answer, "Cache-Control").toLowerCase(Locale.ROOT).split("[\\s,]+");
        if (Arrays.stream(control).anyMatch(word -> word.equals("no-store") || word.equals("no-cache"))) {
            return SHORTEST;
        }
        var said = Arrays.stream(control)
                .filter(word -> word.startsWith("max-age="))
                .findFirst()
                .flatMap(word -> seconds(word.substring("max-age=".length())))
                .map(age -> age.minus(seconds(text(answer, "Age")).orElse(Duration.ZERO)))
                .orElse(kind.fresh());
        return said.compareTo(SHORTEST) < 0 ? SHORTEST : said.compareTo(LONGEST) > 0 ? LONGEST : said;
    }

    private static Optional<Duration> seconds(String text) {
        var digits = text.replace("\"", "");
        return digits.matches("\\d{1,9}") ? Optional.of(Duration.ofSeconds(Long.parseLong(digits))) : Optional.empty();
    }

    private static String text(HttpMessage answer, String name) {
        Header header = answer.getFirstHeader(name);
        var value = header == null || header.getValue() == null ? "" : header.getValue();
        return value.length() <= LONGEST_TAG ? value : "";
    }
}
