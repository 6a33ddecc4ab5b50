package eu.meshe.protocol.vcapi;

import eu.meshe.platform.NotFoundException;
import eu.meshe.signing.KeyAlgorithm;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The cryptosuites that have an address here. */
enum Suite {
    EDDSA_RDFC_2022("eddsa-rdfc-2022", KeyAlgorithm.ED25519),
    EDDSA_JCS_2022("eddsa-jcs-2022", KeyAlgorithm.ED25519),
    ECDSA_RDFC_2019("ecdsa-rdfc-2019", KeyAlgorithm.P256),
    ECDSA_JCS_2019("ecdsa-jcs-2019", KeyAlgorithm.P256),
    /** The issuer signs each statement by itself; the holder shows some of them. */
    ECDSA_SD_2023("ecdsa-sd-2023", KeyAlgorithm.P256),
    /** The suite before Data Integrity was a standard: only checked. */
    ED25519_SIGNATURE_2020("Ed25519Signature2020", null);

    private final String word;
    private final @Nullable KeyAlgorithm signsWith;

    Suite(String word, @Nullable KeyAlgorithm signsWith) {
        this.word = word;
        this.signsWith = signsWith;
    }

    /** @throws NotFoundException if there is none of that name */
    static Suite get(String word) {
        return Arrays.stream(values())
                .filter(suite -> suite.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("cryptosuite"));
    }

    static Stream<Suite> issuing() {
        return Arrays.stream(values()).filter(suite -> suite.signsWith != null);
    }

    /** As its standard names it, and as addresses do. */
    String word() {
        return word;
    }

    /** The kind of key it signs with; empty for one that is only checked. */
    Optional<KeyAlgorithm> signsWith() {
        return Optional.ofNullable(signsWith);
    }

    /** Whether canonical JSON is signed, in which a term may stand that nobody defined. */
    boolean signsJson() {
        return word.contains("-jcs-");
    }

    /** Whether one of a document's proofs says that it was made in this way. */
    boolean isNamedIn(JsonNode document) {
        var proof = document.path("proof");
        var proofs = proof.isArray() ? proof.values().stream() : Stream.of(proof);
        return proofs.anyMatch(one -> word.equals(one.path("cryptosuite").asString(""))
                || word.equals(one.path("type").asString("")));
    }
}
