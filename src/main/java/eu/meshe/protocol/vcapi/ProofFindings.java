package eu.meshe.protocol.vcapi;

import eu.meshe.platform.Message;
import eu.meshe.signing.Proof;
import eu.meshe.signing.integrity.ProofExpectation;
import tools.jackson.databind.JsonNode;

/** Says what checking the proofs of a document came to. What could not be checked is never taken for verified. */
final class ProofFindings {

    private static final String PLACE = "/proof";

    private ProofFindings() {}

    static void note(Proof.Outcome outcome, JsonNode document, Demands demands, Findings findings) {
        switch (outcome) {
            case Proof.Outcome.Intact intact -> noteSuite(document, demands, findings);
            case Proof.Outcome.Broken broken ->
                findings.failed(kind(broken.why().key()), PLACE, broken.why());
            case Proof.Outcome.Absent absent ->
                findings.failed(ProblemKind.PROOF, PLACE, Message.of("protocol.vcapi.proof.absent"));
            case Proof.Outcome.NotFoundOut unknown -> findings.undecided(ProblemKind.PROOF, PLACE, unknown.obstacle());
        }
    }

    /** Who asks by the address of one suite wants to know of that one. */
    private static void noteSuite(JsonNode document, Demands demands, Findings findings) {
        var suite = demands.suite();
        if (suite != null && !suite.isNamedIn(document)) {
            findings.failed(ProblemKind.PROOF, PLACE, Message.of("protocol.vcapi.proof.other-suite", suite.word()));
        }
    }

    private static ProblemKind kind(String key) {
        return switch (key) {
            case ProofExpectation.WRONG_CHALLENGE -> ProblemKind.CHALLENGE;
            case ProofExpectation.WRONG_DOMAIN -> ProblemKind.DOMAIN;
            default -> ProblemKind.PROOF;
        };
    }
}
