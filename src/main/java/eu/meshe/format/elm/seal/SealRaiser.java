package eu.meshe.format.elm.seal;

import eu.meshe.credential.StampedFormat.Level;
import eu.meshe.credential.StampedFormat.Stamping;
import eu.meshe.credential.StampedFormat.Stamping.Postponed;
import eu.meshe.credential.StampedFormat.Stamping.Raised;
import eu.meshe.format.elm.json.JsonText;
import eu.meshe.signing.timestamp.TimeStamp;
import eu.meshe.signing.timestamp.TimeStampToken;
import eu.meshe.signing.timestamp.TimestampAuthority;
import eu.meshe.signing.timestamp.TimestampAuthority.Answer.Stamped;
import eu.meshe.signing.timestamp.TimestampAuthority.Answer.Unavailable;
import eu.meshe.signing.timestamp.ValidationMaterial;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Raises a seal of ours from baseline B to T and LTA (ETSI TS 119 182-1, 6.3) by adding to its unsigned header. Payload, protected header and
 * signature keep every letter.
 */
public final class SealRaiser {

    private final TimestampAuthority authority;
    private final ValidationMaterial material;

    public SealRaiser(TimestampAuthority authority, ValidationMaterial material) {
        this.authority = authority;
        this.material = material;
    }

    /** @throws IllegalArgumentException if it has not one whole signature, or values that we would not have added */
    public Stamping raise(Envelope envelope, Level level) {
        var seal = theOne(envelope);
        if (has(seal, Unsigned.SIGNATURE_STAMP)) {
            return level == Level.T ? raised(envelope, seal, Level.T) : archive(envelope, seal);
        }
        return switch (authority.stamp(sha256(stamps(envelope, seal).sealed()))) {
            case Unavailable down -> new Postponed(down.why());
            case Stamped stamp -> {
                var stamped = with(seal, Unsigned.of(Unsigned.SIGNATURE_STAMP, tokens(stamp.token())));
                yield level == Level.T ? raised(envelope, stamped, Level.T) : archive(envelope, stamped);
            }
        };
    }

    /** One more time stamp over all that is there; what cannot be had now leaves the seal at T. */
    private Stamping archive(Envelope envelope, Envelope.Signature stamped) {
        if (has(stamped, Unsigned.ARCHIVE_STAMP)) {
            return raised(envelope, stamped, Level.LTA);
        }
        return switch (material.gather(certificates(envelope, stamped))) {
            case ValidationMaterial.Answer.Unavailable down -> raised(envelope, stamped, Level.T);
            case ValidationMaterial.Answer.Complete complete -> archive(envelope, stamped, complete);
        };
    }

    private Stamping archive(
            Envelope envelope, Envelope.Signature stamped, ValidationMaterial.Answer.Complete complete) {
        var full = with(stamped, Unsigned.of(Unsigned.CERTIFICATES, certificateValues(complete.certificates())));
        if (!complete.revocationLists().isEmpty()) {
            full = with(full, Unsigned.of(Unsigned.REVOCATIONS, revocationValues(complete.revocationLists())));
        }
        var input = stamps(envelope, full).archived(full.unsigned().size()).orElseThrow();
        return switch (authority.stamp(sha256(input))) {
            case Unavailable down -> raised(envelope, stamped, Level.T);
            case Stamped stamp ->
                raised(envelope, with(full, Unsigned.of(Unsigned.ARCHIVE_STAMP, tokens(stamp.token()))), Level.LTA);
        };
    }

    private static Envelope.Signature theOne(Envelope envelope) {
        if (envelope.signatures().size() != 1) {
            throw new IllegalArgumentException("A sealed document of ours has one seal");
        }
        var seal = envelope.signatures().getFirst();
        if (seal.value().isEmpty() || !seal.unsigned().stream().allMatch(Unsigned::isEncoded)) {
            throw new IllegalArgumentException("This seal is not one of ours");
        }
        return seal;
    }

    /** The sealing chain and those of the time stamp, each once. */
    private static List<X509Certificate> certificates(Envelope envelope, Envelope.Signature stamped) {
        Set<X509Certificate> found = new LinkedHashSet<>(SealHeader.parse(stamped.protectedHeader())
                .map(SealHeader::certificates)
                .orElse(List.of()));
        var sealed = stamps(envelope, stamped).sealed();
        stamped.unsigned().stream()
                .flatMap(value -> value.tokens(Unsigned.SIGNATURE_STAMP))
                .map(token -> TimeStampToken.check(token, sealed))
                .filter(TimeStamp.Sound.class::isInstance)
                .forEach(stamp -> found.addAll(((TimeStamp.Sound) stamp).certificates()));
        return List.copyOf(found);
    }

    // 5.4.3.3
    private static JsonNode tokens(byte[] token) {
        var container = JsonText.object();
        container.putArray("tstTokens").addObject().put("val", base64(token));
        return container;
    }

    // 5.3.5.2
    private static JsonNode certificateValues(List<X509Certificate> certificates) {
        var list = JsonText.object().putArray("of");
        for (var certificate : certificates) {
            list.addObject().putObject("x509Cert").put("val", base64(encoded(certificate)));
        }
        return list;
    }

    // 5.3.5.4
    private static JsonNode revocationValues(List<byte[]> lists) {
        var values = JsonText.object();
        var array = values.putArray("crlVals");
        lists.forEach(list -> array.addObject().put("val", base64(list)));
        return values;
    }

    private static Stamping raised(Envelope envelope, Envelope.Signature seal, Level reached) {
        return new Raised(new Envelope(envelope.payload(), List.of(seal)).write(), reached);
    }

    private static SealStamps stamps(Envelope envelope, Envelope.Signature seal) {
        return new SealStamps(Texts.encode(envelope.payload()).orElseThrow(), seal);
    }

    private static boolean has(Envelope.Signature seal, String name) {
        return seal.unsigned().stream().anyMatch(value -> value.is(name));
    }

    private static Envelope.Signature with(Envelope.Signature seal, Unsigned value) {
        var values = new ArrayList<>(seal.unsigned());
        values.add(value);
        return new Envelope.Signature(seal.protectedHeader(), seal.value(), values);
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
