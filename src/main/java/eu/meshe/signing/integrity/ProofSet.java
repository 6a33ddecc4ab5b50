package eu.meshe.signing.integrity;

import eu.meshe.platform.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The proofs of one document, each standing for itself or built on others (W3C Data Integrity 1.0, 2.1.1 Proof Sets and 2.1.2 Proof Chains).
 */
record ProofSet(List<JsonNode> proofs) {

    /** More than any honest document has; each costs a signature and a canonical form. */
    static final int MOST = 10;

    static ProofSet of(ObjectNode document) {
        var proof = document.path("proof");
        if (proof.isMissingNode() || proof.isNull()) {
            return new ProofSet(List.of());
        }
        return new ProofSet(proof.isArray() ? List.copyOf(proof.values()) : List.of(proof));
    }

    /** What is wrong with how they hang together; empty for proofs that can each be checked. */
    Optional<Message> findFault() {
        return areAllForThemselves()
                ? Optional.empty()
                : findDoubleId().or(this::findLooseEnd).or(this::findCircle);
    }

    /** Nearly all are: nobody named them, and they name no others. */
    private boolean areAllForThemselves() {
        for (var proof : proofs) {
            if (proof.has("id") || proof.has("previousProof")) {
                return false;
            }
        }
        return true;
    }

    /** The proofs that a proof builds on, in the order in which it names them. */
    List<JsonNode> previousOf(JsonNode proof) {
        if (!proof.has("previousProof")) {
            return List.of();
        }
        return idsOf(proof).stream()
                .flatMap(id -> proofs.stream()
                        .filter(other -> other.path("id").asString("").equals(id)))
                .toList();
    }

    private Optional<Message> findDoubleId() {
        var seen = new HashSet<String>();
        return proofs.stream()
                .filter(proof -> proof.has("id"))
                .map(proof -> proof.path("id").asString(""))
                .filter(id -> id.isBlank() || !seen.add(id))
                .findFirst()
                .map(id -> Message.of("signing.proof.doubleId", id));
    }

    /** A {@code previousProof} that is no list of ids, or names a proof that is not there. */
    private Optional<Message> findLooseEnd() {
        var ids = proofs.stream().map(proof -> proof.path("id").asString("")).collect(Collectors.toSet());
        for (var proof : proofs) {
            var previous = idsOf(proof);
            if (proof.has("previousProof")
                    && (previous.isEmpty() || Set.copyOf(previous).size() < previous.size())) {
                return Optional.of(Message.of("signing.proof.malformed", "previousProof"));
            }
            var missing = previous.stream()
                    .filter(id -> id.isEmpty() || !ids.contains(id))
                    .findFirst();
            if (missing.isPresent()) {
                return missing.map(id -> Message.of("signing.proof.previousMissing", id));
            }
        }
        return Optional.empty();
    }

    private Optional<Message> findCircle() {
        return proofs.stream()
                .filter(proof -> leadsBack(proof, proof, new ArrayList<>()))
                .findFirst()
                .map(proof -> Message.of("signing.proof.circle"));
    }

    private boolean leadsBack(JsonNode to, JsonNode from, List<JsonNode> seen) {
        for (var previous : previousOf(from)) {
            if (previous == to) {
                return true;
            }
            if (seen.stream().noneMatch(known -> known == previous)) {
                seen.add(previous);
                if (leadsBack(to, previous, seen)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The ids it names; what is no text stands as an empty one. */
    private static List<String> idsOf(JsonNode proof) {
        var previous = proof.path("previousProof");
        if (previous.isMissingNode()) {
            return List.of();
        }
        var named = previous.isArray() ? previous.values().stream() : Stream.of(previous);
        return named.map(id -> Objects.requireNonNull(id).asString("")).toList();
    }
}
