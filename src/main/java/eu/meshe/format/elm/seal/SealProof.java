package eu.meshe.format.elm.seal;

import eu.meshe.platform.Message;
import eu.meshe.signing.Base64Url;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.signing.Proof.Outcome.Broken;
import eu.meshe.signing.Proof.Outcome.Intact;
import eu.meshe.signing.Proof.Outcome.NotFoundOut;
import eu.meshe.signing.jose.JwsAlgorithm;
import eu.meshe.signing.timestamp.TimeStamp;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Checks a JAdES seal with the certificate it brings along. Every signature must be right. Whether the certificate can be trusted is not
 * asked here, nor whether it is valid today; but a seal that names a time at which its certificate did not hold is not called intact.
 *
 * <p>The time stamps of the unsigned header are checked and handed on. One that is broken does not make the seal so: anybody can add it.
 */
public record SealProof(Envelope envelope) implements Proof {

    @Override
    public Outcome check(KeyDirectory keys) {
        if (envelope.signatures().isEmpty()) {
            return broken("elm.seal.malformed", "signatures");
        }
        var outcomes = envelope.signatures().stream().map(this::check).toList();
        return outcomes.stream()
                .filter(Broken.class::isInstance)
                .findFirst()
                .or(() ->
                        outcomes.stream().filter(NotFoundOut.class::isInstance).findFirst())
                .orElse(outcomes.getFirst());
    }

    private Outcome check(Envelope.Signature signature) {
        var header = SealHeader.parse(signature.protectedHeader());
        if (header.isEmpty()) {
            return broken("elm.seal.malformed", "protected");
        }
        if (!header.get().hasSoundCriticalList()) {
            return broken("elm.seal.malformed", "crit");
        }
        var unknown = header.get().unknownExtensions();
        if (!unknown.isEmpty()) {
            return notFoundOut("elm.seal.unknownExtension", String.join(", ", unknown));
        }
        return check(signature, header.get());
    }

    private Outcome check(Envelope.Signature signature, SealHeader header) {
        var algorithm = JwsAlgorithm.find(header.algorithm());
        if (algorithm.isEmpty()) {
            return JwsAlgorithm.isUnsafe(header.algorithm())
                    ? broken("elm.seal.unsafeAlgorithm", header.algorithm())
                    : notFoundOut("elm.seal.unknownAlgorithm", header.algorithm());
        }
        if (!header.carriesCertificates()) {
            return notFoundOut("elm.seal.noCertificate");
        }
        var chain = header.certificates();
        if (chain.isEmpty()) {
            return broken("elm.seal.malformed", "x5c");
        }
        if (!header.names(chain.getFirst())) {
            return broken("elm.seal.otherCertificate");
        }
        return check(signature, header, algorithm.get(), chain);
    }

    private Outcome check(
            Envelope.Signature signature, SealHeader header, JwsAlgorithm algorithm, List<X509Certificate> chain) {
        var key = chain.getFirst().getPublicKey();
        var value = Base64Url.decode(signature.value());
        var input = signingInput(signature.protectedHeader(), header);
        if (value.isEmpty() || input.isEmpty() || !algorithm.fits(key)) {
            return broken("elm.seal.malformed", "signature");
        }
        try {
            if (!algorithm.verify(key, input.get(), value.get())) {
                return broken("elm.seal.changed");
            }
        } catch (GeneralSecurityException e) {
            return notFoundOut("elm.seal.unknownAlgorithm", algorithm.jose());
        }
        return intact(header, algorithm, chain, stamps(signature));
    }

    private List<TimeStamp> stamps(Envelope.Signature signature) {
        return signature.unsigned().isEmpty()
                ? List.of()
                : new SealStamps(Texts.encode(envelope.payload()).orElseThrow(), signature).checkAll();
    }

    private static Outcome intact(
            SealHeader header, JwsAlgorithm algorithm, List<X509Certificate> chain, List<TimeStamp> stamps) {
        var own = chain.getFirst();
        var signedAt = header.signedAt();
        if (signedAt.isPresent()
                && (signedAt.get().isBefore(own.getNotBefore().toInstant())
                        || signedAt.get().isAfter(own.getNotAfter().toInstant()))) {
            return notFoundOut(
                    "elm.seal.outsideValidity",
                    signedAt.get(),
                    own.getNotBefore().toInstant(),
                    own.getNotAfter().toInstant());
        }
        return new Intact(
                new Signer(
                        "", "", own.getPublicKey(), chain, algorithm.jose(), KeySource.DOCUMENT, signedAt.orElse(null)),
                stamps);
    }

    /** RFC 7515, 5.2 and RFC 7797, 3; empty when the payload is not what the header says or not writable as UTF-8. */
    private Optional<byte[]> signingInput(String protectedHeader, SealHeader header) {
        var isPlain = envelope.payload().stripLeading().startsWith("{");
        if (isPlain == header.encodesPayload()) {
            return Optional.empty();
        }
        return Texts.encode(envelope.payload()).map(payload -> {
            var prefix = protectedHeader.getBytes(StandardCharsets.US_ASCII);
            var input = Arrays.copyOf(prefix, prefix.length + 1 + payload.length);
            input[prefix.length] = '.';
            System.arraycopy(payload, 0, input, prefix.length + 1, payload.length);
            return input;
        });
    }

    private static Broken broken(String key, Object... arguments) {
        return new Broken(Message.of(key, arguments));
    }

    private static NotFoundOut notFoundOut(String key, Object... arguments) {
        return new NotFoundOut(Message.of(key, arguments));
    }
}
