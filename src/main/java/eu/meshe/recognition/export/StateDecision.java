package eu.meshe.recognition.export;

import eu.meshe.credential.Holder;
import eu.meshe.credential.RecognitionStatement;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.Institutions;
import eu.meshe.learning.LocalisedText;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.Decision;
import eu.meshe.recognition.Ruling;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a ruling in the words that formats for other systems share. */
@Component
class StateDecision {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final Institutions institutions;
    private final InstitutionKeys keys;
    private final MessageSource messages;

    StateDecision(Institutions institutions, InstitutionKeys keys, MessageSource messages) {
        this.institutions = institutions;
        this.keys = keys;
        this.messages = messages;
    }

    RecognitionStatement of(Application application, Ruling ruling) {
        var decider = institutions.getInstitution(application.institutionId());
        var source = application.source();
        var decision = ruling.decision();
        return new RecognitionStatement(
                title(application),
                words(decision, decider.language()),
                decider.organisation(keys.didOf(decider)),
                holder(application),
                new RecognitionStatement.Basis(
                        source.awardedBy(), source.achievement(), source.result(), source.issuedAt()),
                application.target().achievement(),
                decision.outcome().slug(),
                decision.credits(),
                decision.grade() == null ? null : decision.grade().grade(),
                LocalDate.ofInstant(ruling.at(), ZONE));
    }

    private LocalisedText title(Application application) {
        var byLanguage = new LinkedHashMap<String, String>();
        LANGUAGES.forEach(language -> byLanguage.put(
                language.getLanguage(),
                messages.getMessage(
                        "recognition.credential.title",
                        new Object[] {application.target().achievement().title().in(language)},
                        language)));
        return new LocalisedText(byLanguage);
    }

    /** Everything that was said, in the order in which it is read. */
    static @Nullable LocalisedText words(Decision decision, String language) {
        var said = switch (decision) {
            case Decision.Refusal refusal -> Stream.of(refusal.reasons(), refusal.hindrance(), refusal.remedy());
            case Decision.Conditional conditional -> Stream.of(conditional.reasons(), conditional.condition());
            case Decision.Alternative alternative -> Stream.of(alternative.reasons(), alternative.alternative());
            case Decision.Full full -> Stream.ofNullable(full.reasons());
            case Decision.Partial partial -> Stream.of(partial.reasons());
        };
        var words = said.filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
        return words.isEmpty() ? null : LocalisedText.of(language, words);
    }

    private static Holder holder(Application application) {
        var applicant = application.applicant();
        return new Holder(
                "urn:uuid:" + application.id() + "#holder",
                applicant.givenName(),
                applicant.familyName(),
                null,
                applicant.birthDate(),
                null,
                List.of());
    }
}
