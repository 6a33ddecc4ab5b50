package eu.meshe.signing.canonical;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a term means in a context, with the bytes that its statements are written with in N-Quads.
 *
 * @param use how its values are written
 * @param container {@code @set} or {@code @list}; empty for none
 * @param isProtected whether a later context may not give it another meaning
 * @param isOdd whether it may name a class only: see {@link ContextTerms#secondSpellings()}
 * @param isRecurring whether it names a class whose nodes are the same in many documents
 * @param scope what terms mean within it; {@code null} where nothing changes
 * @param predicate the term's IRI between spaces, after a subject
 * @param asObject the term's IRI and the end of the line
 * @param literalEnd what follows the text of a literal
 */
record Term(
        String iri,
        Use use,
        String container,
        boolean isProtected,
        boolean isOdd,
        boolean isRecurring,
        TermScope.@Nullable Local scope,
        byte[] predicate,
        byte[] asObject,
        byte[] literalEnd) {

    private static final String XML_SCHEMA = "http://www.w3.org/2001/XMLSchema#";

    /** How the values of a term are written. */
    enum Use {
        /** Literals of their own kind: text, true or false, numbers. */
        PLAIN,
        /** Literals of one data type. */
        TYPED,
        /** IRIs. */
        REFERENCE,
        /** Terms. */
        WORD,
        /** In a way that is left to the generic path. */
        OTHER
    }

    /** @param container any of JSON-LD's, or {@code null} */
    static Term of(
            String iri,
            @Nullable String type,
            @Nullable String container,
            boolean isProtected,
            boolean isOdd,
            boolean isRecurring,
            TermScope.@Nullable Local scope) {
        var fits = container == null || container.equals("@set") || container.equals("@list");
        return new Term(
                iri,
                fits ? use(type) : Use.OTHER,
                container == null ? "" : container,
                isProtected,
                isOdd,
                isRecurring,
                scope,
                bytes(" <" + iri + "> "),
                bytes("<" + iri + "> .\n"),
                bytes(type == null || type.startsWith("@") ? "\" .\n" : "\"^^<" + type + "> .\n"));
    }

    private static Use use(@Nullable String type) {
        return switch (type) {
            case null -> Use.PLAIN;
            case "@id" -> Use.REFERENCE;
            case "@vocab" -> Use.WORD;
            // JSON-LD writes their numbers in another way; and a string of type string has no type in N-Quads
            case XML_SCHEMA + "double", XML_SCHEMA + "float", XML_SCHEMA + "string" -> Use.OTHER;
            default -> type.startsWith("@") ? Use.OTHER : Use.TYPED;
        };
    }

    boolean isList() {
        return container.equals("@list");
    }

    /** Whether the two surely give a term the same meaning. */
    boolean isSameAs(Term other) {
        return iri.equals(other.iri)
                && use == other.use
                && use != Use.OTHER
                && container.equals(other.container)
                && scope == null
                && other.scope == null
                && java.util.Arrays.equals(literalEnd, other.literalEnd);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
