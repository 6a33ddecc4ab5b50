package eu.meshe.format.elm;

import eu.meshe.credential.Credential;
import eu.meshe.credential.Document;
import eu.meshe.credential.FormatId;
import eu.meshe.credential.Reading;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.credential.StampedFormat;
import eu.meshe.format.elm.json.JsonText;
import eu.meshe.format.elm.seal.Envelope;
import eu.meshe.format.elm.seal.SealMaker;
import eu.meshe.format.elm.seal.SealProof;
import eu.meshe.format.elm.seal.SealRaiser;
import eu.meshe.format.elm.seal.SealSubject;
import eu.meshe.learning.Organisation;
import eu.meshe.platform.Message;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.Proof;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.StrictJson.Result.Read;
import eu.meshe.signing.StrictJson.Result.Refused;
import eu.meshe.signing.canonical.Contexts;
import eu.meshe.signing.integrity.DataIntegrity;
import eu.meshe.signing.timestamp.TimestampAuthority;
import eu.meshe.signing.timestamp.ValidationMaterial;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The European Digital Credential: a credential in ELM v3 JSON-LD, sealed with JAdES, as Europass reads it. Unsigned ones are read as well.
 *
 * <p>Reading works on the JSON as it stands and needs no JSON-LD context: EDC writers all use the one context, and nothing is fetched.
 */
public final class EdcFormat implements StampedFormat {

    /** What it is called. */
    public static final FormatId ID = new FormatId("edc", "elm.edc", "jsonld", "application/ld+json");

    private static final Set<String> NAMES =
            Set.of(Terms.EDC_TYPE, "elm:" + Terms.EDC_TYPE, "http://data.europa.eu/snb/model/elm/" + Terms.EDC_TYPE);

    private final EdcWriter writer = new EdcWriter();
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
        return 10;
    }

    @Override
    public List<KeyAlgorithm> keyAlgorithms() {
        return List.of(KeyAlgorithm.P256);
    }

    @Override
    public Fit fit(Document document) {
        return isMeant(document) ? Fit.OWN : Fit.NONE;
    }

    private static boolean isMeant(Document document) {
        return switch (document.json()) {
            case Read json ->
                Envelope.isOne(json.value())
                        ? holdsEdc(document, Envelope.of(json.value()).content())
                        : isEdc(json.value());
            case Refused broken -> looksLikeEdc(document.text());
        };
    }

    @Override
    public Reading read(Document document) {
        return switch (document.json()) {
            case Refused broken -> new Reading.Unreadable(List.of(new Issue(broken.place(), broken.why())));
            case Read json ->
                Envelope.isOne(json.value())
                        ? readSealed(document, Envelope.of(json.value()))
                        : readContent(json.value(), embeddedProof(json.value()));
        };
    }

    /** @throws IllegalArgumentException also when neither issuer nor certificate has a country and a legal identifier */
    @Override
    public byte[] issue(Credential credential, SigningKey key, Instant at) {
        var content = writer.write(credential, completed(credential.issuer(), key), at);
        return SealMaker.seal(JsonText.write(content), key, at);
    }

    @Override
    public Stamping stamp(byte[] document, Level level, TimestampAuthority authority, ValidationMaterial material) {
        if (StrictJson.parse(document) instanceof Read json && Envelope.isOne(json.value())) {
            return new SealRaiser(authority, material).raise(Envelope.of(json.value()), level);
        }
        throw new IllegalArgumentException("This is no sealed European Digital Credential");
    }

    private static Reading readSealed(Document document, Envelope envelope) {
        return switch (document.json(envelope.content())) {
            case Refused broken ->
                new Reading.Unreadable(List.of(
                        new Issue("/payload", Message.of("elm.issue.payloadNotJson")),
                        new Issue(broken.place(), broken.why())));
            case Read json -> readContent(json.value(), new SealProof(envelope));
        };
    }

    /** Some write a Data Integrity proof into the document instead of sealing it. */
    private Proof embeddedProof(JsonNode document) {
        return unwrapped(document) instanceof ObjectNode content && content.has("proof")
                ? dataIntegrity.proofOf(content)
                : Proof.none();
    }

    private static Reading readContent(JsonNode node, Proof proof) {
        return node.isObject()
                ? EdcReader.read(unwrapped(node), proof)
                : new Reading.Unreadable(List.of(new Issue("", Message.of("elm.issue.noObject"))));
    }

    /** Europass takes uploads wrapped in an object of one member. */
    private static JsonNode unwrapped(JsonNode node) {
        return node.size() == 1 && node.path("credential").isObject() ? node.path("credential") : node;
    }

    private static boolean isEdc(JsonNode document) {
        var node = unwrapped(document);
        var type = node.path("type").isMissingNode() ? node.path("@type") : node.path("type");
        return isEdcName(type) || type.valueStream().anyMatch(EdcFormat::isEdcName);
    }

    private static boolean isEdcName(JsonNode name) {
        return name.isString() && NAMES.contains(name.asString());
    }

    private static boolean holdsEdc(Document document, String content) {
        return switch (document.json(content)) {
            case Read json -> isEdc(json.value());
            case Refused broken -> looksLikeEdc(content);
        };
    }

    /** Too broken to parse: an opening brace and the type's name somewhere. */
    private static boolean looksLikeEdc(String text) {
        return text.stripLeading().startsWith("{") && text.contains(Terms.EDC_TYPE);
    }

    /** ELM wants one legal identifier and a country of the issuer; where ours has none, the seal's certificate says them. */
    private static Organisation completed(Organisation issuer, SigningKey key) {
        if (key.certificates().isEmpty()) {
            throw new IllegalArgumentException("A European Digital Credential is sealed with a certificate");
        }
        var subject = new SealSubject(key.certificates().getFirst());
        var country =
                issuer.country() != null ? issuer.country() : subject.country().orElse(null);
        var registration = issuer.registration() != null
                ? issuer.registration()
                : subject.legalIdentifier().orElse(null);
        if (country == null || registration == null) {
            throw new IllegalArgumentException(
                    "A European Digital Credential names its issuer's country and legal identifier");
        }
        return new Organisation(
                issuer.id(), issuer.legalName(), country, issuer.homepage(), registration, issuer.identifiers());
    }
}
