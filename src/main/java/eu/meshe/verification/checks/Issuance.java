package eu.meshe.verification.checks;

import eu.meshe.credential.Credential;
import eu.meshe.credential.Document;
import eu.meshe.institution.Institution;
import eu.meshe.learning.Organisation;
import eu.meshe.platform.Digest;
import eu.meshe.signing.Proof;
import eu.meshe.signing.did.DidWeb;
import eu.meshe.trust.KeyHolder;
import eu.meshe.trust.RecordedDocuments;
import eu.meshe.trust.Register;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out who issued a credential: whose key signed it, and whether that is who it names. */
@Component
public class Issuance {

    private final Register register;
    private final List<RecordedDocuments> records;

    public Issuance(Register register, List<RecordedDocuments> records) {
        this.register = register;
        this.records = List.copyOf(records);
    }

    /** @param document the bytes that were checked, which may be on record here */
    public Provenance of(Credential credential, Proof.Outcome proof, Document document) {
        if (!(proof instanceof Proof.Outcome.Intact intact)) {
            return new Provenance.NotShown();
        }
        var signer = intact.signer();
        var certificate = signer.certificates().stream().findFirst();
        if (certificate.isPresent()) {
            return byCertificate(credential, signer, certificate.get(), document);
        }
        return byAddress(credential, signer, document);
    }

    /**
     * Who stands behind a seal now that was an institution's when the document was checked.
     *
     * @param signedAt when it signed; {@code null} where the document does not say
     * @param sha256 of the document
     */
    Provenance again(KeptFacts.Seal seal, @Nullable Instant signedAt, String sha256) {
        var institution = register.getInstitution(seal.institution());
        var holder = seal.byCertificate() ? register.findByCertificate(seal.key()) : register.findHolder(seal.key());
        return holder.filter(known -> known.institution().equals(seal.institution()))
                .map(known -> vouchedFor(institution, known, signedAt, seal.byCertificate(), () -> sha256))
                .orElseGet(() -> new Provenance.Unplaced(institution.name().original()));
    }

    private Provenance byCertificate(
            Credential credential, Proof.Signer signer, X509Certificate certificate, Document document) {
        var holder = register.findByCertificate(certificate);
        if (holder.isEmpty()) {
            return new Provenance.UnknownCertificate(subject(certificate));
        }
        var institution = register.getInstitution(holder.get().institution());
        return isNamed(institution, credential.issuer())
                ? vouchedFor(
                        institution, holder.get(), moment(credential, signer), true, () -> Digest.hex(document.bytes()))
                : new Provenance.Mismatched(institution.name().original(), named(credential));
    }

    private Provenance byAddress(Credential credential, Proof.Signer signer, Document document) {
        if (!signer.controller().equals(credential.issuer().id())) {
            return new Provenance.Mismatched(signer.controller(), named(credential));
        }
        if (signer.source() == Proof.KeySource.SELF_DESCRIBING) {
            return new Provenance.SelfDescribed();
        }
        if (signer.source() == Proof.KeySource.FETCHED) {
            return new Provenance.OwnSite(DidWeb.site(signer.controller()));
        }
        var holder = signer.source() == Proof.KeySource.REGISTRY
                ? register.findHolder(signer.verificationMethod())
                : Optional.<KeyHolder>empty();
        if (holder.isEmpty()) {
            return new Provenance.Unplaced(signer.controller());
        }
        var institution = register.getInstitution(holder.get().institution());
        return vouchedFor(
                institution, holder.get(), moment(credential, signer), false, () -> Digest.hex(document.bytes()));
    }

    private Provenance vouchedFor(
            Institution institution,
            KeyHolder holder,
            @Nullable Instant signedAt,
            boolean byCertificate,
            Supplier<String> sha256) {
        var stolen = holder.compromisedAt();
        if (stolen == null) {
            return inUse(institution, holder, signedAt, byCertificate);
        }
        // who has the key can write any date: only what was kept when it was issued can be told from a forgery
        var hash = sha256.get();
        return records.stream().anyMatch(record -> record.isOnRecord(institution.id(), hash))
                ? new Provenance.Registered(institution, byCertificate)
                : new Provenance.Stolen(institution, stolen);
    }

    private static Provenance inUse(
            Institution institution, KeyHolder holder, @Nullable Instant signedAt, boolean byCertificate) {
        var retired = holder.retiredAt();
        if (retired != null && (signedAt == null || holder.wasRetiredAt(signedAt))) {
            return new Provenance.Retired(institution, retired);
        }
        return new Provenance.Registered(institution, byCertificate);
    }

    /** An institution's seal stands for itself only: by its DID here, or by the legal identifier it seals with. */
    private boolean isNamed(Institution institution, Organisation issuer) {
        var byDid = register.findByDid(issuer.id()).map(Institution::id);
        return byDid.isPresent()
                ? byDid.get().equals(institution.id())
                : institution.registration().equals(issuer.registration());
    }

    private static @Nullable Instant moment(Credential credential, Proof.Signer signer) {
        return signer.signedAt() != null ? signer.signedAt() : credential.issuedAt();
    }

    private static String named(Credential credential) {
        return credential.issuer().legalName().original();
    }

    /** The common name, or the organisation, or else the whole subject of a certificate. */
    private static String subject(X509Certificate certificate) {
        var whole = certificate.getSubjectX500Principal().getName();
        try {
            var parts = new LdapName(whole).getRdns();
            return part(parts, "CN").or(() -> part(parts, "O")).orElse(whole);
        } catch (InvalidNameException e) {
            return whole;
        }
    }

    private static Optional<String> part(List<Rdn> parts, String type) {
        return parts.stream()
                .filter(part -> part.getType().equalsIgnoreCase(type))
                .map(part -> Objects.toString(part.getValue()))
                .findFirst();
    }
}
