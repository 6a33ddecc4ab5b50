package eu.meshe.signing.did;

import eu.meshe.platform.Message;
import eu.meshe.signing.KeyDirectory.Answer;
import eu.meshe.signing.Proof;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.jose.Jwk;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What others publish of their own keys: a DID document (W3C DID 1.0, 5) or another document of its controller (W3C Controlled Identifiers 1.0, 2).
 *
 * @param id whose document it is: a DID, or the address that it stands under
 */
public record ControllerDocument(String id, ObjectNode root) {

    /** More than any honest controller has. */
    private static final int MOST_KEYS = 200;

    /** What a controller says it uses a key for: its verification relationships (DID 1.0, 5.3; Controlled Identifiers 1.0, 2.3). */
    public enum Use {
        /** It vouches for statements. */
        STATEMENTS("assertionMethod", "signing.controller.not-for-statements"),

        /** It shows who it is. */
        AUTHENTICATION("authentication", "signing.controller.not-for-authentication");

        private final String member;
        private final String otherwise;

        Use(String member, String otherwise) {
            this.member = member;
            this.otherwise = otherwise;
        }
    }

    /** Empty for what is no such document, or is somebody else's. */
    public static Optional<ControllerDocument> read(byte[] content, String id) {
        return StrictJson.parse(content) instanceof StrictJson.Result.Read read
                        && read.value() instanceof ObjectNode root
                        && text(root, "id").equals(id)
                        && isOfKeys(root)
                ? Optional.of(new ControllerDocument(id, root))
                : Optional.empty();
    }

    private static boolean isOfKeys(ObjectNode root) {
        return root.has("verificationMethod") || root.has(Use.STATEMENTS.member) || root.has(Use.AUTHENTICATION.member);
    }

    /** The key of that name, if its controller makes statements with it. */
    public Answer find(String verificationMethod, Instant now) {
        return find(verificationMethod, Use.STATEMENTS, now);
    }

    /**
     * The key of that name, if its controller uses it so.
     *
     * @param verificationMethod in full: the controller's id with a fragment
     * @param now a key that was revoked by then, or ended, is none
     */
    public Answer find(String verificationMethod, Use use, Instant now) {
        var listed = Stream.concat(objects("verificationMethod"), objects(use.member))
                .filter(method -> isNamed(method, verificationMethod))
                .toList();
        if (listed.isEmpty()) {
            return new Answer.NoSuchKey(Message.of("signing.controller.none-such", id, verificationMethod));
        }
        var isUsedSo = members(use.member).anyMatch(method -> isNamed(method, verificationMethod));
        if (listed.size() > 1 || !isUsedSo) {
            return new Answer.NotFoundOut(
                    Message.of(isUsedSo ? "signing.controller.twice" : use.otherwise, id, verificationMethod));
        }
        return answer(listed.getFirst(), verificationMethod, now);
    }

    private Answer answer(JsonNode method, String name, Instant now) {
        var controller = method.path("controller");
        if (!controller.isMissingNode() && !controller.asString("").equals(id)) {
            return new Answer.NotFoundOut(Message.of("signing.controller.another", id, name));
        }
        var revoked = moment(method, "revoked");
        if (revoked != null && !revoked.isAfter(now)) {
            return new Answer.NoSuchKey(Message.of("signing.controller.revoked", id, day(revoked)));
        }
        var expires = moment(method, "expires");
        if (expires != null && !expires.isAfter(now)) {
            return new Answer.NotFoundOut(Message.of("signing.controller.expired", id, day(expires)));
        }
        return key(method)
                .<Answer>map(key -> new Answer.Found(key, id, Proof.KeySource.FETCHED))
                .orElseGet(() -> new Answer.NotFoundOut(Message.of("signing.controller.unknown", id, name)));
    }

    private static Optional<PublicKey> key(JsonNode method) {
        return method.path("publicKeyJwk").isObject()
                ? Jwk.find(method.path("publicKeyJwk"))
                : Optional.of(text(method, "publicKeyMultibase"))
                        .filter(written -> !written.isEmpty())
                        .flatMap(Multikey::decode);
    }

    private boolean isNamed(JsonNode method, String name) {
        var written = method.isString() ? method.stringValue() : text(method, "id");
        return written.equals(name) || (written.startsWith("#") && (id + written).equals(name));
    }

    private Stream<JsonNode> objects(String member) {
        return members(member).filter(JsonNode::isObject);
    }

    private Stream<JsonNode> members(String member) {
        var value = root.path(member);
        var all = value.isArray() ? value : List.of(value);
        return StreamSupport.stream(all.spliterator(), false).limit(MOST_KEYS);
    }

    /** What cannot be read as a time has passed: better one key too few. */
    private static @Nullable Instant moment(JsonNode method, String member) {
        if (!method.has(member)) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text(method, member)).toInstant();
        } catch (DateTimeException e) {
            return Instant.EPOCH;
        }
    }

    private static String day(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static String text(JsonNode node, String member) {
        var value = node.path(member);
        return value.isString() ? value.stringValue() : "";
    }
}
