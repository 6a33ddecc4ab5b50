package eu.meshe.format.sdjwt;

import eu.meshe.credential.Credential;
import eu.meshe.credential.Disclosures;
import eu.meshe.credential.Document;
import eu.meshe.credential.FormatId;
import eu.meshe.credential.HolderBoundFormat;
import eu.meshe.credential.Particulars;
import eu.meshe.credential.Reading;
import eu.meshe.credential.Reading.Issue;
import eu.meshe.format.JsonPlace;
import eu.meshe.platform.Message;
import eu.meshe.signing.Base64Url;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.jose.CertificateChain;
import eu.meshe.signing.jose.Jws;
import eu.meshe.signing.jose.JwsAlgorithm;
import eu.meshe.signing.sdjwt.SdJwt;
import eu.meshe.signing.sdjwt.Unveil;
import eu.meshe.signing.sdjwt.Veil;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** SD-JWT VC, the format of the EU Digital Identity Wallet: the holder shows of it what is asked for and keeps the rest back. */
public final class SdJwtFormat implements HolderBoundFormat {

    /** What it is called. */
    public static final FormatId ID = new FormatId("sd-jwt", "sdjwt.credential", "sd-jwt", "application/dc+sd-jwt");

    /** How every JSON object begins in base64url. */
    private static final String OBJECT = "eyJ";

    private final SecureRandom random = new SecureRandom();

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
        return 30;
    }

    @Override
    public List<KeyAlgorithm> keyAlgorithms() {
        return List.of(KeyAlgorithm.P256);
    }

    @Override
    public Fit fit(Document document) {
        var text = document.text();
        var start = firstLetter(text);
        if (!text.startsWith(OBJECT, start)) {
            return Fit.NONE;
        }
        return text.indexOf('~', start) >= 0 || saysSo(text, start) ? Fit.OWN : Fit.NONE;
    }

    @Override
    public Reading read(Document document) {
        return switch (SdJwt.parse(document.text().strip())) {
            case SdJwt.Result.Refused refused ->
                new Reading.Unreadable(List.of(new Issue(refused.place(), refused.why())));
            case SdJwt.Result.Read read -> understand(read.sdJwt());
        };
    }

    @Override
    public byte[] issue(Credential credential, SigningKey key, Instant at) {
        return issue(null, credential, key, at);
    }

    @Override
    public byte[] issueTo(PublicKey holderKey, Credential credential, SigningKey key, Instant at) {
        if (!JwsAlgorithm.ES256.fits(holderKey)) {
            throw new IllegalArgumentException("A wallet's key is of the kind P-256");
        }
        return issue(holderKey, credential, key, at);
    }

    private byte[] issue(@Nullable PublicKey holderKey, Credential credential, SigningKey key, Instant at) {
        if (key.algorithm() != KeyAlgorithm.P256) {
            throw new IllegalArgumentException("An SD-JWT VC is signed with a P-256 key");
        }
        if (!credential.issuer().id().equals(key.controller())) {
            throw new IllegalArgumentException("The key is not the issuer's: " + key.controller());
        }
        var veil = new Veil(random);
        var claims = new ClaimsWriter(credential, veil).write(holderKey, at);
        var disclosures = veil.close();
        var text = new StringBuilder(Jws.sign(header(key), claims.toString().getBytes(StandardCharsets.UTF_8), key));
        disclosures.forEach(disclosure -> text.append('~').append(disclosure));
        return text.append('~').toString().getBytes(StandardCharsets.US_ASCII);
    }

    // SD-JWT VC, 3.1; HAIP 1.0, 6.1.1: the certificate says whose key it is; the key id leads to the same key for those
    // who read DIDs
    private static tools.jackson.databind.node.ObjectNode header(SigningKey key) {
        var header =
                JsonNodeFactory.instance.objectNode().put("typ", Terms.TYPE).put("kid", key.verificationMethod());
        if (!key.certificates().isEmpty()) {
            header.set("x5c", CertificateChain.write(key.certificates()));
        }
        return header;
    }

    private static Reading understand(SdJwt sdJwt) {
        var issues = new ArrayList<Issue>();
        var type = sdJwt.issued().type();
        if (!type.equals(Terms.TYPE) && !type.equals(Terms.OLD_TYPE)) {
            issues.add(new Issue("typ", Message.of("format.member.type", Terms.TYPE)));
        }
        var unveiled = Unveil.of(sdJwt, Terms.ALWAYS_OPEN);
        var credential = new ClaimsReader(new JsonPlace(unveiled.claims(), "", issues)).read();
        var particulars = Particulars.NONE
                .withPossession(new KeyBinding(sdJwt))
                .withDisclosures(disclosures(unveiled))
                .withSchema(() -> CredentialType.schema(sdJwt, unveiled));
        return new Reading.Understood(
                credential, new SdJwtProof(sdJwt, unveiled), issues, List.of(), List.of(), particulars);
    }

    /** Where the disclosures themselves are at fault nobody can say what is behind the rest. */
    private static @Nullable Disclosures disclosures(Unveil.Result unveiled) {
        return unveiled.fault() == null ? CredentialType.disclosures(unveiled) : null;
    }

    /** Whether the header names the type, where no tilde shows it: it was cut short. */
    private static boolean saysSo(String text, int start) {
        var end = text.indexOf('.', start);
        return Optional.of(end)
                .filter(dot -> dot > 0)
                .flatMap(dot -> Base64Url.decode(text.substring(start, dot)))
                .map(header -> new String(header, StandardCharsets.UTF_8))
                .filter(header -> header.contains(Terms.TYPE) || header.contains(Terms.OLD_TYPE))
                .isPresent();
    }

    private static int firstLetter(String text) {
        var start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start;
    }
}
