package eu.meshe.format.openbadge;

import eu.meshe.credential.Credential;
import eu.meshe.credential.Document;
import eu.meshe.credential.FormatId;
import eu.meshe.credential.ProofSetFormat;
import eu.meshe.credential.Reading;
import eu.meshe.format.EmbeddedProof;
import eu.meshe.format.JsonPlace;
import eu.meshe.platform.Message;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.integrity.DataIntegrity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Open Badges 3.0. Reads any verifiable credential in JSON that no other format claims, too: one that is no badge is checked and shown by its
 * types.
 */
public final class OpenBadgeFormat implements ProofSetFormat {

    /** What it is called. */
    public static final FormatId ID = new FormatId("open-badge", "openbadge.badge", "json", "application/vc");

    private final EmbeddedProof embedded = new EmbeddedProof();

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
        var reading = embedded.read(document, Message.of("openbadge.notObject"), BadgeReader::read);
        return reading instanceof Reading.Understood understood
                        && document.json() instanceof StrictJson.Result.Read read
                ? understood.with(understood.particulars().withSchema(BadgeSchema.of(read.value())))
                : reading;
    }

    @Override
    public byte[] issue(Credential credential, SigningKey key, Instant at) {
        return embedded.sign(
                new BadgeWriter(credential).write(), credential.issuer().id(), key, at);
    }

    @Override
    public byte[] addProof(byte[] document, SigningKey key, Instant at) {
        return embedded.addProof(document, key, at);
    }

    private static Fit fit(JsonNode value) {
        if (!value.isObject()) {
            return Fit.NONE;
        }
        var types = new JsonPlace(value, "", new ArrayList<>()).at("type").texts();
        if (BadgeReader.isBadge(types)) {
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
