package eu.meshe.protocol.vcapi;

import eu.meshe.platform.Digest;
import eu.meshe.platform.Message;
import eu.meshe.signing.Proof;
import eu.meshe.trust.Issuers;
import eu.meshe.trust.KeyHolder;
import eu.meshe.trust.RecordedDocuments;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Whether the key that a signature fits may have made it: whose it is, whether it was in use, whether it was stolen. */
@Component
class Signers {

    private static final String METHOD = "/proof/verificationMethod";

    private final Issuers issuers;
    private final List<RecordedDocuments> records;
    private final Clock clock;

    Signers(Issuers issuers, List<RecordedDocuments> records, Clock clock) {
        this.issuers = issuers;
        this.records = List.copyOf(records);
        this.clock = clock;
    }

    /** Of a credential, whose proof must be its issuer's. */
    void checkIssuer(ObjectNode credential, String issuer, Proof.Signer signer, Findings findings) {
        if (!signer.controller().equals(issuer)) {
            findings.failed(ProblemKind.PROOF, "/issuer", Message.of("protocol.vcapi.proof.not-issuers"));
        }
        checkSource(signer, findings);
        checkExpiry(signer, findings);
        var holder = issuers.findHolder(signer.verificationMethod());
        if (holder.isEmpty()) {
            findings.warn(ProblemKind.ISSUER, "/issuer", Message.of("protocol.vcapi.issuer.unknown"));
        }
        holder.ifPresent(known -> checkUse(credential, signer, known, findings));
    }

    /** Of a presentation, which is made now: a key out of use shows nothing any more (Controlled Identifiers 1.0, 2.3). */
    void checkPresenter(String holder, Proof.Signer signer, Findings findings) {
        if (!holder.isEmpty() && !signer.controller().equals(holder)) {
            findings.failed(ProblemKind.PROOF, "/holder", Message.of("protocol.vcapi.proof.not-holders"));
        }
        checkSource(signer, findings);
        checkExpiry(signer, findings);
        issuers.findHolder(signer.verificationMethod())
                .filter(known -> known.retiredAt() != null || known.compromisedAt() != null)
                .ifPresent(
                        known -> findings.failed(ProblemKind.PROOF, METHOD, Message.of("protocol.vcapi.key.retired")));
    }

    /** A document can bring any key along and name any address as its owner. */
    private static void checkSource(Proof.Signer signer, Findings findings) {
        if (signer.source() == Proof.KeySource.DOCUMENT) {
            findings.undecided(ProblemKind.PROOF, METHOD, Message.of("protocol.vcapi.key.brought"));
        }
    }

    private void checkExpiry(Proof.Signer signer, Findings findings) {
        var expires = signer.expires();
        if (expires != null && expires.isBefore(clock.instant())) {
            findings.failed(ProblemKind.PROOF, "/proof/expires", Message.of("protocol.vcapi.proof.expired"));
        }
    }

    private void checkUse(ObjectNode credential, Proof.Signer signer, KeyHolder holder, Findings findings) {
        if (holder.compromisedAt() != null) {
            if (!isOnRecord(credential, holder)) {
                findings.failed(ProblemKind.PROOF, METHOD, Message.of("protocol.vcapi.key.stolen"));
            }
        } else if (wasOutOfUse(signer.signedAt(), holder)) {
            findings.failed(ProblemKind.PROOF, METHOD, Message.of("protocol.vcapi.key.retired"));
        }
    }

    private static boolean wasOutOfUse(@Nullable Instant signedAt, KeyHolder holder) {
        return holder.retiredAt() != null && (signedAt == null || holder.wasRetiredAt(signedAt));
    }

    /** Who has the key can write any date: only what was kept when it was issued can be told from a forgery. */
    private boolean isOnRecord(ObjectNode credential, KeyHolder holder) {
        var sha256 = Digest.hex(credential.toString().getBytes(StandardCharsets.UTF_8));
        return records.stream().anyMatch(record -> record.isOnRecord(holder.institution(), sha256));
    }
}
