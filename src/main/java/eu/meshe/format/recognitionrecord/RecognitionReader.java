package eu.meshe.format.recognitionrecord;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.format.CredentialEnvelope;
import eu.meshe.format.JsonPlace;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.Credits;
import eu.meshe.learning.Identifier;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a recognition decision. */
final class RecognitionReader {

    static final Set<String> OUTCOMES = Set.of("full", "partial", "conditional", "alternative", "refusal");

    private final JsonPlace root;

    RecognitionReader(JsonPlace root) {
        this.root = root;
    }

    Credential read(CredentialEnvelope envelope) {
        var subject = root.at("credentialSubject");
        if (isThere(subject)) {
            subject.requireType("Person");
        }
        var decision = subject.at("recognition");
        if (isThere(decision)) {
            decision.requireType("RecognitionDecision");
        }
        return new Credential(
                envelope.id(),
                words(root.at("name")),
                issuer(root.at("issuer")),
                holder(subject),
                claim(decision),
                root.at("issued").time().orElse(null),
                envelope.validFrom(),
                envelope.validUntil(),
                envelope.statuses());
    }

    private static Claim.Recognised claim(JsonPlace decision) {
        var outcome = decision.at("outcome").requiredText().orElse("");
        if (!outcome.isEmpty() && !OUTCOMES.contains(outcome)) {
            decision.at("outcome").complain("format.member.notUnderstood");
        }
        return new Claim.Recognised(
                decision.at("recognisedCredential").iri().map(Object::toString).orElse(""),
                words(decision.at("recognisedTitle")),
                words(decision.at("recognisedIssuer")),
                words(decision.at("target")),
                outcome,
                understood(decision.at("credits"), Credits::of),
                decision.at("difference").texts(),
                text(decision, "reason"),
                text(decision, "condition"),
                text(decision, "remedy"),
                text(decision, "appeal"),
                Claim.GradeHere.of(
                                text(decision, "grade"), text(decision, "originalGrade"), text(decision, "gradeReason"))
                        .orElse(null),
                decidedOn(decision.at("decidedOn")));
    }

    private static LocalDate decidedOn(JsonPlace place) {
        if (!place.isPresent()) {
            place.complain("format.member.missing");
        }
        return place.day().orElse(LocalDate.EPOCH);
    }

    private static Organisation issuer(JsonPlace issuer) {
        if (isThere(issuer)) {
            issuer.requireType("Organisation");
        }
        return new Organisation(
                issuer.at("id").requiredText().orElse(""),
                words(issuer.at("legalName")),
                understood(issuer.at("country"), CountryCode::new),
                issuer.at("homepage").iri().orElse(null),
                text(issuer, "registration"),
                identifiers(issuer));
    }

    private static Holder holder(JsonPlace subject) {
        return new Holder(
                subject.at("id").iri().map(Object::toString).orElse(null),
                text(subject, "givenName"),
                text(subject, "familyName"),
                text(subject, "fullName"),
                subject.at("birthDate").day().orElse(null),
                text(subject, "email"),
                identifiers(subject));
    }

    private static List<Identifier> identifiers(JsonPlace owner) {
        return owner.at("otherIdentifier").eachObject().stream()
                .flatMap(entry -> entry.at("scheme").requiredText().stream()
                        .flatMap(scheme -> entry.at("notation").requiredText().stream()
                                .map(notation -> new Identifier(scheme, notation))))
                .toList();
    }

    private static LocalisedText words(JsonPlace place) {
        var words = place.localised(LocalisedText.UNDETERMINED);
        if (words.isEmpty() && !place.isPresent()) {
            place.complain("format.member.missing");
        }
        return words.orElseGet(() -> LocalisedText.undetermined("?"));
    }

    private static boolean isThere(JsonPlace place) {
        if (!place.isPresent()) {
            place.complain("format.member.missing");
            return false;
        }
        return place.isObject();
    }

    private static @Nullable String text(JsonPlace owner, String member) {
        return owner.at(member).text().orElse(null);
    }

    private static <T> @Nullable T understood(JsonPlace place, Function<String, T> meaning) {
        return place.textOrNumber()
                .flatMap(text -> {
                    try {
                        return Optional.of(meaning.apply(text));
                    } catch (IllegalArgumentException | ArithmeticException e) {
                        place.complain("format.member.notUnderstood");
                        return Optional.empty();
                    }
                })
                .orElse(null);
    }
}
