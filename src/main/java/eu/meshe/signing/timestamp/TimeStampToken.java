package eu.meshe.signing.timestamp;

import eu.meshe.platform.Message;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Security;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPValidationException;

/** Checks the token of RFC 3161: that it is of the given bytes, that its signature is right, and that its signer may stamp times. */
public final class TimeStampToken {

    private static final Map<String, String> DIGESTS = Map.of(
            NISTObjectIdentifiers.id_sha256.getId(), "SHA-256",
            NISTObjectIdentifiers.id_sha384.getId(), "SHA-384",
            NISTObjectIdentifiers.id_sha512.getId(), "SHA-512");

    private static final int MOST_CERTIFICATES = 20;

    private TimeStampToken() {}

    /**
     * Checks a token.
     *
     * @param der the TimeStampToken
     * @param stamped what it should be the stamp of, whole: the token says which digest of it was stamped
     */
    public static TimeStamp check(byte[] der, byte[] stamped) {
        return check(der, (String digest) -> {
            try {
                return MessageDigest.getInstance(digest).digest(stamped);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The same of something whose SHA-256 alone is at hand. */
    public static TimeStamp checkDigest(byte[] der, byte[] sha256) {
        return check(der, (String digest) -> digest.equals("SHA-256") ? sha256 : new byte[0]);
    }

    private static TimeStamp check(byte[] der, Function<String, byte[]> digests) {
        try {
            var token = new org.bouncycastle.tsp.TimeStampToken(new CMSSignedData(der));
            var digest = DIGESTS.get(
                    token.getTimeStampInfo().getMessageImprintAlgOID().getId());
            if (digest == null) {
                return new TimeStamp.NotFoundOut(Message.of("signing.stamp.digest"));
            }
            var own = digests.apply(digest);
            return MessageDigest.isEqual(own, token.getTimeStampInfo().getMessageImprintDigest())
                    ? checkSignature(token)
                    : new TimeStamp.Broken(Message.of("signing.stamp.other"));
        } catch (CMSException | TSPException | IOException | RuntimeException malformed) {
            return new TimeStamp.Broken(Message.of("signing.stamp.malformed"));
        }
    }

    private static TimeStamp checkSignature(org.bouncycastle.tsp.TimeStampToken token) throws TSPException {
        var holders = token.getCertificates().getMatches(null);
        var own = holders.stream().filter(token.getSID()::match).findFirst();
        if (own.isEmpty() || holders.size() > MOST_CERTIFICATES) {
            return new TimeStamp.NotFoundOut(Message.of("signing.stamp.noCertificate"));
        }
        try {
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(own.get()));
            return sound(token, own.get(), holders);
        } catch (TSPValidationException wrong) {
            return new TimeStamp.Broken(Message.of("signing.stamp.signature"));
        } catch (OperatorCreationException | CertificateException unknown) {
            return new TimeStamp.NotFoundOut(Message.of("signing.stamp.unknown"));
        }
    }

    private static TimeStamp sound(
            org.bouncycastle.tsp.TimeStampToken token,
            X509CertificateHolder own,
            Iterable<X509CertificateHolder> holders)
            throws CertificateException {
        var converter = new JcaX509CertificateConverter().setProvider(Security.getProvider("SUN"));
        var certificates = new ArrayList<X509Certificate>();
        certificates.add(converter.getCertificate(own));
        for (var holder : holders) {
            if (!holder.equals(own)) {
                certificates.add(converter.getCertificate(holder));
            }
        }
        return new TimeStamp.Sound(token.getTimeStampInfo().getGenTime().toInstant(), certificates);
    }
}
