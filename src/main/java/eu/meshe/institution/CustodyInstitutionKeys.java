package eu.meshe.institution;

import eu.meshe.platform.MesheProperties;
import eu.meshe.platform.NotFoundException;
import eu.meshe.signing.DidWeb;
import eu.meshe.signing.KeyAlgorithm;
import eu.meshe.signing.KeyCustody;
import eu.meshe.signing.SealSubject;
import eu.meshe.signing.SigningException;
import eu.meshe.signing.SigningKey;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Institutions' keys: the private halves stay in the custody, the database knows which key is whose and the public halves. */
@Component
class CustodyInstitutionKeys implements InstitutionKeys {

    /** The others are made when they are first needed. */
    private static final List<KeyAlgorithm> FROM_THE_FIRST_DAY = List.of(KeyAlgorithm.ED25519, KeyAlgorithm.P256);

    private static final int LONGEST_NAME = 64;

    private final KeyCustody custody;
    private final Institutions institutions;
    private final JdbcClient jdbc;
    private final MesheProperties properties;
    private final Clock clock;

    CustodyInstitutionKeys(
            KeyCustody custody, Institutions institutions, JdbcClient jdbc, MesheProperties properties, Clock clock) {
        this.custody = custody;
        this.institutions = institutions;
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String didOf(Institution institution) {
        return DidWeb.of(URI.create(properties.address("/i/" + institution.slug())));
    }

    @Override
    public SigningKey getCurrent(InstitutionId institution, KeyAlgorithm algorithm) {
        return findCurrent(institution, algorithm).orElseThrow(() -> new NotFoundException("institution key"));
    }

    private Optional<SigningKey> findCurrent(InstitutionId institution, KeyAlgorithm algorithm) {
        return jdbc.sql("""
                select custody_id from institution_key
                where institution_id = ? and algorithm = ? and retired_at is null
                order by created_at desc, id limit 1""")
                .params(institution.value(), algorithm.name())
                .query((row, number) -> row.getString(1))
                .optional()
                .map(custody::getKey);
    }

    @Override
    @Transactional
    public SigningKey getCurrent(InstitutionId institution, List<KeyAlgorithm> preferred) {
        var algorithm = preferred.stream()
                .filter(custody::supports)
                .findFirst()
                .orElseThrow(() -> new SigningException("The custody keeps no key of " + preferred));
        return findCurrent(institution, algorithm).orElseGet(() -> makeOnce(institution, algorithm));
    }

    @Override
    @Transactional
    public void createFor(Institution institution) {
        FROM_THE_FIRST_DAY.stream()
                .filter(custody::supports)
                .forEach(algorithm -> keep(institution.id(), make(institution, algorithm)));
    }

    /** However many ask at once, one is made. */
    private SigningKey makeOnce(InstitutionId institution, KeyAlgorithm algorithm) {
        jdbc.sql("select id from institution where id = ? for no key update")
                .param(institution.value())
                .query()
                .listOfRows();
        return findCurrent(institution, algorithm).orElseGet(() -> {
            var made = make(institutions.getInstitution(institution), algorithm);
            keep(institution, made);
            return custody.getKey(made);
        });
    }

    @Override
    public List<PublishedKey> listKeys(InstitutionId institution) {
        institutions.getInstitution(institution);
        return jdbc.sql("select * from institution_key where institution_id = ? order by created_at, id")
                .param(institution.value())
                .query(CustodyInstitutionKeys::map)
                .list();
    }

    private String make(Institution institution, KeyAlgorithm algorithm) {
        var name = shortened(institution.name().in(Locale.forLanguageTag(institution.language())));
        var subject = new SealSubject(
                name, institution.registration(), institution.country().alpha2(), name);
        return custody.create(institution.slug(), algorithm, didOf(institution), subject);
    }

    private void keep(InstitutionId institution, String custodyId) {
        var key = custody.getKey(custodyId);
        jdbc.sql("""
                insert into institution_key
                  (institution_id, id, custody_id, algorithm, public_key, certificate, created_at)
                values (:institution, :id, :custody, :algorithm, :publicKey, :certificate, :at)""")
                .param("institution", institution.value())
                .param("id", key.verificationMethod())
                .param("custody", custodyId)
                .param("algorithm", key.algorithm().name())
                .param("publicKey", key.publicKey().getEncoded())
                .param("certificate", encoded(key.certificates()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static PublishedKey map(ResultSet row, int number) throws SQLException {
        var algorithm = KeyAlgorithm.valueOf(row.getString("algorithm"));
        var certificate = row.getBytes("certificate");
        return new PublishedKey(
                row.getString("id"),
                algorithm,
                publicKey(algorithm, row.getBytes("public_key")),
                certificate == null ? null : certificate(certificate),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("retired_at", OffsetDateTime.class)));
    }

    private static PublicKey publicKey(KeyAlgorithm algorithm, byte[] encoded) {
        try {
            return KeyFactory.getInstance(algorithm.family()).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new SigningException("A public key in the database cannot be read", e);
        }
    }

    private static X509Certificate certificate(byte[] encoded) {
        try {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        } catch (CertificateException e) {
            throw new SigningException("A certificate in the database cannot be read", e);
        }
    }

    private static byte @Nullable [] encoded(List<X509Certificate> chain) {
        try {
            return chain.isEmpty() ? null : chain.getFirst().getEncoded();
        } catch (CertificateException e) {
            throw new SigningException("A certificate cannot be encoded", e);
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** X.520 allows 64 characters for a name (RFC 5280, appendix A.1, ub-organization-name, ub-common-name). */
    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
    }
}
