package eu.meshe.recognition.background;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The pages on which a background paper is written, in their order, each with the fields it asks for. */
public enum PaperStep {
    STUDIED("title", "institution", "place", "period", "duration", "hours", "level"),
    LEARNED("outcomes", "abilities", "assessment"),
    EVIDENCE("evidence", "unreachable", "languages"),
    TARGETS("targets"),
    REVIEW("consent");

    private final List<String> fields;

    PaperStep(String... fields) {
        this.fields = List.of(fields);
    }

    public boolean asksFor(String field) {
        return fields.contains(field);
    }

    /** The name in addresses and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Counted from 1. */
    public int number() {
        return ordinal() + 1;
    }

    /** The one after it; the last stays. */
    public PaperStep next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    public static Optional<PaperStep> findBySlug(String slug) {
        return Arrays.stream(values()).filter(step -> step.slug().equals(slug)).findFirst();
    }
}
