package eu.meshe.wallet;

import eu.meshe.credential.Credential;
import eu.meshe.credential.CredentialFormats;
import eu.meshe.credential.FormatId;
import eu.meshe.credential.Reading;
import eu.meshe.credential.ResultImport;
import eu.meshe.credential.SealedDocument;
import eu.meshe.credential.StatusDirectory;
import eu.meshe.institution.AccountId;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.Institutions;
import eu.meshe.issuance.Award;
import eu.meshe.issuance.AwardedCredentials;
import eu.meshe.issuance.Awards;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.issuance.WalletKey;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.Page;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a learner keeps: the awards made to them here, what they brought along, and decisions about them. */
@Component
public class Wallet {

    private final Awards awards;
    private final AwardedCredentials credentials;
    private final IssueCredential issueCredential;
    private final HeldDocuments documents;
    private final CredentialFormats formats;
    private final List<ResultImport> imports;
    private final StatusDirectory statuses;
    private final Institutions institutions;
    private final InstitutionKeys keys;
    private final Clock clock;

    Wallet(
            Awards awards,
            AwardedCredentials credentials,
            IssueCredential issueCredential,
            HeldDocuments documents,
            CredentialFormats formats,
            List<ResultImport> imports,
            StatusDirectory statuses,
            Institutions institutions,
            InstitutionKeys keys,
            Clock clock) {
        this.awards = awards;
        this.credentials = credentials;
        this.issueCredential = issueCredential;
        this.documents = documents;
        this.formats = formats;
        this.imports = imports;
        this.statuses = statuses;
        this.institutions = institutions;
        this.keys = keys;
        this.clock = clock;
    }

    /** Newest first. */
    public Page<HeldCredential> listHeldBy(AccountId holder, Page.Request page) {
        var all = new ArrayList<HeldCredential>();
        awards.listHeldBy(holder).forEach(award -> all.add(ofAward(holder, award)));
        documents.listHeldBy(holder).forEach(document -> ofDocument(document).ifPresent(all::add));
        all.sort(Comparator.comparing(HeldCredential::receivedAt).reversed());
        var items = all.stream().skip(page.offset()).limit(page.size()).toList();
        return new Page<>(items, page.number(), page.size(), all.size());
    }

    /** @throws NotFoundException if that person keeps nothing under that id */
    public HeldCredential getHeld(AccountId holder, HeldId id) {
        return findAward(holder, id)
                .map(award -> ofAward(holder, award))
                .or(() -> documents.find(holder, id).flatMap(this::ofDocument))
                .orElseThrow(() -> new NotFoundException("held credential"));
    }

    /**
     * The sealed document to take away.
     *
     * @throws NotFoundException if that person keeps nothing under that id, or not in that format
     */
    public SealedDocument document(AccountId holder, HeldId id, FormatId format) {
        var award = findAward(holder, id);
        if (award.isPresent() && issueCredential.listFormats().contains(format)) {
            return issueCredential.issue(
                    award.get().institutionId(), award.get().id(), format);
        }
        return documents
                .find(holder, id)
                .filter(document -> document.format().equals(format))
                .map(document -> SealedDocument.of(document.content(), format, "credential-" + id))
                .orElseThrow(() -> new NotFoundException("document"));
    }

    /** The same, the format by its name in addresses. */
    public SealedDocument document(AccountId holder, HeldId id, String format) {
        return document(holder, id, formats.getId(format));
    }

    /**
     * An award's document, bound to the key of a wallet elsewhere. It is made for that key and not kept.
     *
     * @throws NotFoundException if that person was not awarded it here, or documents of that format cannot be bound to a key
     */
    public SealedDocument documentFor(WalletKey key, AccountId holder, HeldId id, String format) {
        var award = findAward(holder, id).orElseThrow(() -> new NotFoundException("award"));
        return issueCredential.issueTo(key, award.institutionId(), award.id(), formats.getId(format));
    }

    /** The document that is shown to others: of an award the European Digital Credential. */
    public SealedDocument mainDocument(AccountId holder, HeldId id) {
        var held = getHeld(holder, id);
        return document(
                holder, id, held.formats().stream().findFirst().orElseThrow(() -> new NotFoundException("document")));
    }

    /** @throws NotFoundException if there is no such document; an award cannot be thrown away, it is a fact */
    public void remove(AccountId holder, HeldId id) {
        if (!documents.remove(holder, id)) {
            throw new NotFoundException("held document");
        }
    }

    private Optional<Award> findAward(AccountId holder, HeldId id) {
        return awards.listHeldBy(holder).stream()
                .filter(award -> award.id().value().equals(id.value()))
                .findFirst();
    }

    private HeldCredential ofAward(AccountId holder, Award award) {
        var credential = credentials.of(award);
        return new HeldCredential(
                holder,
                new HeldId(award.id().value()),
                HeldCredential.Kind.AWARD,
                credential,
                institutions.getInstitution(award.institutionId()),
                issueCredential.listFormats(),
                standing(award, credential),
                award.lastChange() == null ? List.of() : awards.listChanges(award.institutionId(), award.id()),
                award.issuedAt());
    }

    private Optional<HeldCredential> ofDocument(HeldDocuments.HeldDocument document) {
        return read(document).map(credential -> {
            var reported = document.kind() == HeldCredential.Kind.SELF_REPORTED;
            return new HeldCredential(
                    document.holder(),
                    document.id(),
                    document.kind(),
                    credential,
                    findInstitution(credential).orElse(null),
                    reported ? List.of() : List.of(document.format()),
                    reported ? HeldCredential.Standing.SELF_REPORTED : standing(credential),
                    List.of(),
                    document.receivedAt());
        });
    }

    private Optional<Credential> read(HeldDocuments.HeldDocument document) {
        if (document.kind() == HeldCredential.Kind.SELF_REPORTED) {
            return imports.stream()
                    .filter(source -> source.recognises(document.content()))
                    .flatMap(source -> source.readResults(document.content()).results().stream())
                    .skip(document.part())
                    .findFirst()
                    .map(ResultImport.Imported.Result::credential);
        }
        return formats.findFor(document.content())
                .map(format -> format.read(document.content()))
                .filter(Reading.Understood.class::isInstance)
                .map(reading -> ((Reading.Understood) reading).credential());
    }

    private HeldCredential.Standing standing(Award award, Credential credential) {
        return switch (award.state()) {
            case REVOKED -> HeldCredential.Standing.REVOKED;
            case SUSPENDED -> HeldCredential.Standing.SUSPENDED;
            case ACTIVE -> byDates(credential);
        };
    }

    private HeldCredential.Standing standing(Credential credential) {
        var meanings = credential.statuses().stream()
                .map(statuses::lookUp)
                .filter(StatusDirectory.StatusAnswer.Set.class::isInstance)
                .map(answer -> ((StatusDirectory.StatusAnswer.Set) answer).meaning())
                .collect(Collectors.toSet());
        if (meanings.contains(StatusDirectory.Meaning.REVOKED)) {
            return HeldCredential.Standing.REVOKED;
        }
        return meanings.isEmpty() ? byDates(credential) : HeldCredential.Standing.SUSPENDED;
    }

    private HeldCredential.Standing byDates(Credential credential) {
        var until = credential.validUntil();
        return until != null && until.isBefore(clock.instant())
                ? HeldCredential.Standing.EXPIRED
                : HeldCredential.Standing.ACTIVE;
    }

    private Optional<Institution> findInstitution(Credential credential) {
        return institutions.listInstitutions().stream()
                .filter(institution ->
                        keys.didOf(institution).equals(credential.issuer().id()))
                .findFirst();
    }
}
