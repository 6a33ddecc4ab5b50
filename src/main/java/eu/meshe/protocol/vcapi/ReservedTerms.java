package eu.meshe.protocol.vcapi;

import java.util.List;
import java.util.Optional;

/**
 * What nobody gets signed at this door, whatever else the document says: statements by which this exchange or others decide. A status list
 * would reinstate what was revoked; a recognition decision is made in its own procedure; a key or a presentation would let somebody else
 * speak for the institution.
 */
final class ReservedTerms {

    private static final List<String> RESERVED = List.of(
            "https://www.w3.org/ns/credentials/status#",
            "https://w3id.org/vc/status-list#",
            "https://w3id.org/vc-revocation-list-2020#",
            "https://meshe.eu/contexts/recognition/v1#",
            "https://www.w3.org/ns/did#",
            "https://www.w3.org/2018/credentials#VerifiablePresentation",
            "https://www.w3.org/2018/credentials#EnvelopedVerifiable",
            "https://w3id.org/security#proof",
            "https://w3id.org/security#Proof",
            "https://w3id.org/security#DataIntegrityProof",
            "https://w3id.org/security#verificationMethod",
            "https://w3id.org/security#assertionMethod",
            "https://w3id.org/security#authenticationMethod",
            "https://w3id.org/security#publicKey",
            "https://w3id.org/security#Multikey");

    private ReservedTerms() {}

    /**
     * The first of them that a document uses, under whichever name its contexts have for it.
     *
     * @param statements canonical N-Quads
     */
    static Optional<String> findIn(String statements) {
        return RESERVED.stream().filter(iri -> statements.contains("<" + iri)).findFirst();
    }
}
