package eu.meshe.verification.status;

import eu.meshe.signing.Proof;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.stream.Stream;

/** Whether a list is of the one who issued the credential: anyone can sign a list, and whoever serves it may be another. */
final class SpeaksFor {

    private SpeaksFor() {}

    static boolean test(PublishedList list, String issuer, Proof.Signer signer) {
        return hasSameKey(list.signer(), signer)
                || hasSameName(list, issuer)
                || hasSameCertificateName(list.signer(), signer);
    }

    private static boolean hasSameKey(Proof.Signer one, Proof.Signer other) {
        return Arrays.equals(one.publicKey().getEncoded(), other.publicKey().getEncoded());
    }

    /** The key must be shown to be of that name: one that the list itself brought along shows nothing. */
    private static boolean hasSameName(PublishedList list, String name) {
        return !name.isEmpty()
                && list.signer().source() != Proof.KeySource.DOCUMENT
                && list.signer().controller().equals(name)
                && (list.issuer().isEmpty() || list.issuer().equals(name));
    }

    /** Another certificate of the same holder: the same authority gave both to the same name. */
    private static boolean hasSameCertificateName(Proof.Signer one, Proof.Signer other) {
        if (one.certificates().isEmpty() || other.certificates().isEmpty()) {
            return false;
        }
        var first = one.certificates().getFirst();
        var second = other.certificates().getFirst();
        return first.getSubjectX500Principal().equals(second.getSubjectX500Principal())
                && first.getIssuerX500Principal().equals(second.getIssuerX500Principal())
                && Stream.concat(one.certificates().stream(), other.certificates().stream())
                        .anyMatch(authority -> issued(authority, first) && issued(authority, second));
    }

    private static boolean issued(X509Certificate authority, X509Certificate certificate) {
        if (authority.getBasicConstraints() < 0
                || !authority.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
            return false;
        }
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
