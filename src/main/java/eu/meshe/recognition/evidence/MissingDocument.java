package eu.meshe.recognition.evidence;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Something that a decider needs and a credential does not say. */
public enum MissingDocument {
    /** Nothing says what was learned. */
    LEARNING_OUTCOMES(EnumSet.of(AttachmentKind.COURSE_DESCRIPTION)),
    /** Neither credits nor hours are stated. */
    WORKLOAD(EnumSet.of(AttachmentKind.COURSE_DESCRIPTION, AttachmentKind.TRANSCRIPT)),
    /** Neither an EQF level nor one of a national framework is stated. */
    LEVEL(EnumSet.of(AttachmentKind.COURSE_DESCRIPTION, AttachmentKind.TRANSCRIPT));

    private final Set<AttachmentKind> saidBy;

    MissingDocument(Set<AttachmentKind> saidBy) {
        this.saidBy = saidBy;
    }

    /** Whether a document of that kind usually says it. Whether it does, a person sees who reads it. */
    boolean isSaidBy(AttachmentKind kind) {
        return saidBy.contains(kind);
    }

    /** How a request for it is kept with a case. */
    public String key() {
        return "missing:" + slug();
    }

    /** The name in the API and in message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
