package eu.meshe.trust;

import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an institution stood on one day, for one level and field. */
public sealed interface Standing {

    /** An accreditation held that day and covers the level and the fields. */
    record InForce(Accreditation accreditation) implements Standing {}

    /** An accreditation held that day but covers another level or other fields. */
    record OutOfScope(Accreditation accreditation) implements Standing {}

    /** There is an accreditation, and it did not hold that day: not yet, no longer, or suspended. */
    record NotInForce(Accreditation accreditation) implements Standing {}

    /** We know of no accreditation at all: nothing follows from that. */
    record NoneKnown() implements Standing {}

    /** @param all that were ever given to the institution */
    static Standing of(List<Accreditation> all, @Nullable EqfLevel level, List<IscedField> fields, LocalDate at) {
        Accreditation inForce = null;
        for (var accreditation : all) {
            if (accreditation.isInForceAt(at)) {
                if (accreditation.covers(level, fields)) {
                    return new InForce(accreditation);
                }
                inForce = inForce == null ? accreditation : inForce;
            }
        }
        if (inForce != null) {
            return new OutOfScope(inForce);
        }
        return all.isEmpty() ? new NoneKnown() : new NotInForce(all.getFirst());
    }
}
