package eu.meshe.format.presentation;

import eu.meshe.credential.Possession;
import eu.meshe.platform.Message;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.integrity.DataIntegrity;
import eu.meshe.signing.integrity.ProofExpectation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The holder's Data Integrity proof of a presentation: made with a key that may authenticate its controller, for a challenge and a domain. */
record EmbeddedPresenter(ObjectNode presentation) implements Possession {

    private static final DataIntegrity DATA_INTEGRITY = new DataIntegrity(Contexts.bundled());

    @Override
    public Outcome check(KeyDirectory keys) {
        // without a challenge of our own: the proof is handed on with the one that it names, for whoever gave one out
        // to compare
        var proof = DATA_INTEGRITY.proofOf(presentation, ProofExpectation.authentication(null, null));
        return switch (proof.check(keys)) {
            case Proof.Outcome.Absent none -> new Outcome.NotAsked();
            case Proof.Outcome.Broken broken -> new Outcome.Broken(broken.why());
            case Proof.Outcome.NotFoundOut unknown -> new Outcome.NotFoundOut(unknown.obstacle());
            case Proof.Outcome.Intact intact -> proven(intact.signer());
        };
    }

    private Outcome proven(Proof.Signer signer) {
        var holder = presentation.path("holder");
        var named = holder.isObject() ? holder.path("id").asString("") : holder.asString("");
        if (!named.isEmpty() && !named.equals(signer.controller())) {
            return new Outcome.Broken(Message.of("presentation.otherHolder"));
        }
        var proof = ofSigner(signer);
        return new Outcome.Proven(
                signer.controller(),
                false,
                text(proof.path("challenge")),
                audiences(proof.path("domain")),
                signer.signedAt());
    }

    /** Of several proofs, the one by the key that speaks for the whole. */
    private JsonNode ofSigner(Proof.Signer signer) {
        var proofs = presentation.path("proof");
        return proofs.isArray()
                ? proofs.valueStream()
                        .filter(proof ->
                                proof.path("verificationMethod").asString("").equals(signer.verificationMethod()))
                        .findFirst()
                        .orElse(proofs)
                : proofs;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isString() ? value.stringValue() : null;
    }

    private static List<String> audiences(JsonNode domain) {
        return (domain.isArray() ? domain.valueStream() : Stream.of(domain))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }
}
