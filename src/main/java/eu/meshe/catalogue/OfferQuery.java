package eu.meshe.catalogue;

import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.ParticipationMode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What someone looks for in the catalogue; {@code null} stands for "any".
 *
 * @param words as they were typed; at most 200 characters are looked at
 * @param field a broad, narrow or detailed field
 * @param language of instruction, ISO 639-1
 * @param open whether only what one can enrol in today is wanted
 */
public record OfferQuery(
        @Nullable String words,
        @Nullable IscedField field,
        @Nullable EqfLevel level,
        @Nullable String language,
        @Nullable ParticipationMode mode,
        @Nullable BigDecimal fewestCredits,
        @Nullable BigDecimal mostCredits,
        boolean open,
        @Nullable InstitutionId institution,
        Order order) {

    /** In what order offers are shown. Without words, the best match is the newest. */
    public enum Order {
        BEST_MATCH,
        NEWEST,
        FEWEST_CREDITS,
        MOST_CREDITS,
        TITLE
    }

    public static OfferQuery everything() {
        return new OfferQuery(null, null, null, null, null, null, null, false, null, Order.BEST_MATCH);
    }
}
