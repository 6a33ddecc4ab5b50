package eu.meshe.protocol.vcapi;

import eu.meshe.credential.StatusDirectory;
import eu.meshe.credential.StatusDirectory.StatusAnswer;
import eu.meshe.credential.StatusReference;
import eu.meshe.credential.datamodel.CredentialRules;
import eu.meshe.credential.datamodel.StatusEntry;
import eu.meshe.credential.datamodel.ValidityPeriod;
import eu.meshe.platform.Message;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.signing.integrity.DataIntegrity;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Checks any verifiable credential with an embedded proof, whatever it is about: decision 0033 says what that answers for and what not. */
@Component
class CheckCredential {

    /** What is checked, by the names that callers get. */
    static final List<String> CHECKS = List.of("dataModel", "proof", "issuer", "validityPeriod", "credentialStatus");

    private final DataIntegrity dataIntegrity;
    private final Meaning meaning;
    private final KeyDirectory keys;
    private final Signers signers;
    private final StatusDirectory statuses;
    private final Clock clock;

    CheckCredential(DoorContexts contexts, KeyDirectory keys, Signers signers, StatusDirectory statuses, Clock clock) {
        this.dataIntegrity = new DataIntegrity(contexts.contexts());
        this.meaning = new Meaning(contexts.contexts());
        this.keys = keys;
        this.signers = signers;
        this.statuses = statuses;
        this.clock = clock;
    }

    void check(ObjectNode credential, Demands demands, Findings findings) {
        findings.failed(ProblemKind.MALFORMED, CredentialRules.findFaults(credential));
        checkMeaning(credential, findings);
        var proof = checkProof(credential, demands, findings);
        checkPeriod(ValidityPeriod.of(credential), findings);
        StatusEntry.listOf(credential)
                .forEach(status -> checkStatus(status, CredentialRules.issuerOf(credential), proof, demands, findings));
    }

    /** The suites for linked data refuse by themselves what has no meaning; those for JSON do not. */
    private void checkMeaning(ObjectNode credential, Findings findings) {
        if (java.util.Arrays.stream(Suite.values())
                .noneMatch(suite -> suite.signsJson() && suite.isNamedIn(credential))) {
            return;
        }
        switch (meaning.of(credential)) {
            case Meaning.Result.Clear clear -> {}
            case Meaning.Result.Faulty faulty -> findings.failed(ProblemKind.MALFORMED, faulty.issues());
            case Meaning.Result.NotFoundOut unknown ->
                unknown.issues().forEach(issue -> findings.warn(ProblemKind.UNCHECKED, issue.place(), issue.message()));
        }
    }

    private Proof.Outcome checkProof(ObjectNode credential, Demands demands, Findings findings) {
        var outcome = dataIntegrity.proofOf(credential, demands.expected()).check(keys);
        ProofFindings.note(outcome, credential, demands, findings);
        if (outcome instanceof Proof.Outcome.Intact intact) {
            signers.checkIssuer(credential, CredentialRules.issuerOf(credential), intact.signer(), findings);
        }
        return outcome;
    }

    private void checkPeriod(ValidityPeriod period, Findings findings) {
        var now = clock.instant();
        if (period.from() != null && period.from().isAfter(now)) {
            findings.failed(ProblemKind.PERIOD, "/validFrom", Message.of("protocol.vcapi.period.early"));
        }
        if (period.until() != null && period.until().isBefore(now)) {
            findings.failed(ProblemKind.PERIOD, "/validUntil", Message.of("protocol.vcapi.period.over"));
        }
    }

    private void checkStatus(
            StatusReference reference, String issuer, Proof.Outcome proof, Demands demands, Findings findings) {
        switch (statuses.lookUp(reference, issuer, proof)) {
            case StatusAnswer.Clear clear -> {}
            case StatusAnswer.Set set ->
                findings.failed(
                        ProblemKind.STATUS,
                        "/credentialStatus",
                        Message.of(
                                set.meaning() == StatusDirectory.Meaning.REVOKED
                                        ? "protocol.vcapi.status.revoked"
                                        : "protocol.vcapi.status.suspended"));
            case StatusAnswer.NotFoundOut unknown -> {
                if (demands.status()) {
                    findings.undecided(ProblemKind.STATUS_UNKNOWN, "/credentialStatus", unknown.obstacle());
                } else {
                    findings.warn(ProblemKind.STATUS_UNKNOWN, "/credentialStatus", unknown.obstacle());
                }
            }
        }
    }
}
