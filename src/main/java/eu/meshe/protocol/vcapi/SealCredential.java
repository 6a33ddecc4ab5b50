package eu.meshe.protocol.vcapi;

import eu.meshe.credential.Reading.Issue;
import eu.meshe.credential.datamodel.CredentialRules;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.integrity.DataIntegrity;
import eu.meshe.signing.integrity.SelectiveDisclosure;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Signs a credential that is as the data model demands and of which every word has a meaning, whichever the suite; refuses any other. */
@Component
class SealCredential {

    private static final String DATA_INTEGRITY = "https://w3id.org/security/data-integrity/v2";

    private static final String STATUS = "https://www.w3.org/ns/credentials/status/v1";

    private final DataIntegrity dataIntegrity;
    private final SelectiveDisclosure selective;
    private final Meaning meaning;

    SealCredential(DoorContexts contexts, SecureRandom vcapiRandom) {
        this.dataIntegrity = new DataIntegrity(contexts.contexts());
        this.selective = new SelectiveDisclosure(contexts.contexts(), vcapiRandom);
        this.meaning = new Meaning(contexts.contexts());
    }

    /** What it would be refused for; empty for one that can be signed. */
    List<Issue> findFaults(ObjectNode unsigned) {
        var faults = new ArrayList<>(CredentialRules.findFaults(unsigned));
        switch (meaning.of(unsigned)) {
            case Meaning.Result.Clear clear -> {}
            case Meaning.Result.Faulty faulty -> faults.addAll(faulty.issues());
            case Meaning.Result.NotFoundOut unknown -> faults.addAll(unknown.issues());
        }
        return List.copyOf(faults);
    }

    /**
     * What it says, as canonical N-Quads.
     *
     * @param unsigned one without faults
     */
    String statements(ObjectNode unsigned) {
        return ((Meaning.Result.Clear) meaning.of(unsigned)).statements();
    }

    /**
     * The credential with its proof.
     *
     * @param unsigned one without faults
     * @param mandatory what every part that a holder shows must contain (JSON pointers); matters for selective disclosure only
     */
    Issuing seal(ObjectNode unsigned, Suite suite, SigningKey key, List<String> mandatory, Instant at) {
        var document = withTermsOfToday(unsigned);
        try {
            return new Issuing.Done(
                    suite == Suite.ECDSA_SD_2023
                            ? selective.sign(document, mandatory, key, at)
                            : dataIntegrity.sign(document, suite.word(), key, at));
        } catch (IllegalArgumentException e) {
            // what else could be wrong with it was looked at before
            return suite == Suite.ECDSA_SD_2023
                    ? Issuing.Refused.of("/options/mandatoryPointers", "protocol.vcapi.pointers")
                    : Issuing.Refused.of("/credential", "protocol.vcapi.not-signable");
        }
    }

    /** The context of version 1.1 defines neither the proofs nor the status lists of today (Data Integrity 1.0, 2.4; Bitstring Status List, 2). */
    private static ObjectNode withTermsOfToday(ObjectNode unsigned) {
        if (!unsigned.path("@context").path(0).asString("").equals(Contexts.CREDENTIALS_V1)) {
            return unsigned;
        }
        var document = unsigned.deepCopy();
        var contexts = (ArrayNode) document.path("@context");
        if (document.has("credentialStatus")) {
            name(contexts, STATUS);
        }
        name(contexts, DATA_INTEGRITY);
        return document;
    }

    private static void name(ArrayNode contexts, String address) {
        if (contexts.values().stream().noneMatch(one -> one.asString("").equals(address))) {
            contexts.add(address);
        }
    }
}
