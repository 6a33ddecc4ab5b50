package eu.meshe.wallet;

import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.Delivered;
import eu.meshe.institution.AccountId;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes whatever file a learner brings along. Of a picture or a PDF that carries a credential, the credential alone is kept. A transcript
 * becomes results that the learner reports, unless it is one award that an institution here sealed: that is a credential like any other.
 */
@Component
public class BringDocument {

    private final ReceiveCredential receiveCredential;
    private final ImportResults importResults;
    private final VerifyCredential verifyCredential;
    private final CredentialFormats formats;

    BringDocument(
            ReceiveCredential receiveCredential,
            ImportResults importResults,
            VerifyCredential verifyCredential,
            CredentialFormats formats) {
        this.receiveCredential = receiveCredential;
        this.importResults = importResults;
        this.verifyCredential = verifyCredential;
        this.formats = formats;
    }

    /** What became of it. */
    public sealed interface Brought {

        /** It was kept as a credential. */
        record Credential(HeldId id) implements Brought {}

        /** Its results were kept, as reported by the learner. */
        record Results(ImportResults.Imported imported) implements Brought {}
    }

    /** @throws InvalidInputException naming {@code file} if it is too large, or holds nothing that we can read */
    @Transactional
    public Brought bring(AccountId holder, byte[] file) {
        if (file.length == 0 || file.length > ReceiveCredential.LARGEST) {
            throw InvalidInputException.of("file", "wallet.import.size");
        }
        return switch (formats.unpack(file)) {
            case Delivered.OneDocument one -> bringDocument(holder, one.bytes());
            case Delivered.Nothing nothing ->
                throw new InvalidInputException(List.of(new FieldProblem("file", nothing.why())));
        };
    }

    private Brought bringDocument(AccountId holder, byte[] document) {
        if (importResults.recognises(document) && !isSealedAward(document)) {
            return new Brought.Results(importResults.importResults(holder, document));
        }
        return new Brought.Credential(receiveCredential.receive(holder, document, "upload"));
    }

    /** Revoked or expired ones too: as results of the learner's own report they would look as if they held. */
    private boolean isSealedAward(byte[] document) {
        return importResults.holdsOneResult(document)
                && verifyCredential.verify(document) instanceof VerificationReport report
                && report.issuer() != null;
    }
}
