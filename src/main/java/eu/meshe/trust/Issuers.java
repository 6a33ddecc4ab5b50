package eu.meshe.trust;

import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.Institutions;
import eu.meshe.platform.Message;
import eu.meshe.platform.cache.TableCache;
import eu.meshe.platform.cache.TableCaches;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyDirectory;
import eu.meshe.signing.Proof;
import eu.meshe.signing.did.DidKey;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is behind a key, a certificate or a DID: the institutions that take part here, with the keys they have and those they had.
 *
 * <p>Only the register is asked: what is not of this exchange and not its own key (did:key) is "not found out" by it.
 */
@Component
public class Issuers implements KeyDirectory {

    /** A DID URL as keys here can have one; of others, such as with U+0000 in them, the database cannot even be asked. */
    private static final Pattern NAME = Pattern.compile("[!-~]{1,1000}");

    private record StoredKey(KeyHolder holder, PublicKey publicKey) {}

    private record KeyName(InstitutionId institution, String verificationMethod) {}

    private final JdbcClient jdbc;
    private final Institutions institutions;
    private final InstitutionKeys keys;
    private final TableCache<KeyName, StoredKey> byName;
    private final TableCache<String, KeyHolder> byCertificate;

    public Issuers(JdbcClient jdbc, Institutions institutions, InstitutionKeys keys, TableCaches caches) {
        this.jdbc = jdbc;
        this.institutions = institutions;
        this.keys = keys;
        this.byName = caches.ofTable(InstitutionKeys.TABLE, this::readKey);
        this.byCertificate = caches.ofTable(InstitutionKeys.TABLE, this::readHolder);
    }

    @Override
    public Answer find(String verificationMethod) {
        if (DidKey.isDidKey(verificationMethod)) {
            return selfDescribed(verificationMethod);
        }
        return findByDid(didOf(verificationMethod))
                .map(institution -> findOfInstitution(institution, verificationMethod))
                .orElseGet(() ->
                        new Answer.NotFoundOut(Message.of("trust.key.unknown-controller", didOf(verificationMethod))));
    }

    /** The institution here that has this DID. */
    public Optional<Institution> findByDid(String did) {
        var colon = did.lastIndexOf(':');
        if (!did.startsWith("did:web:") || colon < 0) {
            return Optional.empty();
        }
        return institutions
                .findBySlug(did.substring(colon + 1))
                .filter(institution -> keys.didOf(institution).equals(did));
    }

    /**
     * The institution here whose seal that certificate is, in use or retired.
     *
     * @param sha256 of the certificate (DER), in lower-case hex
     */
    public Optional<KeyHolder> findByCertificate(String sha256) {
        return Optional.ofNullable(byCertificate.find(sha256));
    }

    private @Nullable KeyHolder readHolder(String certificateSha256) {
        return jdbc.sql("""
                select k.* from institution_certificate c
                join institution_key k on k.institution_id = c.institution_id and k.id = c.key_id
                where c.sha256 = :digest""")
                .param("digest", certificateSha256)
                .query(Issuers::map)
                .optional()
                .map(StoredKey::holder)
                .orElse(null);
    }

    /** Whose key stands under this DID URL, in use or retired. */
    public Optional<KeyHolder> findHolder(String verificationMethod) {
        return findByDid(didOf(verificationMethod))
                .flatMap(institution -> findKey(institution.id(), verificationMethod))
                .map(StoredKey::holder);
    }

    /** A key that is its own name (did:key). */
    static Answer selfDescribed(String verificationMethod) {
        return DidKey.find(verificationMethod)
                .<Answer>map(key -> new Answer.Found(key, didOf(verificationMethod), Proof.KeySource.SELF_DESCRIBING))
                .orElseGet(() -> new Answer.NoSuchKey(Message.of("trust.key.malformed", verificationMethod)));
    }

    private Answer findOfInstitution(Institution institution, String verificationMethod) {
        return findKey(institution.id(), verificationMethod)
                .<Answer>map(
                        key -> new Answer.Found(key.publicKey(), didOf(verificationMethod), Proof.KeySource.REGISTRY))
                .orElseGet(() -> new Answer.NoSuchKey(
                        Message.of("trust.key.none-such", institution.name().original(), verificationMethod)));
    }

    private Optional<StoredKey> findKey(InstitutionId institution, String verificationMethod) {
        return NAME.matcher(verificationMethod).matches()
                ? Optional.ofNullable(byName.find(new KeyName(institution, verificationMethod)))
                : Optional.empty();
    }

    private @Nullable StoredKey readKey(KeyName name) {
        var hash = name.verificationMethod().indexOf('#');
        return jdbc.sql("select * from institution_key where institution_id = :institution and id in (:id, :fragment)")
                .param("institution", name.institution().value())
                .param("id", name.verificationMethod())
                .param("fragment", hash < 0 ? "" : name.verificationMethod().substring(hash + 1))
                .query(Issuers::map)
                .optional()
                .orElse(null);
    }

    private static PublicKey publicKey(KeyAlgorithm algorithm, byte[] encoded) {
        try {
            return KeyFactory.getInstance(algorithm.family()).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A stored public key cannot be read", e);
        }
    }

    private static String didOf(String verificationMethod) {
        var hash = verificationMethod.indexOf('#');
        return hash < 0 ? verificationMethod : verificationMethod.substring(0, hash);
    }

    private static StoredKey map(ResultSet row, int number) throws SQLException {
        var retired = row.getObject("retired_at", OffsetDateTime.class);
        var compromised = row.getObject("compromised_at", OffsetDateTime.class);
        return new StoredKey(
                new KeyHolder(
                        new InstitutionId(row.getObject("institution_id", UUID.class)),
                        retired == null ? null : retired.toInstant(),
                        compromised == null ? null : compromised.toInstant()),
                publicKey(KeyAlgorithm.valueOf(row.getString("algorithm")), row.getBytes("public_key")));
    }
}
