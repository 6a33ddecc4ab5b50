package eu.meshe.issuance;

import eu.meshe.credential.Claim;
import eu.meshe.institution.Institutions;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.MesheProperties;
import eu.meshe.trust.Accreditation;
import eu.meshe.trust.Accreditations;
import eu.meshe.trust.Standing;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The accreditation an award stands on: one that held on the day of the award and covers its level and fields, or none. */
@Component
class AccreditationOfAward {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final Accreditations accreditations;
    private final Institutions institutions;
    private final MessageSource messages;
    private final MesheProperties properties;

    AccreditationOfAward(
            Accreditations accreditations,
            Institutions institutions,
            MessageSource messages,
            MesheProperties properties) {
        this.accreditations = accreditations;
        this.institutions = institutions;
        this.messages = messages;
        this.properties = properties;
    }

    Optional<Claim.AccreditationReference> of(Award award) {
        var day = LocalDate.ofInstant(award.issuedAt(), ZoneOffset.UTC);
        var achievement = award.achievement();
        var standing = accreditations.standing(award.institutionId(), achievement.level(), achievement.fields(), day);
        return switch (standing) {
            case Standing.InForce inForce -> Optional.of(reference(inForce.accreditation()));
            case Standing.OutOfScope ignored -> Optional.empty();
            case Standing.NotInForce ignored -> Optional.empty();
            case Standing.NoneKnown ignored -> Optional.empty();
        };
    }

    private Claim.AccreditationReference reference(Accreditation accreditation) {
        return new Claim.AccreditationReference(
                properties.address("/accreditations/" + accreditation.id()),
                title(institutions.getInstitution(accreditation.accredited()).name()),
                institutions.getInstitution(accreditation.agency()).name(),
                accreditation.report(),
                accreditation.validFrom(),
                accreditation.validUntil());
    }

    private LocalisedText title(LocalisedText institution) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : LANGUAGES) {
            Object[] name = {institution.in(language)};
            texts.put(language.getLanguage(), messages.getMessage("issuance.accreditation.title", name, language));
        }
        return new LocalisedText(texts);
    }
}
