package eu.meshe.format.elm.seal;

import eu.meshe.format.elm.json.Dates;
import eu.meshe.signing.Base64Url;
import eu.meshe.signing.StrictJson;
import eu.meshe.signing.jose.CertificateChain;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The protected header of a JAdES signature (ETSI TS 119 182-1, 5). */
record SealHeader(JsonNode members) {

    /** The extensions that we follow: the others in {@code crit} must not be passed over (RFC 7515, 4.1.11). */
    private static final Set<String> UNDERSTOOD =
            Set.of("b64", "sigT", "iat", "adoTst", "sigPId", "srCms", "srAts", "sigPl", "x5t#o", "sigX5ts");

    private static final Map<String, String> DIGESTS = Map.of("S256", "SHA-256", "S384", "SHA-384", "S512", "SHA-512");

    static Optional<SealHeader> parse(String encoded) {
        return Base64Url.decode(encoded)
                .map(StrictJson::parse)
                .flatMap(parsed -> parsed instanceof StrictJson.Result.Read read
                                && read.value().isObject()
                        ? Optional.of(new SealHeader(read.value()))
                        : Optional.empty());
    }

    String algorithm() {
        return text(members.path("alg"));
    }

    /** Whether the payload is signed as base64url, which it is unless {@code b64} says no. */
    boolean encodesPayload() {
        return members.path("b64").asBoolean(true);
    }

    /** RFC 7515, 4.1.11 and RFC 7797, 6: a list of names that are there, and {@code b64} among them where it is used. */
    boolean hasSoundCriticalList() {
        var listed = members.get("crit");
        if (listed == null) {
            return !members.has("b64");
        }
        if (!listed.isArray() || listed.isEmpty()) {
            return false;
        }
        var names = criticalNames();
        return names.size() == listed.size()
                && names.stream().allMatch(members::has)
                && (!members.has("b64") || (members.path("b64").isBoolean() && names.contains("b64")));
    }

    List<String> unknownExtensions() {
        return criticalNames().stream()
                .filter(name -> !UNDERSTOOD.contains(name))
                .toList();
    }

    boolean carriesCertificates() {
        return members.has("x5c");
    }

    /** The chain, the signer's own first; empty when it cannot be read. */
    List<X509Certificate> certificates() {
        return CertificateChain.read(members.path("x5c"));
    }

    /** Whether the digests that name the certificate are that certificate's; true where there is none. */
    boolean names(X509Certificate certificate) {
        try {
            var der = certificate.getEncoded();
            return fits(members.get("x5t#S256"), "SHA-256", der) && fitsOther(members.get("x5t#o"), der);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** When the signer says it was: {@code sigT} (5.2.1), or the {@code iat} that takes its place in newer editions. */
    Optional<Instant> signedAt() {
        var issuedAt = members.path("iat");
        if (issuedAt.isIntegralNumber() && issuedAt.canConvertToLong()) {
            try {
                return Optional.of(Instant.ofEpochSecond(issuedAt.asLong()));
            } catch (DateTimeException outOfRange) {
                return Optional.empty();
            }
        }
        return Dates.instant(text(members.path("sigT")));
    }

    private List<String> criticalNames() {
        var names = new ArrayList<String>();
        members.path("crit").forEach(name -> {
            if (name.isString()) {
                names.add(name.asString());
            }
        });
        return names;
    }

    private static boolean fits(@Nullable JsonNode stated, String digest, byte[] der) throws GeneralSecurityException {
        return stated == null
                || MessageDigest.isEqual(
                        MessageDigest.getInstance(digest).digest(der),
                        Base64Url.decode(text(stated)).orElse(new byte[0]));
    }

    private static boolean fitsOther(@Nullable JsonNode stated, byte[] der) throws GeneralSecurityException {
        if (stated == null) {
            return true;
        }
        var digest = DIGESTS.get(text(stated.path("digAlg")));
        return digest != null && stated.has("digVal") && fits(stated.get("digVal"), digest, der);
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString() : "";
    }
}
