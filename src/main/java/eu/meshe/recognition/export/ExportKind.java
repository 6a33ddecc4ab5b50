package eu.meshe.recognition.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** For which system a decision is written. */
public enum ExportKind {
    /** EMREX ELMO 2.0, {@code resultOfRecognition}, sealed. */
    ELMO,
    /** An entry for a transcript of records, JSON. */
    TRANSCRIPT,
    /** A component of a learning agreement, XML of Erasmus Without Paper (omobility-las 1.2, {@code components-recognized}). */
    LEARNING_AGREEMENT,
    /** Sentences for a Diploma Supplement, by its sections, JSON. */
    DIPLOMA_SUPPLEMENT;

    /** The name in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ExportKind> findBySlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}
