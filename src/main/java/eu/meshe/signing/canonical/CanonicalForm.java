package eu.meshe.signing.canonical;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.uri.UriValidationPolicy;
import eu.meshe.platform.Message;
import eu.meshe.signing.SigningException;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON-LD document as canonical N-Quads (RDFC-1.0): what is signed.
 *
 * <p>JSON-LD drops what it cannot place, and spells the same thing in several ways; a reader of the JSON would then see what nobody signed, or
 * miss what was. So a document is refused in which anything would be dropped, or in which a member is not written by its plain term.
 *
 * <p>Plain trees of known terms go a direct path ({@link TreeForm}), which says the same and is many times faster; it leaves the rest to the
 * generic one.
 */
public final class CanonicalForm {

    static final String SHA_256 = "SHA-256";

    /** Steps of RDFC-1.0's search among nodes that look alike; honest credentials need a few hundred. */
    private static final int MOST_STEPS = 20_000;

    private static final int LONGEST_ARRAY = 5_000;

    /** JSON-LD's keywords that may be written in a document. The others change where a statement belongs without changing what is signed. */
    private static final Set<String> KEYWORDS =
            Set.of("@context", "@id", "@type", "@value", "@language", "@direction", "@list", "@set");

    /** titanium 1.7.0 writes all of them with one object that is not safe in threads ({@code JsonLdToRdf.xsdNumberFormat}). */
    private static final Object BROKEN_NUMBERS = new Object();

    private final Contexts contexts;

    public CanonicalForm(Contexts contexts) {
        this.contexts = contexts;
    }

    /** What came of it. */
    public sealed interface Result {

        /** In UTF-8. */
        record Canonical(byte[] bytes) implements Result {

            String nQuads() {
                return new String(bytes, StandardCharsets.UTF_8);
            }

            @Override
            public boolean equals(@Nullable Object other) {
                return other instanceof Canonical canonical && Arrays.equals(bytes, canonical.bytes);
            }

            @Override
            public int hashCode() {
                return Arrays.hashCode(bytes);
            }

            @Override
            public String toString() {
                return nQuads();
            }
        }

        record Refused(Message why) implements Result {}

        record TooComplex() implements Result {}
    }

    /** The document may use only contexts that are known. */
    public Result of(JsonNode document) {
        return of(document, SHA_256);
    }

    /** @param hash the hash algorithm that names the blank nodes, such as {@code SHA-384} */
    public Result of(JsonNode document, String hash) {
        return TreeForm.canonical(document, contexts, hash)
                .<Result>map(Result.Canonical::new)
                .orElseGet(() -> generic(document, hash));
    }

    /** By JSON-LD's own rules, for any document. */
    public Result generic(JsonNode document, String hash) {
        var spelling = findOddSpelling(document);
        if (spelling.isPresent()) {
            return new Result.Refused(Message.of("signing.document.spelling", spelling.get()));
        }
        try {
            var expanded = JsonLd.expand(JsonDocument.of(new StringReader(document.toString())))
                    .options(options(true))
                    .get();
            var dropped = findDropped(expanded);
            if (dropped.isPresent()) {
                return new Result.Refused(Message.of("signing.document.dropped", dropped.get()));
            }
            return new Result.Canonical(canonical(expanded, hash));
        } catch (JsonLdError e) {
            return new Result.Refused(Message.of("signing.document.notLinkedData", e.getCode()));
        } catch (IllegalStateException | StackOverflowError e) {
            return new Result.TooComplex();
        }
    }

    private byte[] canonical(JsonArray expanded, String hash) throws JsonLdError {
        try {
            var canonicalization = new RdfCanonicalization(hash, MOST_STEPS);
            if (hasBrokenNumber(expanded)) {
                synchronized (BROKEN_NUMBERS) {
                    write(expanded, canonicalization);
                }
            } else {
                write(expanded, canonicalization);
            }
            return canonicalization.canonical().getBytes(StandardCharsets.UTF_8);
        } catch (NoSuchAlgorithmException e) {
            throw new SigningException(hash + " is not available", e);
        }
    }

    private void write(JsonArray expanded, RdfCanonicalization canonicalization) throws JsonLdError {
        JsonLd.toRdf(JsonDocument.of(expanded)).options(options(false)).provide(canonicalization);
    }

    private static boolean hasBrokenNumber(JsonValue value) {
        return switch (value.getValueType()) {
            case ARRAY -> value.asJsonArray().stream().anyMatch(CanonicalForm::hasBrokenNumber);
            case OBJECT -> value.asJsonObject().values().stream().anyMatch(CanonicalForm::hasBrokenNumber);
            case NUMBER -> !((JsonNumber) value).isIntegral();
            case STRING, TRUE, FALSE, NULL -> false;
        };
    }

    private JsonLdOptions options(boolean strict) {
        var options = new JsonLdOptions(contexts.loader());
        options.setUriValidation(UriValidationPolicy.Full);
        if (strict) {
            options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
        }
        return options;
    }

    private Optional<String> findOddSpelling(JsonNode node) {
        if (node.size() > LONGEST_ARRAY) {
            return Optional.of("[" + node.size() + "]");
        }
        for (var member : node.properties()) {
            var name = member.getKey();
            if (isOdd(name)) {
                return Optional.of(name);
            }
            var inside = name.equals("@context") ? Optional.<String>empty() : findOddSpelling(member.getValue());
            if (inside.isPresent()) {
                return inside;
            }
        }
        if (node.isArray()) {
            for (var element : node) {
                var inside = findOddSpelling(element);
                if (inside.isPresent()) {
                    return inside;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isOdd(String name) {
        return name.startsWith("@")
                ? !KEYWORDS.contains(name)
                : name.isEmpty()
                        || name.contains(":")
                        || contexts.secondSpellings().contains(name);
    }

    private static Optional<String> findDropped(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.stream()
                    .map(CanonicalForm::findDropped)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        if (!(value instanceof JsonObject object)) {
            return Optional.empty();
        }
        if (object.containsKey("@value")) {
            return findDroppedValue(object);
        }
        return object.entrySet().stream()
                .map(member -> findDroppedMember(member.getKey(), member.getValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> findDroppedMember(String name, JsonValue value) {
        return switch (name) {
            case "@id", "@type" -> findRelative(value);
            case "@list", "@set", "@graph" -> findDropped(value);
            default -> isAbsolute(name) ? findDropped(value) : Optional.of(name);
        };
    }

    private static Optional<String> findDroppedValue(JsonObject value) {
        if (value.get("@type") instanceof JsonString type && !type.getString().equals("@json")) {
            return isAbsolute(type.getString()) ? Optional.empty() : Optional.of(type.getString());
        }
        if (value.get("@language") instanceof JsonString language
                && !language.getString().matches("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")) {
            return Optional.of(language.getString());
        }
        return Optional.empty();
    }

    private static Optional<String> findRelative(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.stream()
                    .map(CanonicalForm::findRelative)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return value instanceof JsonString text && isAbsolute(text.getString())
                ? Optional.empty()
                : Optional.of(value.toString());
    }

    private static boolean isAbsolute(String iri) {
        try {
            return iri.length() >= 3 && new URI(iri).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
