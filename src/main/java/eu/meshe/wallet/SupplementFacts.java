package eu.meshe.wallet;

import eu.meshe.catalogue.CredentialFunction;
import eu.meshe.catalogue.CredentialFunctions;
import eu.meshe.credential.Claim;
import eu.meshe.credential.Supplement;
import eu.meshe.institution.EducationSystems;
import eu.meshe.institution.Institution;
import eu.meshe.issuance.Award;
import eu.meshe.issuance.AwardId;
import eu.meshe.issuance.Awards;
import eu.meshe.learning.LocalisedText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this exchange knows of a credential beyond its document, for the supplement. Of what was awarded elsewhere it knows nothing. */
@Component
class SupplementFacts {

    private final Awards awards;
    private final CredentialFunctions functions;
    private final EducationSystems systems;
    private final GradeStatistics grades;

    SupplementFacts(Awards awards, CredentialFunctions functions, EducationSystems systems, GradeStatistics grades) {
        this.awards = awards;
        this.functions = functions;
        this.systems = systems;
        this.grades = grades;
    }

    /** All of it may be missing; see {@link Supplement}. */
    record Known(
            Supplement.@Nullable GradeDistribution grades,
            @Nullable String professionalStatus,
            @Nullable String access,
            @Nullable String educationSystem) {}

    Known of(HeldCredential held, Locale reader) {
        var awarding = held.institution();
        if (awarding == null || held.kind() != HeldCredential.Kind.AWARD) {
            return new Known(null, null, null, null);
        }
        var function = awards.findAward(awarding.id(), new AwardId(held.id().value()))
                .map(Award::microCredentialId)
                .map(id -> functions.of(awarding.id(), id))
                .orElse(CredentialFunction.NOT_STATED);
        return new Known(
                distribution(awarding, held, reader),
                words(function.profession(), reader),
                words(function.access(), reader),
                words(systems.find(awarding.id()).orElse(null), reader));
    }

    private Supplement.@Nullable GradeDistribution distribution(
            Institution awarding, HeldCredential held, Locale reader) {
        return held.credential().claim() instanceof Claim.Achieved achieved
                ? grades.distribution(awarding, achieved.achievement(), reader).orElse(null)
                : null;
    }

    private static @Nullable String words(@Nullable LocalisedText text, Locale reader) {
        return text == null ? null : text.in(reader);
    }
}
