package eu.meshe.format.openbadge;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Document;
import eu.meshe.credential.FormatId;
import eu.meshe.credential.Holder;
import eu.meshe.credential.IssuingFormat;
import eu.meshe.credential.Reading;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.format.CredentialEnvelope;
import eu.meshe.format.JsonPlace;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.platform.Message;
import eu.meshe.signing.Contexts;
import eu.meshe.signing.DataIntegrity;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.StrictJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Open Badges 3.0. Reads any verifiable credential in JSON that no other format claims, too: one that is no badge is checked and shown by its
 * types.
 */
public final class OpenBadgeFormat implements IssuingFormat {

    /** What it is called. */
    public static final FormatId ID = new FormatId("open-badge", "openbadge.badge", "json", "application/vc");

    private static final Set<String> BADGE = Set.of("OpenBadgeCredential", "AchievementCredential");

    private final DataIntegrity dataIntegrity = new DataIntegrity(Contexts.bundled());

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Occasion occasion() {
        return Occasion.AWARD;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public List<KeyAlgorithm> keyAlgorithms() {
        return DataIntegrity.KEYS;
    }

    @Override
    public Fit fit(Document document) {
        return switch (document.json()) {
            case StrictJson.Result.Read read -> fit(read.value());
            case StrictJson.Result.Refused ignored -> likeness(document);
        };
    }

    @Override
    public Reading read(Document document) {
        return switch (document.json()) {
            case StrictJson.Result.Refused refused ->
                new Reading.Unreadable(List.of(new Issue(refused.place(), refused.why())));
            case StrictJson.Result.Read read ->
                read.value() instanceof ObjectNode root
                        ? understand(root)
                        : new Reading.Unreadable(List.of(new Issue("", Message.of("openbadge.notObject"))));
        };
    }

    @Override
    public byte[] issue(Credential credential, SigningKey key, Instant at) {
        if (!credential.issuer().id().equals(key.controller())) {
            throw new IllegalArgumentException("The key is not the issuer's: " + key.controller());
        }
        var badge = dataIntegrity.sign(new BadgeWriter(credential).write(), key, at);
        return badge.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Reading understand(ObjectNode root) {
        var issues = new ArrayList<Issue>();
        var place = new JsonPlace(root, "", issues);
        var envelope = CredentialEnvelope.read(place);
        var credential =
                envelope.types().stream().anyMatch(BADGE::contains) ? badge(place, envelope) : other(place, envelope);
        return new Reading.Understood(credential, dataIntegrity.proofOf(root), issues, envelope.doubts());
    }

    private static Credential badge(JsonPlace root, CredentialEnvelope envelope) {
        for (var member : new String[] {"id", "validFrom"}) {
            if (!root.at(member).isPresent()) {
                root.at(member).complain("format.member.missing");
            }
        }
        if (!mentions(root, Contexts.OPEN_BADGES.replace("/context-3.0.3.json", "/"))) {
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
        var issuerId = (issuer.node().isObject() ? issuer.at("id") : issuer)
                .iri()
                .map(Object::toString)
                .orElse("");
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
                Holder.unnamed(subject.at("id").iri().map(Object::toString).orElse(null)),
                new Claim.Other(types),
                null,
                envelope.validFrom(),
                envelope.validUntil(),
                envelope.statuses());
    }

    private static boolean mentions(JsonPlace root, String prefix) {
        return root.at("@context").each().stream()
                .anyMatch(context -> context.node().asString("").startsWith(prefix));
    }

    private static Fit fit(JsonNode value) {
        if (!value.isObject()) {
            return Fit.NONE;
        }
        var types = new JsonPlace(value, "", new ArrayList<>()).at("type").texts();
        if (types.stream().anyMatch(BADGE::contains)) {
            return Fit.OWN;
        }
        return types.contains("VerifiableCredential") ? Fit.GENERAL : Fit.NONE;
    }

    /** What cannot be read at all may still be meant as a badge: cut short, or with a member twice. */
    private static Fit likeness(Document document) {
        var text = document.text().replaceFirst("^\uFEFF?\\s*", "");
        if (!text.startsWith("{")) {
            return Fit.NONE;
        }
        if (BADGE.stream().anyMatch(type -> text.contains("\"" + type + "\""))) {
            return Fit.OWN;
        }
        return text.contains("\"VerifiableCredential\"") ? Fit.GENERAL : Fit.NONE;
    }
}
