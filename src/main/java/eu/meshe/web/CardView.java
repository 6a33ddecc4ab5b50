package eu.meshe.web;

import eu.meshe.learning.Credits;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.Message;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A credential as the card shows it, in the wallet, behind a share link and in a verification report.
 *
 * @param kind what sort of thing it is ("Micro-credential", "Recognition decision")
 * @param institution the slug whose colour the card wears, or {@code null} for an issuer that is not here
 * @param grade as it is written, with its scale where known
 * @param sealSvg the guilloche drawn from the credential's hash: SVG markup made by us, never by others
 * @param href where the title leads, or {@code null}
 * @param reference a short name for it that can be said on the phone, or {@code null}
 */
public record CardView(
        Message kind,
        LocalisedText title,
        @Nullable LocalisedText awardingBody,
        @Nullable String institution,
        @Nullable String holder,
        @Nullable Credits credits,
        @Nullable EqfLevel level,
        List<LocalisedText> outcomes,
        @Nullable String grade,
        @Nullable LocalDate awardedOn,
        @Nullable LocalDate validUntil,
        Mark status,
        String sealSvg,
        @Nullable String href,
        @Nullable String reference) {

    public CardView {
        outcomes = List.copyOf(outcomes);
    }

    /** Revoked: the card still shows what it said, struck out. */
    public boolean isVoid() {
        return status == Mark.REVOKED;
    }
}
