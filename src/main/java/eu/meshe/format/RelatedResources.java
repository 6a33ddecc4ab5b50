package eu.meshe.format;

import eu.meshe.credential.Reading.Issue;
import eu.meshe.platform.Message;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.did.Multibase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a credential points to, and with which digest (W3C VCDM 2.0, 5.3). Nothing is fetched: compared are contexts whose digest their standard
 * publishes, which is what we read documents by; of all else we cannot say whether it is unchanged.
 *
 * @param faults a digest that is another, or an entry that is none
 * @param doubts what could not be compared
 */
public record RelatedResources(List<Issue> faults, List<Issue> doubts) {

    private static final String MEMBER = "relatedResource";

    /** More than any credential points to; the rest is not looked at, and that is said. */
    private static final int MOST = 50;

    private static final String SHA_256 = "sha256-";

    /** Multihash: SHA2-256, 32 bytes. */
    private static final byte[] MULTIHASH = {0x12, 0x20};

    /** SHA-256 in hex of contexts as they are published: VCDM 2.0, B.1; Data Integrity 1.0, 2.4.2. */
    private static final Map<String, String> PUBLISHED = Map.of(
            Contexts.CREDENTIALS_V2,
            "59955ced6697d61e03f2b2556febe5308ab16842846f5b586d7f1f7adec92734",
            "https://w3id.org/security/data-integrity/v2",
            "67f21e6e33a6c14e5ccfd2fc7865f7474fb71a04af7e94136cb399dfac8ae8f4");

    /** Whether a document says so: a term of VCDM 2.0, which earlier ones do not have. */
    public static boolean areNamedIn(JsonNode document) {
        return document.has(MEMBER) && contexts(document).anyMatch(Contexts.CREDENTIALS_V2::equals);
    }

    public static RelatedResources of(JsonNode document) {
        var found = new RelatedResources(new ArrayList<>(), new ArrayList<>());
        var seen = new HashSet<String>();
        var listed = document.path(MEMBER);
        if (!listed.isArray()) {
            found.judge(listed, "/" + MEMBER, seen);
        }
        for (var i = 0; listed.isArray() && i < listed.size(); i++) {
            if (i == MOST) {
                found.doubt("/" + MEMBER + "/" + i, "format.related.tooMany", MOST);
                break;
            }
            found.judge(listed.get(i), "/" + MEMBER + "/" + i, seen);
        }
        return found;
    }

    private static Stream<String> contexts(JsonNode document) {
        var context = document.path("@context");
        return (context.isArray() ? context.valueStream() : Stream.of(context))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
    }

    private void judge(JsonNode resource, String place, Set<String> seen) {
        var id = resource.path("id").asString("");
        var digests = Stream.concat(texts(resource, "digestSRI"), texts(resource, "digestMultibase"))
                .flatMap(text -> Stream.of(text.strip().split("\\s+")))
                .toList();
        if (!resource.isObject() || id.isBlank() || !isWellFormed(resource)) {
            fault(place, "format.related.malformed");
        } else if (!seen.add(id)) {
            fault(place, "format.related.twice", id);
        } else {
            compare(id, digests, place);
        }
    }

    /** VCDM 2.0, 5.3: at least one of the two. */
    private static boolean isWellFormed(JsonNode resource) {
        return texts(resource, "digestSRI").findAny().isPresent()
                || texts(resource, "digestMultibase").findAny().isPresent();
    }

    private void compare(String id, List<String> digests, String place) {
        var published = PUBLISHED.get(id);
        var stated = digests.stream()
                .map(RelatedResources::sha256)
                .flatMap(Optional::stream)
                .toList();
        if (published == null || stated.isEmpty()) {
            doubt(place, "format.related.unknown", id);
        } else if (!stated.stream().allMatch(published::equals)) {
            fault(place, "format.related.other", id);
        }
    }

    /** In hex; empty for a digest of another kind. One that is cut short is a digest that fits nothing. */
    private static Optional<String> sha256(String digest) {
        if (digest.startsWith(SHA_256)) {
            var options = digest.indexOf('?');
            var value = digest.substring(SHA_256.length(), options < 0 ? digest.length() : options);
            return Optional.of(hex(base64(value), 0));
        }
        return digest.startsWith("sha")
                ? Optional.empty()
                : Multibase.decode(digest)
                        .filter(bytes -> bytes.length >= 2 && Arrays.equals(bytes, 0, 2, MULTIHASH, 0, 2))
                        .map(bytes -> hex(bytes, 2));
    }

    private static String hex(byte @Nullable [] bytes, int from) {
        return bytes == null ? "" : HexFormat.of().formatHex(bytes, from, bytes.length);
    }

    private static byte @Nullable [] base64(String value) {
        try {
            return Base64.getDecoder().decode(value.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Stream<String> texts(JsonNode resource, String member) {
        var value = resource.path(member);
        return (value.isArray() ? value.valueStream() : Stream.of(value))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .filter(text -> !text.isBlank());
    }

    private void fault(String place, String key, Object... arguments) {
        faults.add(new Issue(place, Message.of(key, arguments)));
    }

    private void doubt(String place, String key, Object... arguments) {
        doubts.add(new Issue(place, Message.of(key, arguments)));
    }
}
