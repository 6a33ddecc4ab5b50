package eu.meshe.recognition.evidence;

import eu.meshe.learning.Achievement;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Finds what a decider needs and an application lacks, so that it is named at once (Lisbon Recognition Convention, III.3 and III.5; the
 * elements are those that the comparison of two sides cannot do without).
 */
public final class MissingDocuments {

    private MissingDocuments() {}

    /**
     * @param source what the credential says
     * @param attached the kinds of documents that came with it
     */
    public static List<MissingDocument> find(Achievement source, Collection<AttachmentKind> attached) {
        return Arrays.stream(MissingDocument.values())
                .filter(needed -> !isStated(needed, source))
                .filter(needed -> attached.stream().noneMatch(needed::isSaidBy))
                .toList();
    }

    private static boolean isStated(MissingDocument needed, Achievement source) {
        return switch (needed) {
            case LEARNING_OUTCOMES -> !source.outcomes().isEmpty();
            case WORKLOAD -> source.credits() != null || source.workload() != null;
            case LEVEL -> source.level() != null || isSaid(source.nationalLevel());
        };
    }

    private static boolean isSaid(@org.jspecify.annotations.Nullable String text) {
        return text != null && !text.isBlank();
    }
}
