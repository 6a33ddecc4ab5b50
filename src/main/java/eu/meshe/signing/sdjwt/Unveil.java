package eu.meshe.signing.sdjwt;

import eu.meshe.platform.Message;
import eu.meshe.signing.Proof.Outcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts what was disclosed where its digest stands (RFC 9901, 7.1). One use each. */
public final class Unveil {

    /** RFC 9901, 4.1.1: names of the IANA registry of hash algorithms; sha-256 where none is named. */
    private static final Map<String, String> HASHES =
            Map.of("sha-256", "SHA-256", "sha-384", "SHA-384", "sha-512", "SHA-512");

    private static final int DEEPEST = 64;

    private final Map<String, Disclosure> byDigest = new HashMap<>();
    private final Set<String> referenced = new HashSet<>();
    private final Set<String> alwaysOpen;
    private int withheld;

    private Unveil(Set<String> alwaysOpen) {
        this.alwaysOpen = alwaysOpen;
    }

    /**
     * @param claims with all that was disclosed; where there is a fault, as far as it could be read
     * @param fault why it cannot be accepted, or cannot be judged; {@code null} for none
     * @param withheld digests without a disclosure: claims kept back, or decoys
     */
    public record Result(ObjectNode claims, @Nullable Outcome fault, int withheld) {}

    /** @param alwaysOpen claims of the whole that must never be hidden */
    public static Result of(SdJwt sdJwt, Set<String> alwaysOpen) {
        var unveil = new Unveil(alwaysOpen);
        var claims = sdJwt.claims().deepCopy();
        try {
            unveil.take(sdJwt.disclosures(), digest(claims));
            claims.remove("_sd_alg");
            unveil.open(claims, 0);
            return new Result(claims, unveil.findUnreferenced().orElse(null), unveil.withheld);
        } catch (Refused refused) {
            return new Result(claims, refused.outcome, unveil.withheld);
        }
    }

    private static MessageDigest digest(ObjectNode claims) throws Refused {
        var name = claims.path("_sd_alg");
        if (name.isMissingNode()) {
            return digest("SHA-256");
        }
        var hash = name.isString() ? HASHES.get(name.stringValue()) : null;
        if (hash == null) {
            throw new Refused(new Outcome.NotFoundOut(Message.of("sdjwt.unknownHash", name.asString(""))));
        }
        return digest(hash);
    }

    public static MessageDigest digest(String hash) {
        try {
            return MessageDigest.getInstance(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(List<String> disclosures, MessageDigest hash) throws Refused {
        for (var encoded : disclosures) {
            var disclosure = Disclosure.parse(encoded).orElseThrow(() -> broken("sdjwt.disclosure.malformed"));
            var digest = hash.digest(encoded.getBytes(StandardCharsets.US_ASCII));
            if (byDigest.put(Base64.getUrlEncoder().withoutPadding().encodeToString(digest), disclosure) != null) {
                throw broken("sdjwt.disclosure.twice");
            }
        }
    }

    private void open(JsonNode node, int depth) throws Refused {
        if (depth > DEEPEST) {
            throw new Refused(new Outcome.NotFoundOut(Message.of("signing.json.tooComplex")));
        }
        if (node instanceof ObjectNode object) {
            openObject(object, depth);
        } else if (node instanceof ArrayNode array) {
            openArray(array, depth);
        }
    }

    private void openObject(ObjectNode object, int depth) throws Refused {
        var digests = object.remove(Disclosure.DIGESTS);
        if (object.has(Disclosure.ELEMENT)) {
            throw broken("sdjwt.reserved", Disclosure.ELEMENT);
        }
        for (var value : object.values()) {
            open(value, depth + 1);
        }
        if (digests != null) {
            addDisclosed(object, digests, depth);
        }
    }

    private void addDisclosed(ObjectNode object, JsonNode digests, int depth) throws Refused {
        if (!digests.isArray()) {
            throw broken("sdjwt.reserved", Disclosure.DIGESTS);
        }
        for (var digest : digests) {
            var disclosure = disclosureOf(digest);
            if (disclosure.isPresent()) {
                add(object, disclosure.get(), depth);
            }
        }
    }

    private void add(ObjectNode object, Disclosure disclosure, int depth) throws Refused {
        var name = disclosure.name();
        if (name == null) {
            throw broken("sdjwt.disclosure.misplaced");
        }
        if (object.has(name)) {
            throw broken("sdjwt.disclosure.overwrites", name);
        }
        if (depth == 0 && alwaysOpen.contains(name)) {
            throw broken("sdjwt.disclosure.neverHidden", name);
        }
        open(disclosure.value(), depth + 1);
        object.set(name, disclosure.value());
    }

    private void openArray(ArrayNode array, int depth) throws Refused {
        var opened = new ArrayList<JsonNode>(array.size());
        for (var element : array) {
            if (!element.has(Disclosure.ELEMENT)) {
                open(element, depth + 1);
                opened.add(element);
                continue;
            }
            var disclosed = element(element);
            if (disclosed.isPresent()) {
                open(disclosed.get(), depth + 1);
                opened.add(disclosed.get());
            }
        }
        array.removeAll();
        array.addAll(opened);
    }

    private Optional<JsonNode> element(JsonNode placeholder) throws Refused {
        if (placeholder.size() != 1) {
            throw broken("sdjwt.reserved", Disclosure.ELEMENT);
        }
        var disclosure = disclosureOf(placeholder.get(Disclosure.ELEMENT));
        if (disclosure.isPresent() && disclosure.get().name() != null) {
            throw broken("sdjwt.disclosure.misplaced");
        }
        return disclosure.map(Disclosure::value);
    }

    private Optional<Disclosure> disclosureOf(JsonNode digest) throws Refused {
        if (!digest.isString()) {
            throw broken("sdjwt.reserved", Disclosure.DIGESTS);
        }
        if (!referenced.add(digest.stringValue())) {
            throw broken("sdjwt.digest.twice");
        }
        var disclosure = byDigest.get(digest.stringValue());
        if (disclosure == null) {
            withheld++;
        }
        return Optional.ofNullable(disclosure);
    }

    private Optional<Outcome> findUnreferenced() {
        return referenced.containsAll(byDigest.keySet())
                ? Optional.empty()
                : Optional.of(new Outcome.Broken(Message.of("sdjwt.disclosure.unreferenced")));
    }

    private static Refused broken(String key, Object... arguments) {
        return new Refused(new Outcome.Broken(Message.of(key, arguments)));
    }

    /** Ends the walk; never leaves this class. */
    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Outcome outcome;

        Refused(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
