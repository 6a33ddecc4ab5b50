package eu.meshe.format.elm.code;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A list that says the same as one of our enums: each constant has exactly one entry. */
public final class CodeList<E extends Enum<E>> {

    private final Map<E, Concept> entries;

    private CodeList(Map<E, Concept> entries) {
        this.entries = entries;
    }

    static <E extends Enum<E>> Builder<E> of(Class<E> words, String base) {
        return new Builder<>(words, base);
    }

    public Concept conceptOf(E word) {
        var concept = entries.get(word);
        if (concept == null) {
            throw new IllegalStateException(word + " has no entry in its code list");
        }
        return concept;
    }

    public Optional<E> find(String iri) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(iri))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** By the entry's English name, for documents that use a name and no IRI of the list. */
    public Optional<E> findByLabel(String label) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().label().equalsIgnoreCase(label.strip()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static final class Builder<E extends Enum<E>> {

        private final Map<E, Concept> entries;
        private final String base;

        private Builder(Class<E> words, String base) {
            this.entries = new EnumMap<>(words);
            this.base = base;
        }

        Builder<E> entry(E word, String code, String label) {
            entries.put(word, new Concept(base + code, base + Schemes.EUROPASS_VERSION, label));
            return this;
        }

        CodeList<E> build() {
            return new CodeList<>(entries);
        }
    }
}
