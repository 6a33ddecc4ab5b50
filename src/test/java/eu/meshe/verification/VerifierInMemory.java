package eu.meshe.verification;

import eu.meshe.FindFormats;
import eu.meshe.credential.StatusDirectory;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.Institutions;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.Message;
import eu.meshe.platform.cache.TableCaches;
import eu.meshe.platform.database.Json;
import eu.meshe.signing.Proof;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.certificate.CertificateAnchors;
import eu.meshe.trust.Accreditation;
import eu.meshe.trust.AccreditationId;
import eu.meshe.trust.Accreditations;
import eu.meshe.trust.Issuers;
import eu.meshe.trust.Standing;
import eu.meshe.trust.TimeStampAuthorities;
import eu.meshe.verification.checks.Checks;
import eu.meshe.verification.checks.Issuance;
import eu.meshe.verification.checks.StampNotices;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A verifier that keeps in memory what it would otherwise ask the database or the network for: one accredited institution, its key, and a status
 * list on which nothing is set. What is left is the work of verifying.
 */
public final class VerifierInMemory {

    private static final InstitutionId NORTH = new InstitutionId(new UUID(0, 1));
    private static final Json JSON = new Json(JsonMapper.shared());

    private VerifierInMemory() {}

    /** A key that the register vouches for as the institution's. */
    public record KnownKey(
            String verificationMethod, String controller, PublicKey publicKey, List<X509Certificate> certificates) {

        public static KnownKey of(SigningKey key) {
            return new KnownKey(key.verificationMethod(), key.controller(), key.publicKey(), key.certificates());
        }
    }

    /** With all formats and all checks; the institution's DID is the controller of the first key. */
    public static VerifyCredential knowing(List<KnownKey> keys, Instant now) {
        var institutions = new OneInstitution();
        var issuers = new SomeKeys(institutions, keys);
        StatusDirectory statuses = reference -> new StatusDirectory.StatusAnswer.Clear(now);
        var stamps = new TimeStampAuthorities(CertificateAnchors.none());
        return new VerifyCredential(
                FindFormats.ofTheProduct().all(),
                issuers,
                new Issuance(issuers, institutions, List.of()),
                new Checks(new Accredited(), institutions, issuers, statuses, stamps),
                new StampNotices(stamps),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Institution north() {
        return new Institution(
                NORTH,
                "north",
                Institution.Kind.UNIVERSITY,
                LocalisedText.of("en", "North University (made up)"),
                new CountryCode("AT"),
                "en",
                "#123456",
                URI.create("https://north.example/"),
                "VATAT-U00000000",
                "NQR",
                List.of("1", "2"),
                "office@north.example",
                60,
                1);
    }

    /** A database that nobody may ask. */
    private static JdbcClient noDatabase() {
        return JdbcClient.create((DataSource) Proxy.newProxyInstance(
                VerifierInMemory.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException("Somebody asked the database: " + method);
                }));
    }

    private static final class OneInstitution extends Institutions {

        private final Institution north = north();

        OneInstitution() {
            super(noDatabase(), JSON, new TableCaches(noDatabase()));
        }

        @Override
        public Institution getInstitution(InstitutionId id) {
            return north;
        }

        @Override
        public Optional<Institution> findBySlug(@Nullable String slug) {
            return "north".equals(slug) ? Optional.of(north) : Optional.empty();
        }
    }

    private static final class SomeKeys extends Issuers {

        private static final KeyHolder HOLDER = new KeyHolder(NORTH, null, null);

        private final Map<String, Answer.Found> byAddress = new HashMap<>();
        private final Set<X509Certificate> certificates = new HashSet<>();

        SomeKeys(Institutions institutions, List<KnownKey> keys) {
            super(noDatabase(), institutions, noKeys(keys.getFirst().controller()), new TableCaches(noDatabase()));
            for (var key : keys) {
                byAddress.put(
                        key.verificationMethod(),
                        new Answer.Found(key.publicKey(), key.controller(), Proof.KeySource.REGISTRY));
                certificates.addAll(key.certificates());
            }
        }

        @Override
        public Answer find(String verificationMethod) {
            Answer found = byAddress.get(verificationMethod);
            return found == null
                    ? new Answer.NotFoundOut(Message.of("trust.key.unknown-controller", verificationMethod))
                    : found;
        }

        @Override
        public Optional<KeyHolder> findHolder(String verificationMethod) {
            return byAddress.containsKey(verificationMethod) ? Optional.of(HOLDER) : Optional.empty();
        }

        @Override
        public Optional<KeyHolder> findByCertificate(X509Certificate certificate) {
            return certificates.contains(certificate) ? Optional.of(HOLDER) : Optional.empty();
        }
    }

    private static final class Accredited extends Accreditations {

        private static final Accreditation HELD = new Accreditation(
                NORTH,
                new AccreditationId(new UUID(0, 2)),
                NORTH,
                List.of(),
                List.of(),
                LocalDate.parse("2020-01-01"),
                LocalDate.parse("2040-01-01"),
                null,
                null,
                1);

        Accredited() {
            super(noDatabase(), JSON, new TableCaches(noDatabase()));
        }

        @Override
        public Standing standing(
                InstitutionId institution, @Nullable EqfLevel level, List<IscedField> fields, LocalDate at) {
            return new Standing.InForce(HELD);
        }
    }

    /** Only the DID is asked for. */
    private static InstitutionKeys noKeys(String did) {
        return (InstitutionKeys) Proxy.newProxyInstance(
                VerifierInMemory.class.getClassLoader(),
                new Class<?>[] {InstitutionKeys.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("didOf")) {
                        return did;
                    }
                    throw new UnsupportedOperationException(method.toString());
                });
    }
}
