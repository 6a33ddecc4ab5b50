package eu.meshe.issuance;

import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.FormatId;
import eu.meshe.credential.HolderBoundFormat;
import eu.meshe.credential.IssuingFormat;
import eu.meshe.credential.SealedDocument;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.platform.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the sealed document of an award when it is first asked for, and answers with the same sealed content ever after: however many ask at
 * once, one document is made. Only {@link StampDocuments} adds to it, once, beside what is sealed.
 */
@Component
public class IssueCredential {

    private static final String FILE_NAME = "credential-";

    private final Awards awards;
    private final AwardedCredentials credentials;
    private final Documents documents;
    private final CredentialFormats formats;
    private final InstitutionKeys keys;
    private final SecondProof secondProof;
    private final Clock clock;
    private final TransactionTemplate transaction;

    IssueCredential(
            Awards awards,
            AwardedCredentials credentials,
            Documents documents,
            CredentialFormats formats,
            InstitutionKeys keys,
            SecondProof secondProof,
            Clock clock,
            TransactionTemplate transaction) {
        this.awards = awards;
        this.credentials = credentials;
        this.documents = documents;
        this.formats = formats;
        this.keys = keys;
        this.secondProof = secondProof;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What an award can be issued as, the customary format first. */
    public List<FormatId> listFormats() {
        return formats.listIssuing(IssuingFormat.Occasion.AWARD).stream()
                .map(IssuingFormat::id)
                .toList();
    }

    /** @throws NotFoundException if awards are not issued in a format of that name */
    public FormatId getFormat(String slug) {
        return listFormats().stream()
                .filter(format -> format.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("format"));
    }

    /**
     * The document.
     *
     * @throws NotFoundException if the institution has no such award
     * @throws IllegalArgumentException if awards are not issued in that format
     */
    public SealedDocument issue(InstitutionId institution, AwardId id, FormatId format) {
        if (!listFormats().contains(format)) {
            throw new IllegalArgumentException("Awards are not issued as " + format);
        }
        return documents.find(institution, id, format).orElseGet(() -> {
            awards.getAward(institution, id);
            prepareKeys(institution, formats.getIssuing(format));
            return inTransaction(() -> issueOnce(institution, id, format));
        });
    }

    /**
     * The document bound to the key of a wallet. It is made anew each time and not kept: only that wallet can use it.
     *
     * @throws NotFoundException if the institution has no such award, or documents of that format cannot be bound
     */
    public SealedDocument issueTo(WalletKey walletKey, InstitutionId institution, AwardId id, FormatId format) {
        if (!listFormats().contains(format) || !(formats.getIssuing(format) instanceof HolderBoundFormat bound)) {
            throw new NotFoundException("format");
        }
        var award = awards.getAward(institution, id);
        prepareKeys(institution, bound);
        return inTransaction(() -> {
            var key = keys.getCurrent(institution, bound.keyAlgorithms());
            var content = bound.issueTo(walletKey.key(), credentials.of(award), key, clock.instant());
            return SealedDocument.of(content, format, FILE_NAME + award.id());
        });
    }

    /** Before the transaction: nobody who waits for a new key holds a connection. */
    private void prepareKeys(InstitutionId institution, IssuingFormat format) {
        keys.prepare(institution, format.keyAlgorithms());
        secondProof.prepare(format, institution);
    }

    private SealedDocument inTransaction(Supplier<SealedDocument> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private SealedDocument issueOnce(InstitutionId institution, AwardId id, FormatId format) {
        documents.awaitTurn(institution, id);
        return documents.find(institution, id, format).orElseGet(() -> {
            var document = make(awards.getAward(institution, id), format);
            documents.keep(institution, id, document, clock.instant());
            return document;
        });
    }

    private SealedDocument make(Award award, FormatId format) {
        var issuing = formats.getIssuing(format);
        var key = keys.getCurrent(award.institutionId(), issuing.keyAlgorithms());
        var now = clock.instant();
        var content = issuing.issue(credentials.of(award), key, now);
        content = secondProof.addTo(content, issuing, award.institutionId(), now);
        return SealedDocument.of(content, format, FILE_NAME + award.id());
    }
}
