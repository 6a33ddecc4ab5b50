package eu.meshe.signing.timestamp;

import eu.meshe.platform.Message;
import eu.meshe.signing.certificate.CertificateNames;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** A time stamp that a sealed document carries (RFC 3161). Whether its authority can be trusted is asked elsewhere. */
public sealed interface TimeStamp {

    /**
     * It fits the document, and its own signature is right.
     *
     * @param at when the authority says it saw the document's digest
     * @param certificates the authority's own first, then all others that the stamp brought along
     */
    record Sound(Instant at, List<X509Certificate> certificates) implements TimeStamp {
        public Sound {
            certificates = List.copyOf(certificates);
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException("A sound time stamp names its authority");
            }
        }

        /** What people call the authority: its common name, or the organisation, or else the certificate's whole subject. */
        public String authority() {
            return CertificateNames.subject(certificates.getFirst());
        }
    }

    /** It was made for something else, or changed: it shows nothing. The seal is none the worse for it. */
    record Broken(Message why) implements TimeStamp {}

    /** We could not find out. */
    record NotFoundOut(Message obstacle) implements TimeStamp {}
}
