package eu.meshe.trust;

import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.platform.Digest;
import eu.meshe.platform.Message;
import eu.meshe.platform.NotFoundException;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.signing.certificate.PemChain;
import eu.meshe.signing.did.DidKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A register that somebody has at hand: institutions with their keys, kept in memory. It is as old as it is: a key of an institution in it that
 * it does not have may be newer, and is "not found out" by it.
 */
public final class KnownInstitutions implements Register, KeyDirectory {

    /**
     * A key of an institution.
     *
     * @param verificationMethod its address
     * @param retiredAt since when nothing is signed with it; {@code null} while it is in use
     * @param compromisedAt since when it may have been in other hands; {@code null} if it was not stolen
     */
    public record Key(
            String verificationMethod,
            PublicKey publicKey,
            @Nullable Instant retiredAt,
            @Nullable Instant compromisedAt) {}

    /**
     * An institution as the register has it.
     *
     * @param did its name; what it is called by where it has no DID, too
     * @param certificates it seals or sealed with. How long the key of one was in use is what {@code keys} say of that key
     */
    public record Entry(
            String did,
            Institution institution,
            List<Key> keys,
            List<X509Certificate> certificates,
            List<Accreditation> accreditations) {

        public Entry {
            keys = List.copyOf(keys);
            certificates = List.copyOf(certificates);
            accreditations = List.copyOf(accreditations);
        }

        private KeyHolder holder(Key key) {
            return new KeyHolder(institution.id(), key.retiredAt(), key.compromisedAt());
        }

        private KeyHolder holder(X509Certificate certificate) {
            return keys.stream()
                    .filter(key -> Arrays.equals(
                            key.publicKey().getEncoded(),
                            certificate.getPublicKey().getEncoded()))
                    .findFirst()
                    .map(this::holder)
                    .orElseGet(() -> new KeyHolder(institution.id(), null, null));
        }
    }

    private record Known(KeyHolder holder, Answer.Found found) {}

    private final Map<String, Institution> byDid = new HashMap<>();
    private final Map<InstitutionId, Institution> byId = new HashMap<>();
    private final Map<String, Known> keys = new HashMap<>();
    private final Map<String, KeyHolder> byCertificate = new HashMap<>();
    private final Map<InstitutionId, List<Accreditation>> accreditations = new HashMap<>();

    public KnownInstitutions(List<Entry> entries) {
        entries.forEach(this::add);
    }

    private void add(Entry entry) {
        var institution = entry.institution();
        byDid.put(entry.did(), institution);
        byId.put(institution.id(), institution);
        accreditations.put(institution.id(), entry.accreditations());
        for (var key : entry.keys()) {
            var found = new Answer.Found(key.publicKey(), entry.did(), Proof.KeySource.REGISTRY);
            keys.put(key.verificationMethod(), new Known(entry.holder(key), found));
        }
        for (var certificate : entry.certificates()) {
            byCertificate.put(Digest.hex(PemChain.der(certificate)), entry.holder(certificate));
        }
    }

    @Override
    public Answer find(String verificationMethod) {
        var known = keys.get(verificationMethod);
        if (known != null) {
            return known.found();
        }
        return DidKey.isDidKey(verificationMethod)
                ? Issuers.selfDescribed(verificationMethod)
                : new Answer.NotFoundOut(Message.of("trust.key.unknown-controller", verificationMethod));
    }

    @Override
    public Optional<Institution> findByDid(String did) {
        return Optional.ofNullable(byDid.get(did));
    }

    @Override
    public Institution getInstitution(InstitutionId id) {
        var found = byId.get(id);
        if (found == null) {
            throw new NotFoundException("institution");
        }
        return found;
    }

    @Override
    public Optional<KeyHolder> findHolder(String verificationMethod) {
        return Optional.ofNullable(keys.get(verificationMethod)).map(Known::holder);
    }

    @Override
    public Optional<KeyHolder> findByCertificate(String sha256) {
        return Optional.ofNullable(byCertificate.get(sha256));
    }

    @Override
    public Standing standing(
            InstitutionId institution, @Nullable EqfLevel level, List<IscedField> fields, LocalDate at) {
        return Standing.of(accreditations.getOrDefault(institution, List.of()), level, fields, at);
    }
}
