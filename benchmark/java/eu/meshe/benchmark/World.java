package eu.meshe.benchmark;

import eu.meshe.FindFormats;
import eu.meshe.credential.StatusDirectory;
import eu.meshe.credential.StatusReference;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.institution.InstitutionKeys;
import eu.meshe.institution.Institutions;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.cache.TableCaches;
import eu.meshe.platform.database.Json;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.certificate.CertificateAnchors;
import eu.meshe.trust.Accreditation;
import eu.meshe.trust.AccreditationId;
import eu.meshe.trust.Accreditations;
import eu.meshe.trust.Issuers;
import eu.meshe.trust.Standing;
import eu.meshe.trust.TimeStampAuthorities;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import eu.meshe.verification.checks.Checks;
import eu.meshe.verification.checks.Issuance;
import eu.meshe.verification.checks.StampNotices;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A verifier that keeps in memory what it would otherwise ask the database or the network for: one accredited institution, its key, and a status
 * list on which nothing is set. What is left is the work of verifying.
 */
public final class World {

    private static final InstitutionId NORTH = new InstitutionId(new UUID(0, 1));
    private static final Json JSON = new Json(JsonMapper.shared());

    private World() {}

    /** A verifier that vouches for that key, with all formats and all checks. */
    public static VerifyCredential knowing(SigningKey key) {
        var institutions = new OneInstitution();
        var issuers = new OneKey(institutions, key);
        StatusDirectory statuses = World::clear;
        var stamps = new TimeStampAuthorities(CertificateAnchors.none());
        return new VerifyCredential(
                FindFormats.ofTheProduct().all(),
                issuers,
                new Issuance(issuers, institutions, List.of()),
                new Checks(new Accredited(), institutions, issuers, statuses, stamps),
                new StampNotices(stamps),
                Clock.fixed(BenchmarkCredentials.NOW.plusSeconds(60), ZoneOffset.UTC));
    }

    /** Its report; every check must have passed. */
    public static VerificationReport verify(VerifyCredential verifier, byte[] document) {
        if (verifier.verify(document) instanceof VerificationReport report && report.verdict() == Verdict.VERIFIED) {
            return report;
        }
        throw new IllegalStateException("Not verified: " + verifier.verify(document));
    }

    private static StatusDirectory.StatusAnswer clear(StatusReference reference) {
        return new StatusDirectory.StatusAnswer.Clear(BenchmarkCredentials.NOW);
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
                World.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    throw new UnsupportedOperationException("The benchmark asked the database: " + method);
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

    private static final class OneKey extends Issuers {

        private final SigningKey key;
        private final Answer.Found found;

        OneKey(Institutions institutions, SigningKey key) {
            super(noDatabase(), institutions, noKeys(), new TableCaches(noDatabase()));
            this.key = key;
            this.found = new Answer.Found(key.publicKey(), key.controller(), eu.meshe.signing.Proof.KeySource.REGISTRY);
        }

        @Override
        public Answer find(String verificationMethod) {
            return key.verificationMethod().equals(verificationMethod)
                    ? found
                    : new Answer.NotFoundOut(
                            eu.meshe.platform.Message.of("trust.key.unknown-controller", verificationMethod));
        }

        @Override
        public Optional<KeyHolder> findHolder(String verificationMethod) {
            return key.verificationMethod().equals(verificationMethod)
                    ? Optional.of(new KeyHolder(NORTH, null, null))
                    : Optional.empty();
        }

        @Override
        public Optional<KeyHolder> findByCertificate(X509Certificate certificate) {
            return key.certificates().contains(certificate)
                    ? Optional.of(new KeyHolder(NORTH, null, null))
                    : Optional.empty();
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
    private static InstitutionKeys noKeys() {
        return (InstitutionKeys) Proxy.newProxyInstance(
                World.class.getClassLoader(), new Class<?>[] {InstitutionKeys.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("didOf")) {
                        return BenchmarkCredentials.ISSUER;
                    }
                    throw new UnsupportedOperationException(method.toString());
                });
    }
}
