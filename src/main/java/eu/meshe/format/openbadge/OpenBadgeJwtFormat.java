package eu.meshe.format.openbadge;

import eu.meshe.credential.Credential;
import eu.meshe.credential.Document;
import eu.meshe.credential.FormatId;
import eu.meshe.credential.IssuingFormat;
import eu.meshe.credential.Particulars;
import eu.meshe.credential.Reading;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.format.CredentialEnvelope;
import eu.meshe.format.JsonPlace;
import eu.meshe.format.LinkedDataWords;
import eu.meshe.platform.Message;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.jose.Jwk;
import eu.meshe.signing.jose.Jws;
import eu.meshe.signing.jose.JwsProof;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Open Badges 3.0 as a signed text (VC-JWT; Open Badges 3.0, 8.2). Reads any verifiable credential in a JSON Web Token that no other format claims,
 * too: with the credential as its payload, or in the claim {@code vc} of earlier years.
 */
public final class OpenBadgeJwtFormat implements IssuingFormat {

    /** What it is called. */
    public static final FormatId ID = new FormatId("open-badge-jwt", "openbadge.jwt", "jwt", "application/vc+jwt");

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
        return 40;
    }

    /** Every reader of such badges knows RS256, and none has to know another (Open Badges 3.0, 8.2.3). */
    @Override
    public List<KeyAlgorithm> keyAlgorithms() {
        return List.of(KeyAlgorithm.RSA, KeyAlgorithm.P256, KeyAlgorithm.ED25519);
    }

    @Override
    public Fit fit(Document document) {
        return TokenLikeness.of(document.text());
    }

    @Override
    public Reading read(Document document) {
        return switch (Jws.parse(document.text().strip())) {
            case Jws.Result.Refused refused -> unreadable(refused.place(), refused.why());
            case Jws.Result.Read read ->
                read.jws()
                        .claims()
                        .map(claims -> understand(read.jws(), claims))
                        .orElseGet(() -> unreadable("payload", Message.of("openbadge.notObject")));
        };
    }

    @Override
    public byte[] issue(Credential credential, SigningKey key, Instant at) {
        if (!credential.issuer().id().equals(key.controller())) {
            throw new IllegalArgumentException("The key is not the issuer's: " + key.controller());
        }
        var badge = new BadgeWriter(credential).write();
        RegisteredClaims.write(badge, credential, at);
        return Jws.sign(header(key), badge.toString().getBytes(StandardCharsets.UTF_8), key)
                .getBytes(StandardCharsets.US_ASCII);
    }

    // Open Badges 3.0, 8.2.3: these members and no others; the key stands there for readers who cannot follow a DID
    private static ObjectNode header(SigningKey key) {
        var header = JsonNodeFactory.instance.objectNode().put("typ", "JWT").put("kid", key.verificationMethod());
        header.set("jwk", Jwk.write(key.publicKey()));
        return header;
    }

    private static Reading understand(Jws jws, ObjectNode claims) {
        var issues = new ArrayList<Issue>();
        var token = new JsonPlace(claims, "", issues);
        var registered = new RegisteredClaims(jws.type(), token);
        var place = registered.credential();
        var envelope = CredentialEnvelope.read(place);
        var credential = BadgeReader.read(place, envelope);
        registered.compare();
        var proof = new JwsProof(jws, credential.issuer().id(), registered.signedAt());
        // the signature is over the text; what its words mean is a question of its own
        var words = place.node() instanceof ObjectNode badge ? new LinkedDataWords(withoutClaims(badge)) : null;
        return new Reading.Understood(credential, proof, issues, List.of())
                .with(Particulars.NONE.withVocabulary(words).withSchema(BadgeSchema.of(place.node())));
    }

    /** Where the badge is the whole payload, the token's own claims stand among its members (RFC 7519, 4.1). */
    private static ObjectNode withoutClaims(ObjectNode badge) {
        var alone = badge.objectNode();
        alone.setAll(badge);
        alone.remove(RegisteredClaims.NAMES);
        return alone;
    }

    private static Reading unreadable(String place, Message why) {
        return new Reading.Unreadable(List.of(new Issue(place, why)));
    }
}
