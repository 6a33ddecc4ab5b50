package eu.meshe.trust;

import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.Institutions;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** This exchange's own register: the institutions that take part here. */
@Component
final class RegisterHere implements Register {

    private final Institutions institutions;
    private final Issuers issuers;
    private final Accreditations accreditations;

    RegisterHere(Institutions institutions, Issuers issuers, Accreditations accreditations) {
        this.institutions = institutions;
        this.issuers = issuers;
        this.accreditations = accreditations;
    }

    @Override
    public Optional<Institution> findByDid(String did) {
        return issuers.findByDid(did);
    }

    @Override
    public Institution getInstitution(InstitutionId id) {
        return institutions.getInstitution(id);
    }

    @Override
    public Optional<KeyHolder> findHolder(String verificationMethod) {
        return issuers.findHolder(verificationMethod);
    }

    @Override
    public Optional<KeyHolder> findByCertificate(String sha256) {
        return issuers.findByCertificate(sha256);
    }

    @Override
    public Standing standing(
            InstitutionId institution, @Nullable EqfLevel level, List<IscedField> fields, LocalDate at) {
        return accreditations.standing(institution, level, fields, at);
    }
}
