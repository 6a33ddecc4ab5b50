package eu.meshe.issuance;

import eu.meshe.credential.IssuingFormat;
import eu.meshe.credential.ProofSetFormat;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.platform.MesheProperties;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyCustody;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Adds a quantum-safe proof beside the first, where the operator wants one and the format can carry it: decision 0014. */
@Component
public class SecondProof {

    private static final List<KeyAlgorithm> KEYS = List.of(KeyAlgorithm.ML_DSA_44);

    private final InstitutionKeys keys;
    private final boolean wanted;

    @Autowired
    SecondProof(InstitutionKeys keys, KeyCustody custody, MesheProperties properties) {
        this(keys, custody, properties.secondProof());
    }

    /** @throws IllegalStateException if it is wanted and the custody keeps no such keys: rather now than at the first credential */
    SecondProof(InstitutionKeys keys, KeyCustody custody, MesheProperties.SecondProof kind) {
        this.keys = keys;
        this.wanted = kind == MesheProperties.SecondProof.MLDSA44;
        if (wanted && !custody.supports(KeyAlgorithm.ML_DSA_44)) {
            throw new IllegalStateException("meshe.second-proof=mldsa44 needs a custody that keeps ML-DSA-44 keys");
        }
    }

    /** Makes sure of the key, for those who are about to begin a transaction. */
    void prepare(IssuingFormat format, InstitutionId issuer) {
        if (wanted && format instanceof ProofSetFormat) {
            keys.prepare(issuer, KEYS);
        }
    }

    /** The document as it is to be handed out; for most exchanges and formats the one that was given. */
    public byte[] addTo(byte[] document, IssuingFormat format, InstitutionId issuer, Instant at) {
        return wanted && format instanceof ProofSetFormat carrying
                ? carrying.addProof(document, keys.getCurrent(issuer, KEYS), at)
                : document;
    }
}
