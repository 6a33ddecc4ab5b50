package eu.meshe.recognition.precedents;

import eu.meshe.catalogue.Edition;
import eu.meshe.catalogue.MicroCredentialId;
import eu.meshe.catalogue.MicroCredentials;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.Organisation;
import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.NotFoundException;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.Source;
import eu.meshe.recognition.Target;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the facts out of a case and leaves the person out: what is copied is named one by one, so that nothing else comes along. */
@Component
public class ReadFacts {

    private final MicroCredentials microCredentials;
    private final Pattern address;

    ReadFacts(MicroCredentials microCredentials, MesheProperties properties) {
        this.microCredentials = microCredentials;
        this.address = Pattern.compile(
                Pattern.quote(properties.address("/offers/")) + "([0-9a-fA-F-]{36})/editions/(\\d{1,6})");
    }

    /** @param issuer the institution here that sealed the document, or {@code null} */
    public CaseFacts of(Application application, @Nullable Institution issuer) {
        var target = application.target();
        return new CaseFacts(
                source(application.source(), issuer),
                new Target(target.microCredential(), target.edition(), judged(target.achievement())));
    }

    private SourceFacts source(Source source, @Nullable Institution issuer) {
        var edition = issuer == null
                ? null
                : findEdition(source.achievement().id(), issuer.id()).orElse(null);
        return new SourceFacts(
                named(source.awardedBy()),
                issuer == null ? null : issuer.id(),
                edition == null ? null : edition.id().value(),
                edition == null ? null : edition.edition(),
                judged(source.achievement()));
    }

    /** The edition at that address, if it is one of that institution. */
    private Optional<Edition> findEdition(String id, InstitutionId issuer) {
        var found = address.matcher(id);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var microCredential = new MicroCredentialId(UUID.fromString(found.group(1)));
            return Optional.of(microCredentials.getEdition(microCredential, Integer.parseInt(found.group(2))))
                    .filter(edition -> edition.institutionId().equals(issuer));
        } catch (IllegalArgumentException | NotFoundException e) {
            return Optional.empty();
        }
    }

    private static Organisation named(Organisation it) {
        return new Organisation(it.id(), it.legalName(), it.country(), null, null, List.of());
    }

    /** What a decision rests on: title, outcomes, workload, level, fields, assessment. */
    static Achievement judged(Achievement it) {
        return new Achievement(
                it.id(),
                it.title(),
                null,
                it.outcomes(),
                it.credits(),
                it.workload(),
                it.level(),
                it.nationalLevel(),
                it.fields(),
                it.assessments(),
                null,
                null,
                List.of(),
                null,
                null,
                null);
    }
}
