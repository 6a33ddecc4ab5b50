package eu.meshe.recognition.desk;

import eu.meshe.recognition.ApplicationId;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A place in a sorted list: the page after a line, or before it. It holds the line's own place, so that pages far into a list cost no more
 * than the first and nothing is skipped or shown twice when cases come and go.
 *
 * @param key what the line is sorted by
 * @param id of the line's case
 * @param before how many lines come before the page that is wanted, as far as was known
 * @param backwards whether the page before the line is wanted
 */
public record CaseCursor(String key, ApplicationId id, long before, boolean backwards) {

    private static final int LONGEST = 1000;
    private static final long MOST = 100_000_000;

    /** The text that stands for it in addresses. */
    public String text() {
        var all = (backwards ? "b" : "f") + before + " " + id.value() + " " + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where the text stands for no place in a list sorted like that. */
    public static Optional<CaseCursor> read(String text, CaseSort sort) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ", 3);
            if (parts.length < 3 || !parts[0].matches("[fb][0-9]{1,9}") || !sort.accepts(parts[2])) {
                return Optional.empty();
            }
            var before = Math.min(MOST, Long.parseLong(parts[0].substring(1)));
            var id = new ApplicationId(UUID.fromString(parts[1]));
            return Optional.of(new CaseCursor(parts[2], id, before, parts[0].startsWith("b")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
