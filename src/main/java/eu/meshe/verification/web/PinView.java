package eu.meshe.verification.web;

import eu.meshe.platform.Message;
import eu.meshe.verification.IssuerContact;
import eu.meshe.web.Mark;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pinned result as its page shows it.
 *
 * @param then the verdict when it was pinned
 * @param now the verdict at this moment
 * @param contact whom to ask; {@code null} where our register did not vouch for the issuer
 */
public record PinView(
        Mark then,
        Message thenTitle,
        Mark now,
        Message nowTitle,
        List<Line> lines,
        String sha256,
        Instant pinnedAt,
        Instant expiresAt,
        @Nullable IssuerContact contact) {

    /**
     * One check, then and now.
     *
     * @param message what was found now; that it cannot have changed, where it was not asked again
     */
    public record Line(Message question, Mark then, Mark now, Message message) {

        public boolean changed() {
            return then != now;
        }
    }

    public PinView {
        lines = List.copyOf(lines);
    }

    public boolean changed() {
        return then != now;
    }

    /** What is not as it was first, then the rest in its order. */
    public List<Line> changedFirst() {
        return lines.stream()
                .sorted(java.util.Comparator.comparing(line -> !line.changed()))
                .toList();
    }
}
