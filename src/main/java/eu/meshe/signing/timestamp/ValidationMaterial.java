package eu.meshe.signing.timestamp;

import eu.meshe.platform.Message;
import java.security.cert.X509Certificate;
import java.util.List;

/** Finds what shows later that certificates were good today: those of their issuers, and lists of what these revoked. */
@FunctionalInterface
public interface ValidationMaterial {

    /** Gathers it for certificates, in any order. Never throws for what others do or fail to do. */
    Answer gather(List<X509Certificate> certificates);

    /** What was found. */
    sealed interface Answer {

        /**
         * @param certificates all that belong to the paths, the given ones among them
         * @param revocationLists DER of the current CRL of each issuer that publishes one (RFC 5280, 5)
         */
        record Complete(List<X509Certificate> certificates, List<byte[]> revocationLists) implements Answer {
            public Complete {
                certificates = List.copyOf(certificates);
                revocationLists = List.copyOf(revocationLists);
            }
        }

        /** Something could not be had: to be asked again later. */
        record Unavailable(Message why) implements Answer {}
    }
}
