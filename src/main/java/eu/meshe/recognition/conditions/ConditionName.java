package eu.meshe.recognition.conditions;

import eu.meshe.recognition.Element;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conditions by name, in the order in which they are asked and shown. */
public enum ConditionName {
    /** The document is what it says it is. */
    GENUINE(null),
    /** Whoever awarded it was entitled to, on that day. */
    ISSUER(null),
    LEVEL(Element.LEVEL),
    WORKLOAD(Element.WORKLOAD),
    QUALITY(Element.QUALITY),
    PROFILE(Element.PROFILE),
    OUTCOMES(Element.OUTCOMES),
    /** It was assessed, and it was this person who was assessed. */
    ASSESSMENT(null),
    /** It is not too old. */
    CURRENCY(null),
    /** Its credits have not been counted before. */
    COUNTED_ONCE(null),
    /** Enough of what the person does here remains to be done here. */
    RESIDENCY(null);

    private final @Nullable Element element;

    ConditionName(@Nullable Element element) {
        this.element = element;
    }

    /** The element of the five in which a difference here would lie; {@code null} where it is none of them. */
    public @Nullable Element element() {
        return element;
    }

    /** The name in addresses, in the API and in keys of texts: {@code counted-once}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ConditionName> findBySlug(String slug) {
        return Arrays.stream(values()).filter(name -> name.slug().equals(slug)).findFirst();
    }

    /** @throws java.util.NoSuchElementException never: each element has its condition */
    public static ConditionName of(Element element) {
        return Arrays.stream(values())
                .filter(name -> name.element == element)
                .findFirst()
                .orElseThrow();
    }
}
