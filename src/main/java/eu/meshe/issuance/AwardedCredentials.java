package eu.meshe.issuance;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.Institutions;
import eu.meshe.platform.MesheProperties;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says an award as a credential: who vouches for whom having achieved what, and where its status stands. */
@Component
public class AwardedCredentials {

    private final Institutions institutions;
    private final InstitutionKeys keys;
    private final StatusIndexes statusIndexes;
    private final AccreditationOfAward accreditation;
    private final MesheProperties properties;

    AwardedCredentials(
            Institutions institutions,
            InstitutionKeys keys,
            StatusIndexes statusIndexes,
            AccreditationOfAward accreditation,
            MesheProperties properties) {
        this.institutions = institutions;
        this.keys = keys;
        this.statusIndexes = statusIndexes;
        this.accreditation = accreditation;
        this.properties = properties;
    }

    /** The credential's IRI; the page behind it tells nothing of the learner. */
    public String idOf(AwardId award) {
        return properties.address("/credentials/" + award);
    }

    /** The credential, the same in every format; each format writes those references to its status that it has a way to write. */
    public Credential of(Award award) {
        var institution = institutions.getInstitution(award.institutionId());
        var issuer = institution.organisation(keys.didOf(institution));
        var position = new StatusIndexes.Position(award.statusList(), Math.toIntExact(award.statusIndex()));
        return new Credential(
                idOf(award.id()),
                award.achievement().title(),
                issuer,
                holder(award),
                new Claim.Achieved(
                        award.achievement(),
                        issuer,
                        award.result(),
                        accreditation.of(award).orElse(null)),
                award.issuedAt(),
                award.issuedAt(),
                award.validUntil(),
                statusIndexes.references(award.institutionId(), position));
    }

    /** A name for the person in this credential alone: two credentials of one person are not tied together by it. */
    private static String holderId(AwardId award) {
        var name = "holder of " + award;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    /** Name and birth date tell who is meant; the mailbox is for us and changes, so it is not written into what is to last. */
    private Holder holder(Award award) {
        var learner = award.learner();
        return new Holder(
                holderId(award.id()),
                learner.givenName(),
                learner.familyName(),
                null,
                learner.birthDate(),
                null,
                List.of());
    }
}
