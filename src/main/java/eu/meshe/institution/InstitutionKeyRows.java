package eu.meshe.institution;

import eu.meshe.platform.Digest;
import eu.meshe.platform.cache.TableCaches;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.SigningException;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.certificate.PemChain;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The public halves of institutions' keys, their certificates, and under which name the custody keeps the private half. */
@Repository
class InstitutionKeyRows {

    private static final String KEYS = """
            select k.*, c.chain from institution_key k
            left join lateral (
              select chain from institution_certificate c where c.institution_id = k.institution_id and c.key_id = k.id
              order by added_at desc, sha256 limit 1) c on true
            where k.institution_id = ?""";

    private final JdbcClient jdbc;
    private final TableCaches caches;

    InstitutionKeyRows(JdbcClient jdbc, TableCaches caches) {
        this.jdbc = jdbc;
        this.caches = caches;
    }

    /** A key with the name under which the custody keeps it. */
    record Row(PublishedKey key, String custodyId) {}

    Optional<Row> findCurrent(InstitutionId institution, KeyAlgorithm algorithm) {
        return jdbc.sql(KEYS + " and k.algorithm = ? and k.retired_at is null order by k.created_at desc, k.id limit 1")
                .params(institution.value(), algorithm.name())
                .query(InstitutionKeyRows::map)
                .optional();
    }

    Optional<Row> find(InstitutionId institution, String verificationMethod) {
        return jdbc.sql(KEYS + " and k.id = ?")
                .params(institution.value(), verificationMethod)
                .query(InstitutionKeyRows::map)
                .optional();
    }

    List<Row> list(InstitutionId institution) {
        return jdbc.sql(KEYS + " order by k.created_at, k.id")
                .param(institution.value())
                .query(InstitutionKeyRows::map)
                .list();
    }

    /** All certificates of an institution's keys, in use or not, the newest first. */
    List<List<X509Certificate>> listChains(InstitutionId institution) {
        return jdbc.sql(
                        "select chain from institution_certificate where institution_id = ? order by added_at desc, sha256")
                .param(institution.value())
                .query((row, number) -> PemChain.read(row.getString(1)))
                .list();
    }

    void add(InstitutionId institution, SigningKey key, String custodyId, Instant at) {
        jdbc.sql("""
                insert into institution_key (institution_id, id, custody_id, algorithm, public_key, created_at)
                values (?, ?, ?, ?, ?, ?)""")
                .params(
                        institution.value(),
                        key.verificationMethod(),
                        custodyId,
                        key.algorithm().name(),
                        key.publicKey().getEncoded(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
        caches.changed(InstitutionKeys.TABLE);
    }

    /** @param authority the authority of this exchange that issued it; {@code null} for one from elsewhere */
    void addCertificate(
            InstitutionId institution,
            String verificationMethod,
            List<X509Certificate> chain,
            @Nullable String authority,
            Instant at) {
        var own = chain.getFirst();
        jdbc.sql("""
                insert into institution_certificate
                  (institution_id, sha256, key_id, serial, chain, not_after, added_at, authority_id)
                values (:institution, :sha256, :key, :serial, :chain, :until, :at, :authority)""")
                .param("institution", institution.value())
                .param("sha256", Digest.hex(PemChain.der(own)))
                .param("key", verificationMethod)
                .param("serial", new java.math.BigDecimal(own.getSerialNumber()))
                .param("chain", PemChain.write(chain))
                .param("until", own.getNotAfter().toInstant().atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("authority", authority)
                .update();
        caches.changed(InstitutionKeys.TABLE);
    }

    void retire(InstitutionId institution, String verificationMethod, Instant at) {
        jdbc.sql("update institution_key set retired_at = ? where institution_id = ? and id = ?")
                .params(at.atOffset(ZoneOffset.UTC), institution.value(), verificationMethod)
                .update();
        caches.changed(InstitutionKeys.TABLE);
    }

    /** Marks the key as stolen and its certificates as no longer holding. */
    void compromise(InstitutionId institution, String verificationMethod, Instant since, Instant now) {
        jdbc.sql("""
                update institution_key set compromised_at = ?, retired_at = coalesce(retired_at, ?)
                where institution_id = ? and id = ?""")
                .params(
                        since.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC),
                        institution.value(),
                        verificationMethod)
                .update();
        jdbc.sql("update institution_certificate set revoked_at = ? where institution_id = ? and key_id = ?")
                .params(now.atOffset(ZoneOffset.UTC), institution.value(), verificationMethod)
                .update();
        caches.changed(InstitutionKeys.TABLE);
    }

    /** Waits until nobody else makes or changes a key of that institution; the turn ends with the transaction. */
    void awaitTurn(InstitutionId institution) {
        jdbc.sql("select id from institution where id = ? for no key update")
                .param(institution.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private static Row map(ResultSet row, int number) throws SQLException {
        var algorithm = KeyAlgorithm.valueOf(row.getString("algorithm"));
        var chain = row.getString("chain");
        var key = new PublishedKey(
                row.getString("id"),
                algorithm,
                publicKey(algorithm, row.getBytes("public_key")),
                chain == null ? List.of() : PemChain.read(chain),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("retired_at", OffsetDateTime.class)),
                instant(row.getObject("compromised_at", OffsetDateTime.class)));
        return new Row(key, row.getString("custody_id"));
    }

    private static PublicKey publicKey(KeyAlgorithm algorithm, byte[] encoded) {
        try {
            return KeyFactory.getInstance(algorithm.family()).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new SigningException("A public key in the database cannot be read", e);
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
