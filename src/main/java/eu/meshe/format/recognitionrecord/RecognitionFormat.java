package eu.meshe.format.recognitionrecord;

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
import tools.jackson.databind.node.ObjectNode;

/** Our recognition decisions. The terms are at {@link Contexts#RECOGNITION}. */
public final class RecognitionFormat implements ProofSetFormat {

    /** What it is called. */
    public static final FormatId ID =
            new FormatId("recognition", "recognitionrecord.decision", "json", "application/vc");

    static final String TYPE = "RecognitionDecisionCredential";

    private final DataIntegrity dataIntegrity = new DataIntegrity(Contexts.bundled());

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Occasion occasion() {
        return Occasion.RECOGNITION;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public List<KeyAlgorithm> keyAlgorithms() {
        return DataIntegrity.KEYS;
    }

    @Override
    public Fit fit(Document document) {
        return isMeant(document) ? Fit.OWN : Fit.NONE;
    }

    private static boolean isMeant(Document document) {
        return switch (document.json()) {
            case StrictJson.Result.Read read ->
                read.value().isObject()
                        && new JsonPlace(read.value(), "", new ArrayList<>())
                                .at("type")
                                .texts()
                                .contains(TYPE);
            case StrictJson.Result.Refused ignored -> document.text().contains("\"" + TYPE + "\"");
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
                        : new Reading.Unreadable(List.of(new Issue("", Message.of("recognitionrecord.notObject"))));
        };
    }

    @Override
    public byte[] issue(Credential credential, SigningKey key, Instant at) {
        if (!credential.issuer().id().equals(key.controller())) {
            throw new IllegalArgumentException("The key is not the issuer's: " + key.controller());
        }
        var signed = dataIntegrity.sign(new RecognitionWriter(credential).write(), key, at);
        return signed.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] addProof(byte[] document, SigningKey key, Instant at) {
        return dataIntegrity.addProof(document, key, at);
    }

    private Reading understand(ObjectNode root) {
        var issues = new ArrayList<Issue>();
        var place = new JsonPlace(root, "", issues);
        var envelope = CredentialEnvelope.read(place);
        var credential = new RecognitionReader(place).read(envelope);
        return new Reading.Understood(credential, dataIntegrity.proofOf(root), issues, envelope.doubts());
    }
}
