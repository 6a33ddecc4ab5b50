package eu.meshe.verification;

import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.Message;
import eu.meshe.web.CardView;
import eu.meshe.web.CheckLine;
import eu.meshe.web.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verification report as pages show it, by the fragments of {@code verification/report}.
 *
 * @param title the verdict in a few words
 * @param text what it means, naming what failed
 * @param notices what to know of how the document came
 * @param named the issuer as the document names it
 * @param registered the issuer as our register names it; {@code null} where the register does not vouch for it
 * @param registeredHref the issuer's own site, from our register
 * @param technical what a specialist wants to know, one line each
 */
public record ReportView(
        Mark mark,
        Message title,
        Message text,
        CardView card,
        List<CheckLine> checks,
        List<Message> notices,
        LocalisedText named,
        @Nullable LocalisedText registered,
        @Nullable String registeredHref,
        List<Fact> technical) {

    /** One line: what it is, and the value as it stands. */
    public record Fact(Message name, String value) {}

    public ReportView {
        checks = List.copyOf(checks);
        notices = List.copyOf(notices);
        technical = List.copyOf(technical);
    }
}
