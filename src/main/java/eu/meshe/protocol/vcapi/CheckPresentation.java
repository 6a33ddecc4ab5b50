package eu.meshe.protocol.vcapi;

import eu.meshe.credential.datamodel.CredentialRules;
import eu.meshe.credential.datamodel.PresentationRules;
import eu.meshe.platform.Message;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.signing.integrity.DataIntegrity;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checks a presentation with an embedded proof and every credential in it (VCDM 2.0, 4.13). */
@Component
class CheckPresentation {

    static final List<String> CHECKS =
            List.of("dataModel", "proof", "holder", "challenge", "domain", "verifiableCredential");

    private final DataIntegrity dataIntegrity;
    private final KeyDirectory keys;
    private final Signers signers;
    private final CheckCredential credentials;

    CheckPresentation(DoorContexts contexts, KeyDirectory keys, Signers signers, CheckCredential credentials) {
        this.dataIntegrity = new DataIntegrity(contexts.contexts());
        this.keys = keys;
        this.signers = signers;
        this.credentials = credentials;
    }

    void check(ObjectNode presentation, Demands demands, Findings findings) {
        var faults = PresentationRules.findFaults(presentation);
        findings.failed(ProblemKind.MALFORMED, faults);
        if (demands.expected().challenge() == null) {
            findings.warn(ProblemKind.UNCHECKED, "/proof/challenge", Message.of("protocol.vcapi.challenge.none"));
        }
        var outcome = dataIntegrity.proofOf(presentation, demands.expected()).check(keys);
        ProofFindings.note(outcome, presentation, demands, findings);
        if (outcome instanceof Proof.Outcome.Intact intact) {
            signers.checkPresenter(PresentationRules.holderOf(presentation), intact.signer(), findings);
        }
        if (faults.isEmpty()) {
            checkCredentials(presentation, demands, findings);
        }
    }

    private void checkCredentials(ObjectNode presentation, Demands demands, Findings findings) {
        var shown = presentation.path("verifiableCredential");
        var all =
                shown.isArray() ? List.copyOf(shown.values()) : shown.isObject() ? List.of(shown) : List.<JsonNode>of();
        for (int i = 0; i < all.size(); i++) {
            var place = "/verifiableCredential" + (shown.isArray() ? "/" + i : "");
            checkOne((ObjectNode) all.get(i), presentation, demands, findings.under(place));
        }
    }

    private void checkOne(ObjectNode credential, ObjectNode presentation, Demands demands, Findings findings) {
        if (PresentationRules.isEnveloped(credential)) {
            findings.undecided(ProblemKind.PROOF, "", Message.of("protocol.vcapi.enveloped"));
            return;
        }
        credentials.check(credential, demands.inside(), findings);
        if (isSelfAsserted(credential, presentation)
                && !CredentialRules.issuerOf(credential).equals(PresentationRules.holderOf(presentation))) {
            findings.failed(ProblemKind.MALFORMED, "/issuer", Message.of("protocol.vcapi.self-asserted"));
        }
    }

    /** VCDM 2.0, 4.13.4: secured by whoever secured the presentation. */
    private static boolean isSelfAsserted(JsonNode credential, JsonNode presentation) {
        var method = methodOf(presentation);
        return !method.isEmpty() && method.equals(methodOf(credential));
    }

    private static String methodOf(JsonNode document) {
        var proof = document.path("proof");
        return (proof.isArray() ? proof.path(0) : proof)
                .path("verificationMethod")
                .asString("");
    }
}
