package eu.meshe.trust;

import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.platform.Digest;
import eu.meshe.signing.certificate.PemChain;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a verifier asks a register of institutions: who they are, whose a key is, and who may award what. */
public interface Register {

    /** The institution that has this DID. */
    Optional<Institution> findByDid(String did);

    /**
     * The institution of a {@link KeyHolder}, or an agency of an {@link Accreditation}.
     *
     * @throws eu.meshe.platform.NotFoundException if none has that id
     */
    Institution getInstitution(InstitutionId id);

    /** Whose key stands under this DID URL, in use or retired. */
    Optional<KeyHolder> findHolder(String verificationMethod);

    /** @param sha256 of the certificate (DER), in lower-case hex */
    Optional<KeyHolder> findByCertificate(String sha256);

    /** The institution whose seal this certificate is, in use or retired. */
    default Optional<KeyHolder> findByCertificate(X509Certificate certificate) {
        return findByCertificate(Digest.hex(PemChain.der(certificate)));
    }

    /** How the institution stood on a day for a level and fields. */
    Standing standing(InstitutionId institution, @Nullable EqfLevel level, List<IscedField> fields, LocalDate at);
}
