package eu.meshe.format.openbadge;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.format.CredentialEnvelope;
import eu.meshe.format.JsonPlace;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.platform.Message;
import eu.meshe.signing.canonical.Contexts;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a badge says, however it was signed. A verifiable credential that is no badge is read by its types. */
final class BadgeReader {

    static final Set<String> TYPES = Set.of("OpenBadgeCredential", "AchievementCredential");

    /** How the address of each context of Open Badges 3.0 begins. */
    private static final String ANY_REVISION = Contexts.OPEN_BADGES.replace("/context-3.0.3.json", "/");

    private BadgeReader() {}

    static Credential read(JsonPlace root, CredentialEnvelope envelope) {
        return isBadge(envelope.types()) ? badge(root, envelope) : other(root, envelope);
    }

    static boolean isBadge(List<String> types) {
        return !Collections.disjoint(types, TYPES);
    }

    private static Credential badge(JsonPlace root, CredentialEnvelope envelope) {
        for (var member : new String[] {"id", "validFrom"}) {
            if (!root.at(member).isPresent()) {
                root.at(member).complain("format.member.missing");
            }
        }
        if (!mentionsOpenBadges(root)) {
            root.at("@context").note(Message.of("format.context.missing", Contexts.OPEN_BADGES));
        }
        var issuer = ProfileReader.read(root.at("issuer"));
        var subject = subject(root);
        subject.requireType("AchievementSubject");
        if (!subject.at("achievement").isPresent()) {
            subject.at("achievement").complain("format.member.missing");
        }
        var reader = AchievementReader.of(subject.at("achievement"));
        var achievement = reader.read();
        return new Credential(
                envelope.id(),
                title(root, achievement.title()),
                issuer,
                HolderReader.read(subject),
                new Claim.Achieved(
                        achievement, awardingBody(subject, issuer), ResultReader.read(subject), reader.accreditation()),
                root.at("awardedDate").time().orElse(null),
                envelope.validFrom(),
                envelope.validUntil(),
                envelope.statuses());
    }

    /** The subject; a badge has exactly one. */
    private static JsonPlace subject(JsonPlace root) {
        var subjects = root.at("credentialSubject").each();
        if (subjects.size() > 1) {
            root.at("credentialSubject").complain("format.member.several");
        }
        var subject = subjects.isEmpty() ? root.at("credentialSubject") : subjects.getFirst();
        if (!subject.isPresent()) {
            subject.complain("format.member.missing");
        }
        subject.isObject();
        return subject;
    }

    private static LocalisedText title(JsonPlace root, LocalisedText achievement) {
        return root.at("name")
                .localised(root.at("inLanguage").text().orElse(LocalisedText.UNDETERMINED))
                .filter(title -> !title.original().equals(achievement.original()))
                .orElse(achievement);
    }

    private static @Nullable Organisation awardingBody(JsonPlace subject, Organisation issuer) {
        var source = subject.at("source");
        if (!source.isPresent() || !source.isObject()) {
            return null;
        }
        var awardingBody = ProfileReader.read(source);
        return !awardingBody.id().isEmpty() && awardingBody.id().equals(issuer.id()) ? issuer : awardingBody;
    }

    private static Credential other(JsonPlace root, CredentialEnvelope envelope) {
        var types = envelope.types().stream()
                .filter(type -> !type.equals("VerifiableCredential"))
                .toList();
        var issuer = root.at("issuer");
        var issuerId =
                (issuer.node().isObject() ? issuer.at("id") : issuer).iriText().orElse("");
        if (!issuer.isPresent()) {
            issuer.complain("format.member.missing");
        }
        var name = issuer.node().isObject()
                ? issuer.at("name").localised(LocalisedText.UNDETERMINED)
                : java.util.Optional.<LocalisedText>empty();
        var title = root.at("name").localised(LocalisedText.UNDETERMINED);
        var subject = subject(root);
        return new Credential(
                envelope.id(),
                title.orElseGet(() -> LocalisedText.undetermined(types.isEmpty() ? "?" : String.join(", ", types))),
                Organisation.named(
                        issuerId,
                        name.orElseGet(() -> LocalisedText.undetermined(issuerId.isEmpty() ? "?" : issuerId))),
                Holder.unnamed(subject.at("id").iriText().orElse(null)),
                new Claim.Other(types),
                null,
                envelope.validFrom(),
                envelope.validUntil(),
                envelope.statuses());
    }

    private static boolean mentionsOpenBadges(JsonPlace root) {
        for (var context : root.at("@context").each()) {
            if (context.node().asString("").startsWith(ANY_REVISION)) {
                return true;
            }
        }
        return false;
    }
}
