package eu.meshe.signing.integrity;

import eu.meshe.platform.Message;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a document and the options of its proof become the bytes that are hashed (W3C Data Integrity 1.0, 4.1: transform and canonicalise). */
interface Transformation {

    /**
     * @param document what is secured: without its proofs, but for those that a chained proof builds on
     * @param options the proof without its value
     * @param hash the hash algorithm of the suite, such as {@code SHA-256}
     */
    Result of(ObjectNode document, ObjectNode options, String hash);

    /** The same of a document that we sign. */
    default Result ofOwn(ObjectNode document, ObjectNode options, String hash) {
        return of(document, options, hash);
    }

    /** What came of it. */
    sealed interface Result {

        /** @param isDirect whether the document went the direct path, which takes none with words that are not defined */
        record Transformed(byte[] document, byte[] options, boolean isDirect) implements Result {

            static Transformed of(String document, String options) {
                return new Transformed(
                        document.getBytes(StandardCharsets.UTF_8), options.getBytes(StandardCharsets.UTF_8), false);
            }
        }

        /** It could not have been signed so. */
        record Refused(Message why) implements Result {}

        /** We cannot tell what was signed. */
        record NotFoundOut(Message obstacle) implements Result {}
    }

    /** A proof that names contexts names those the document begins with (Data Integrity EdDSA Cryptosuites 1.0, 3.3.2, step 4). */
    static boolean contextFits(JsonNode document, JsonNode options) {
        if (!options.has("@context")) {
            return true;
        }
        var own = listOf(options.get("@context"));
        var documents = listOf(document.path("@context"));
        return own.size() <= documents.size()
                && documents.subList(0, own.size()).equals(own);
    }

    private static java.util.List<JsonNode> listOf(JsonNode context) {
        return context.isArray() ? java.util.List.copyOf(context.values()) : java.util.List.of(context);
    }
}
