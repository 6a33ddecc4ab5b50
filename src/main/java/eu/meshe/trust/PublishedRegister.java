package eu.meshe.trust;

import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.Institutions;
import eu.meshe.institution.PublishedKey;
import eu.meshe.trust.KnownInstitutions.Entry;
import eu.meshe.trust.KnownInstitutions.Key;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** The register of this exchange as others can take it along. */
@Component
public class PublishedRegister {

    private final Institutions institutions;
    private final InstitutionKeys keys;
    private final Accreditations accreditations;
    private final Clock clock;

    PublishedRegister(Institutions institutions, InstitutionKeys keys, Accreditations accreditations, Clock clock) {
        this.institutions = institutions;
        this.keys = keys;
        this.accreditations = accreditations;
        this.clock = clock;
    }

    /** As {@link RegisterReader} reads it. */
    public byte[] write() {
        return RegisterWriter.write(
                institutions.listInstitutions().stream().map(this::entry).toList(), clock.instant());
    }

    private Entry entry(Institution institution) {
        var id = institution.id();
        return new Entry(
                keys.didOf(institution),
                institution,
                keys.listKeys(id).stream().map(PublishedRegister::key).toList(),
                keys.listChains(id).stream().map(List::getFirst).toList(),
                accreditations.listOf(id));
    }

    private static Key key(PublishedKey key) {
        return new Key(key.verificationMethod(), key.publicKey(), key.retiredAt(), key.compromisedAt());
    }
}
