package eu.meshe.verification;

import eu.meshe.FindFormats;
import eu.meshe.credential.StatusDirectory;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.LocalisedText;
import eu.meshe.signing.SigningKey;
import eu.meshe.signing.certificate.CertificateAnchors;
import eu.meshe.trust.Accreditation;
import eu.meshe.trust.AccreditationId;
import eu.meshe.trust.KnownInstitutions;
import eu.meshe.trust.TimeStampAuthorities;
import eu.meshe.verification.checks.Checks;
import eu.meshe.verification.checks.Issuance;
import eu.meshe.verification.checks.StampNotices;
import java.net.URI;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A verifier that keeps in memory what it would otherwise ask the database or the network for: one accredited institution, its key, and a status
 * list on which nothing is set. What is left is the work of verifying.
 */
public final class VerifierInMemory {

    private static final InstitutionId NORTH = new InstitutionId(new UUID(0, 1));
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

    private VerifierInMemory() {}

    /** A key that the register vouches for as the institution's. */
    public record KnownKey(
            String verificationMethod, String controller, PublicKey publicKey, List<X509Certificate> certificates) {

        public static KnownKey of(SigningKey key) {
            return new KnownKey(key.verificationMethod(), key.controller(), key.publicKey(), key.certificates());
        }
    }

    /** With all formats and all checks; every controller is the one institution. */
    public static VerifyCredential knowing(List<KnownKey> keys, Instant now) {
        var known = new KnownInstitutions(
                keys.stream().collect(Collectors.groupingBy(KnownKey::controller)).entrySet().stream()
                        .map(same -> entry(same.getKey(), same.getValue()))
                        .toList());
        StatusDirectory statuses = reference -> new StatusDirectory.StatusAnswer.Clear(now);
        var stamps = new TimeStampAuthorities(CertificateAnchors.none());
        return new VerifyCredential(
                FindFormats.ofTheProduct().all(),
                known,
                new Issuance(known, List.of()),
                new Checks(known, statuses, stamps),
                new StampNotices(stamps),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static KnownInstitutions.Entry entry(String did, List<KnownKey> keys) {
        return new KnownInstitutions.Entry(
                did,
                north(),
                keys.stream()
                        .map(key -> new KnownInstitutions.Key(key.verificationMethod(), key.publicKey(), null, null))
                        .toList(),
                keys.stream().flatMap(key -> key.certificates().stream()).toList(),
                List.of(HELD));
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
}
