package eu.meshe.format.sdjwt;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.credential.StatusReference;
import eu.meshe.format.CredentialEnvelope;
import eu.meshe.format.JsonPlace;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.platform.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a credential out of claims that were disclosed. A claim that is not there may have been kept back, which is the holder's right: only what
 * is never hidden can be missing.
 */
record ClaimsReader(JsonPlace root) {

    Credential read() {
        var type = root.at("vct").requiredText().orElse("");
        var issuer = issuer();
        return type.startsWith("urn:eudi:micro_credential:") ? microCredential(issuer) : other(issuer, type);
    }

    private Credential microCredential(Organisation issuer) {
        var subject = root.at(Terms.SUBJECT);
        var achievement = new AchievementReader(root, subject, subject.at(Terms.ACHIEVEMENT));
        var claim = new Claim.Achieved(
                achievement.read(), awardingBody(subject, issuer), achievement.result(), achievement.accreditation());
        var title = Texts.read(root.at(Terms.NAME)).orElse(claim.achievement().title());
        return credential(title, issuer, holder(subject), claim);
    }

    private Credential other(Organisation issuer, String type) {
        var title = LocalisedText.undetermined(type.isEmpty() ? "?" : type);
        return credential(title, issuer, holder(root.at(Terms.SUBJECT)), new Claim.Other(List.of(type)));
    }

    private Credential credential(LocalisedText title, Organisation issuer, Holder holder, Claim claim) {
        var awarded = root.at(Terms.AWARDED_DATE).time();
        return new Credential(
                root.at("id").text().or(() -> root.at("jti").text()).orElse(""),
                title,
                issuer,
                holder,
                claim,
                awarded.orElseGet(() -> seconds(root.at("iat"))),
                agreed("nbf", Terms.VALID_FROM),
                agreed("exp", Terms.VALID_UNTIL),
                statuses());
    }

    private Organisation issuer() {
        var id = root.at("iss").text().orElse("");
        var issuer = root.at(Terms.ISSUER);
        if (issuer.node().isString() || !issuer.isPresent()) {
            var name = id.isEmpty() ? issuer.text().orElse("") : id;
            return Organisation.named(name, LocalisedText.undetermined(name.isEmpty() ? "?" : name));
        }
        return Texts.organisation(issuer, id.isEmpty() ? issuer.at("id").text().orElse("") : id);
    }

    private static @Nullable Organisation awardingBody(JsonPlace subject, Organisation issuer) {
        var source = subject.at(Terms.SOURCE);
        if (!source.isPresent() || !source.isObject()) {
            return null;
        }
        var id = source.at("id").text().orElse("");
        return id.equals(issuer.id()) && !source.at(Terms.NAME).isPresent() ? issuer : Texts.organisation(source, id);
    }

    /** Ours stand with the subject; others write the claims of OpenID Connect (Core 1.0, 5.1). */
    private Holder holder(JsonPlace subject) {
        return new Holder(
                first(subject.at("id"), root.at("sub")),
                first(subject.at("givenName"), root.at("given_name")),
                first(subject.at("familyName"), root.at("family_name")),
                first(subject.at("fullName"), subject.at(Terms.NAME)),
                subject.at("birthDate")
                        .day()
                        .or(() -> root.at("birthdate").day())
                        .orElse(null),
                first(subject.at("email"), root.at("email")),
                Texts.identifiers(subject.at("identifier")));
    }

    private static @Nullable String first(JsonPlace ours, JsonPlace others) {
        return ours.text().or(others::text).orElse(null);
    }

    // RFC 7519, 4.1.4 and 4.1.5; the type's own members say the same
    private @Nullable Instant agreed(String registered, String member) {
        var binding = seconds(root.at(registered));
        var said = root.at(member).time().orElse(null);
        if (binding != null && said != null && binding.getEpochSecond() != said.getEpochSecond()) {
            root.at(member).note(Message.of("sdjwt.differs", member, registered));
        }
        return binding == null ? said : binding;
    }

    private static @Nullable Instant seconds(JsonPlace place) {
        if (!place.isPresent()) {
            return null;
        }
        try {
            if (place.node().isNumber()) {
                return Instant.ofEpochSecond(place.node()
                        .decimalValue()
                        .setScale(0, RoundingMode.FLOOR)
                        .min(BigDecimal.valueOf(Long.MAX_VALUE))
                        .longValueExact());
            }
        } catch (ArithmeticException | DateTimeException e) {
            // falls through to the issue
        }
        place.complain("format.member.notNumber");
        return null;
    }

    // Token Status List, 6.2; a way to ask that we do not know is still a way to ask
    private List<StatusReference> statuses() {
        var references = new ArrayList<StatusReference>();
        var status = root.at("status");
        if (status.isPresent() && status.isObject()) {
            status.node()
                    .propertyNames()
                    .forEach(kind -> references.add(
                            kind.equals(StatusReference.TOKEN)
                                    ? token(status.at(kind))
                                    : new StatusReference(kind, "", "", -1)));
        }
        references.addAll(CredentialEnvelope.readStatuses(root.at("credentialStatus")));
        return references;
    }

    private static StatusReference token(JsonPlace list) {
        var index = list.at("idx");
        var isIndex = index.node().isIntegralNumber()
                && index.node().canConvertToLong()
                && index.node().longValue() >= 0;
        if (!isIndex) {
            index.complain("format.member.notNumber");
        }
        return new StatusReference(
                StatusReference.TOKEN,
                "",
                list.at("uri").requiredText().orElse(""),
                isIndex ? index.node().longValue() : -1);
    }
}
