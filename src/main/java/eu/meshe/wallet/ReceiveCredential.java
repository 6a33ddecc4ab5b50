package eu.meshe.wallet;

import eu.meshe.credential.Credential;
import eu.meshe.credential.CredentialFormat;
import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.Reading;
import eu.meshe.institution.AccountId;
import eu.meshe.platform.Digest;
import eu.meshe.platform.Identifiers;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a sealed document into a wallet: one the learner brought, or one that is about them. The same document is kept once. */
@Component
public class ReceiveCredential {

    /** The largest document that is kept: 2 MiB. */
    public static final int LARGEST = 2 * 1024 * 1024;

    private final HeldDocuments documents;
    private final CredentialFormats formats;
    private final VerifyCredential verifyCredential;
    private final Identifiers identifiers;
    private final Clock clock;

    ReceiveCredential(
            HeldDocuments documents,
            CredentialFormats formats,
            VerifyCredential verifyCredential,
            Identifiers identifiers,
            Clock clock) {
        this.documents = documents;
        this.formats = formats;
        this.verifyCredential = verifyCredential;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    /**
     * Keeps the document; whether it is genuine is shown in the wallet, not decided here.
     *
     * @param origin how it came here, in a word: {@code upload}, {@code recognition}
     * @throws InvalidInputException if it is too large, or no credential in a format we read
     */
    @Transactional
    public HeldId receive(AccountId holder, byte[] document, String origin) {
        if (document.length == 0 || document.length > LARGEST) {
            throw InvalidInputException.of("file", "wallet.import.size");
        }
        var format =
                formats.findFor(document).orElseThrow(() -> InvalidInputException.of("file", "wallet.import.unknown"));
        if (!(format.read(document) instanceof Reading.Understood understood)) {
            throw InvalidInputException.of("file", "wallet.import.broken");
        }
        if (isNothing(document)) {
            throw InvalidInputException.of("file", "wallet.import.broken");
        }
        return keep(holder, document, origin, format, understood.credential());
    }

    /** Neither complete nor sealed: it has the look of a credential and says nothing. */
    private boolean isNothing(byte[] document) {
        return verifyCredential.verify(document) instanceof VerificationReport report
                && report.check("readable").outcome() == CheckResult.Outcome.FAILED
                && report.check("signature").outcome() == CheckResult.Outcome.FAILED;
    }

    private HeldId keep(
            AccountId holder, byte[] document, String origin, CredentialFormat format, Credential credential) {
        var sha256 = Digest.hex(document);
        documents.add(new HeldDocuments.HeldDocument(
                holder,
                new HeldId(identifiers.next()),
                HeldCredential.Kind.RECEIVED,
                format.id(),
                document,
                sha256,
                0,
                credential.title(),
                credential.issuer().legalName(),
                origin,
                clock.instant()));
        return documents.findByContent(holder, sha256, 0).orElseThrow().id();
    }
}
