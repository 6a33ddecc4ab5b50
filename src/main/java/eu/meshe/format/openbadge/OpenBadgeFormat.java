package eu.meshe.format.openbadge;

import eu.meshe.credential.Credential;
import eu.meshe.credential.Document;
import eu.meshe.credential.FormatId;
import eu.meshe.credential.ProofSetFormat;
import eu.meshe.credential.Reading;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.format.CredentialEnvelope;
import eu.meshe.format.JsonPlace;
import eu.meshe.platform.Message;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.integrity.DataIntegrity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Open Badges 3.0. Reads any verifiable credential in JSON that no other format claims, too: one that is no badge is checked and shown by its
 * types.
 */
public final class OpenBadgeFormat implements ProofSetFormat {

    /** What it is called. */
    public static final FormatId ID = new FormatId("open-badge", "openbadge.badge", "json", "application/vc");

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

    @Override
    public byte[] addProof(byte[] document, SigningKey key, Instant at) {
        return dataIntegrity.addProof(document, key, at);
    }

    private Reading understand(ObjectNode root) {
        var issues = new ArrayList<Issue>();
        var place = new JsonPlace(root, "", issues);
        var envelope = CredentialEnvelope.read(place);
        var credential = BadgeReader.read(place, envelope);
        return new Reading.Understood(credential, dataIntegrity.proofOf(root), issues, envelope.doubts());
    }

    private static Fit fit(JsonNode value) {
        if (!value.isObject()) {
            return Fit.NONE;
        }
        var types = new JsonPlace(value, "", new ArrayList<>()).at("type").texts();
        if (types.stream().anyMatch(BadgeReader.TYPES::contains)) {
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
        if (BadgeReader.TYPES.stream().anyMatch(type -> text.contains("\"" + type + "\""))) {
            return Fit.OWN;
        }
        return text.contains("\"VerifiableCredential\"") ? Fit.GENERAL : Fit.NONE;
    }
}
