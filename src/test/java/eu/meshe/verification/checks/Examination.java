package eu.meshe.verification.checks;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.credential.Particulars;
import eu.meshe.credential.Possession;
import eu.meshe.credential.Reading;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.signing.Proof;
import eu.meshe.signing.TestKeys;
import eu.meshe.verification.Expectations;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something examined, as a check gets it: a credential of a made-up university, intact, of an issuer that nobody can place. */
record Examination(
        Credential credential,
        Proof.Outcome proof,
        Provenance provenance,
        Possession.Outcome possession,
        Expectations expectations,
        Particulars particulars) {

    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    static final Organisation ISSUER =
            Organisation.named("did:web:nowhere.example", LocalisedText.of("en", "University of Nowhere"));

    static Examination anExamination() {
        return new Examination(
                credential(null, new Claim.Other(List.of("Thing"))),
                intact(Set.of()),
                new Provenance.Unplaced("did:web:nowhere.example"),
                new Possession.Outcome.NotAsked(),
                Expectations.NONE,
                Particulars.NONE);
    }

    static Proof.Outcome.Intact intact(Set<Proof.Weakness> weaknesses) {
        var key = TestKeys.ed25519(TestKeys.NORTH);
        return new Proof.Outcome.Intact(new Proof.Signer(
                        key.verificationMethod(),
                        TestKeys.NORTH,
                        key.publicKey(),
                        List.of(),
                        "eddsa-rdfc-2022",
                        Proof.KeySource.REGISTRY,
                        null)
                .weakenedBy(weaknesses));
    }

    Examination with(Proof.Outcome outcome) {
        return new Examination(credential, outcome, provenance, possession, expectations, particulars);
    }

    Examination from(Provenance whom) {
        return new Examination(credential, proof, whom, possession, expectations, particulars);
    }

    Examination shown(Possession.Outcome outcome) {
        return new Examination(credential, proof, provenance, outcome, expectations, particulars);
    }

    Examination expecting(@Nullable String nonce, @Nullable String audience) {
        return new Examination(
                credential, proof, provenance, possession, new Expectations(nonce, audience), particulars);
    }

    Examination with(Particulars known) {
        return new Examination(credential, proof, provenance, possession, expectations, known);
    }

    Examination about(@Nullable String learner) {
        return with(credential(learner, credential.claim()));
    }

    Examination saying(Claim claim) {
        return with(credential(credential.holder().id(), claim));
    }

    Examination with(Credential other) {
        return new Examination(other, proof, provenance, possession, expectations, particulars);
    }

    Examined examined() {
        var reading = new Reading.Understood(credential, Proof.none(), List.of(), List.of()).with(particulars);
        return new Examined(reading, proof, provenance, possession, expectations, NOW);
    }

    private static Credential credential(@Nullable String learner, Claim claim) {
        return new Credential(
                "",
                LocalisedText.of("en", "Reading rivers"),
                ISSUER,
                Holder.unnamed(learner),
                claim,
                null,
                null,
                null,
                List.of());
    }
}
