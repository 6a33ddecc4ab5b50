package eu.meshe.recognition.outcomes;

import eu.meshe.platform.Message;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What covers one of the target's outcomes.
 *
 * @param target place in the target's list, from 0
 * @param sources places in the source's list, from 0, ascending; several may cover it together; empty where nothing does
 * @param extent how well they cover it together
 * @param note what a person adds, at most {@value #LONGEST_NOTE} characters; {@code null} for nothing
 * @param because why it is suggested, or why nothing could be compared; {@code null} where a person drew it, or where nothing is suggested
 */
public record MappingLine(
        int target,
        List<Integer> sources,
        Extent extent,
        Origin origin,
        @Nullable String note,
        @Nullable Message because) {

    public static final int LONGEST_NOTE = 1000;

    /** Says in which languages what is brought is, and in which what it is to cover: two lists of BCP 47 tags. */
    static final String OTHER_LANGUAGES = "assessment.because.languages";

    /** How well. */
    public enum Extent {
        FULLY,
        PARTLY,
        NOT;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Extent> findBySlug(String slug) {
            return List.of(values()).stream()
                    .filter(extent -> extent.slug().equals(slug))
                    .findFirst();
        }
    }

    /** Who drew it. */
    public enum Origin {
        SUGGESTED,
        PERSON;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public MappingLine {
        sources = sources.stream().distinct().sorted().toList();
        if ((extent == Extent.NOT) != sources.isEmpty()) {
            throw new IllegalArgumentException("An outcome is covered by something, or it is not covered");
        }
    }

    /** Whether nothing can be said of it, because what is brought is in other languages. */
    public boolean wasNotCompared() {
        return because != null && because.key().equals(OTHER_LANGUAGES);
    }

    /** Whether it says the same of the same outcome, whoever says it. */
    boolean saysTheSameAs(MappingLine other) {
        return target == other.target && extent == other.extent && sources.equals(other.sources);
    }
}
