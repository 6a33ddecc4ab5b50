package eu.meshe.recognition;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.credential.StatusReference;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.learning.LocalisedText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a decision as a credential of the deciding institution. */
@Component
class DecisionCredential {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final InstitutionKeys keys;
    private final MessageSource messages;

    DecisionCredential(InstitutionKeys keys, MessageSource messages) {
        this.keys = keys;
        this.messages = messages;
    }

    Credential of(
            Application application, Ruling ruling, Institution decider, StatusReference status, Instant issuedAt) {
        return new Credential(
                idOf(application, ruling),
                title(application),
                decider.organisation(keys.didOf(decider)),
                holder(application),
                claim(application, ruling),
                issuedAt,
                issuedAt,
                null,
                List.of(status));
    }

    /** The first ruling has the application's id, each later one its own, always the same. */
    private static String idOf(Application application, Ruling ruling) {
        var first = "urn:uuid:" + application.id();
        return ruling.number() == 1
                ? first
                : "urn:uuid:"
                        + UUID.nameUUIDFromBytes(
                                (first + "#ruling-" + ruling.number()).getBytes(StandardCharsets.UTF_8));
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

    /** The applicant, as the institution was satisfied she is; her mailbox is not written into what is to last. */
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

    private static Claim.Recognised claim(Application application, Ruling ruling) {
        var decision = ruling.decision();
        var source = application.source();
        return new Claim.Recognised(
                source.key(),
                source.title(),
                source.issuer().legalName(),
                application.target().achievement().title(),
                decision.outcome().slug(),
                decision.credits(),
                decision.differences().stream().map(Element::slug).toList(),
                reason(decision),
                condition(decision),
                decision instanceof Decision.Refusal refusal ? refusal.remedy() : null,
                appeal(decision),
                grade(decision),
                Days.of(ruling.at()));
    }

    private static Claim.@Nullable GradeHere grade(Decision decision) {
        var it = decision.grade();
        return it == null ? null : new Claim.GradeHere(it.grade(), it.sourceGrade(), it.reason());
    }

    private static @Nullable String reason(Decision decision) {
        return decision instanceof Decision.Refusal refusal
                ? refusal.reasons() + "\n\n" + refusal.hindrance()
                : decision.reasons();
    }

    private static @Nullable String condition(Decision decision) {
        return switch (decision) {
            case Decision.Conditional conditional -> conditional.condition() + " (" + conditional.by() + ")";
            case Decision.Alternative alternative -> alternative.alternative();
            case Decision.Full full -> null;
            case Decision.Partial partial -> null;
            case Decision.Refusal refusal -> null;
        };
    }

    private static @Nullable String appeal(Decision decision) {
        var appeal = decision.appeal();
        return appeal == null ? null : appeal.how() + " (" + appeal.until() + ")";
    }
}
