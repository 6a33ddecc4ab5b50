package eu.meshe.format.recognitionrecord;

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
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.integrity.DataIntegrity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Our recognition decisions. The terms are at {@link Contexts#RECOGNITION}, those of grades at {@link Contexts#RECOGNITION_V2}. */
public final class RecognitionFormat implements ProofSetFormat {

    /** What it is called. */
    public static final FormatId ID =
            new FormatId("recognition", "recognitionrecord.decision", "json", "application/vc");

    static final String TYPE = "RecognitionDecisionCredential";

    private final EmbeddedProof embedded = new EmbeddedProof();

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
        return embedded.read(
                document,
                Message.of("recognitionrecord.notObject"),
                (place, envelope) -> new RecognitionReader(place).read(envelope));
    }

    @Override
    public byte[] issue(Credential credential, SigningKey key, Instant at) {
        return embedded.sign(
                new RecognitionWriter(credential).write(), credential.issuer().id(), key, at);
    }

    @Override
    public byte[] addProof(byte[] document, SigningKey key, Instant at) {
        return embedded.addProof(document, key, at);
    }
}
