package eu.meshe.format.elm.seal;

import eu.meshe.format.elm.json.JsonText;
import eu.meshe.signing.Base64Url;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningException;
import eu.meshe.signing.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import tools.jackson.databind.node.ObjectNode;

/** Seals a text: JAdES baseline B (ETSI TS 119 182-1, 6.3), enveloping, JSON serialisation, unencoded payload (RFC 7797). */
public final class SealMaker {

    /** From this day on the time of signing is {@code iat}; before it was {@code sigT} (ETSI TS 119 182-1 V1.2.1). */
    private static final Instant IAT_SINCE = Instant.parse("2025-07-15T00:00:00Z");

    private SealMaker() {}

    /** @throws IllegalArgumentException if the key is no P-256 key with a certificate */
    public static byte[] seal(String content, SigningKey key, Instant at) {
        if (key.algorithm() != KeyAlgorithm.P256 || key.certificates().isEmpty()) {
            throw new IllegalArgumentException("A seal needs a P-256 key with a certificate");
        }
        var header = Base64Url.encode(JsonText.writeBytes(header(key.certificates(), at)));
        var signature = Base64Url.encode(key.sign(signingInput(header, content)));
        return new Envelope(content, List.of(new Envelope.Signature(header, signature))).write();
    }

    // RFC 7797, 3: with b64 false the payload is signed as it is
    private static byte[] signingInput(String header, String content) {
        return (header + "." + content).getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode header(List<X509Certificate> chain, Instant at) {
        try {
            var own = chain.getFirst();
            var header = JsonText.object()
                    .put("alg", "ES256")
                    .put("cty", "octet-stream")
                    .put("kid", Base64.getEncoder().encodeToString(issuerSerial(own)))
                    .put("x5t#S256", Base64Url.encode(sha256(own.getEncoded())));
            var certificates = header.putArray("x5c");
            for (var certificate : chain) {
                certificates.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
            }
            header.put("typ", "jose+json").put("b64", false);
            return withTime(header, at);
        } catch (CertificateEncodingException | IOException e) {
            throw new SigningException("The certificate of the key cannot be written", e);
        }
    }

    // ETSI TS 119 182-1 V1.2.1, 5.1.11 and 5.2.1: exactly one of the two, by the day of signing
    private static ObjectNode withTime(ObjectNode header, Instant at) {
        var critical = JsonText.object().putArray("crit").add("b64");
        if (at.isBefore(IAT_SINCE)) {
            header.put("sigT", at.truncatedTo(ChronoUnit.SECONDS).toString());
            critical.add("sigT");
        } else {
            header.put("iat", at.getEpochSecond());
        }
        header.set("crit", critical);
        return header;
    }

    // ETSI TS 119 182-1, 5.1.4: kid is the base64 of the DER of RFC 5035's IssuerSerial
    private static byte[] issuerSerial(X509Certificate certificate) throws IOException {
        var issuer = X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded());
        return new IssuerSerial(
                        new GeneralNames(new GeneralName(issuer)), new ASN1Integer(certificate.getSerialNumber()))
                .getEncoded("DER");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
