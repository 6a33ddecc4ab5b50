package eu.meshe.institution;

import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningKey;
import java.security.cert.X509Certificate;
import java.util.List;

/** The keys an institution signs with, and the DID they are published under. */
public interface InstitutionKeys {

    /** What keeps the keys in the database, for those who keep what they read of it in memory. */
    String TABLE = "institution_key";

    /** The institution's DID: {@code did:web:<host>:i:<slug>}. */
    String didOf(Institution institution);

    /**
     * The key it signs with at present.
     *
     * @throws eu.meshe.platform.NotFoundException if it has none of that kind
     */
    SigningKey getCurrent(InstitutionId institution, KeyAlgorithm algorithm);

    /**
     * The key it signs with at present: of the first of these kinds that its custody can keep. One that it does not have yet is made.
     *
     * @param preferred the kinds that would do, the best first
     * @throws eu.meshe.platform.NotFoundException if there is no such institution
     * @throws eu.meshe.signing.SigningException if the custody can keep none of them
     */
    SigningKey getCurrent(InstitutionId institution, List<KeyAlgorithm> preferred);

    /**
     * Makes sure that the key of {@link #getCurrent(InstitutionId, List)} is there, for those who are about to begin a transaction: making an RSA key
     * takes seconds, and must not be waited for with a connection in the hand. Within a transaction it does nothing.
     *
     * @throws eu.meshe.platform.NotFoundException if there is no such institution
     * @throws eu.meshe.signing.SigningException if the custody can keep none of them
     */
    void prepare(InstitutionId institution, List<KeyAlgorithm> preferred);

    /** Makes a fresh key of each kind for a new institution. */
    void createFor(Institution institution);

    /** The public halves of all its keys, the retired ones too, oldest first. */
    List<PublishedKey> listKeys(InstitutionId institution);

    /** Every certificate that its keys have or had, each with its chain, the newest first. */
    List<List<X509Certificate>> listChains(InstitutionId institution);
}
