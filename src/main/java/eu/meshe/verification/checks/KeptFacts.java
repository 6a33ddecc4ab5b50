package eu.meshe.verification.checks;

import eu.meshe.credential.Claim;
import eu.meshe.credential.StatusReference;
import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.EqfLevel;
import eu.meshe.learning.IscedField;
import eu.meshe.learning.Organisation;
import eu.meshe.platform.Digest;
import eu.meshe.signing.Proof;
import eu.meshe.signing.certificate.PemChain;
import eu.meshe.verification.VerificationReport;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The least of a document that it takes to ask again, without it, what can change: dates, places in status lists, the issuer's key, and what an
 * accreditation must cover. Nothing about its holder, and not its title; of what the document says only what can be an address.
 *
 * @param sha256 the document's, in lower-case hex
 * @param seal whose seal it bears; {@code null} where our register did not vouch for the issuer
 * @param signedAt when it was signed or, if that is not said, issued
 * @param signatureEnds when the signature stops holding, as it says itself
 * @param certificateEnds from when on nobody can say whether the signature was made while its certificate held; {@code null} where a time stamp
 *     shows it, and where there is no certificate
 * @param scope what an accreditation must cover; {@code null} where none is needed, and where our register did not vouch for the issuer
 */
public record KeptFacts(
        String sha256,
        @Nullable Seal seal,
        @Nullable Instant signedAt,
        @Nullable Instant signatureEnds,
        @Nullable Instant certificateEnds,
        @Nullable Instant issuedAt,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        List<StatusReference> statuses,
        @Nullable Scope scope) {

    /** So many places in status lists are kept; in the stead of any more there is one that nobody can ask. */
    private static final int MOST_STATUSES = 8;

    /** What cannot be kept, and so cannot be asked: "could not check". */
    private static final String NOT_KEPT = "?";

    /** Characters of an address or a name that is kept. */
    private static final int LONGEST = 2000;

    /** @param key the key's address or, with {@code byCertificate}, the SHA-256 of its certificate */
    public record Seal(InstitutionId institution, String key, boolean byCertificate) {}

    /** @param awardingBody the DID of who awarded it; {@code null} where that is the issuer */
    public record Scope(
            @Nullable EqfLevel level,
            List<IscedField> fields,
            @Nullable String awardingBody) {

        public Scope {
            fields = List.copyOf(fields);
        }
    }

    public KeptFacts {
        statuses = List.copyOf(statuses);
    }

    public static KeptFacts of(VerificationReport report) {
        var credential = report.credential();
        var signer = Optional.ofNullable(report.signer());
        var seal = seal(report);
        return new KeptFacts(
                report.sha256(),
                seal,
                signer.map(Proof.Signer::signedAt).orElse(credential.issuedAt()),
                signer.map(Proof.Signer::expires).orElse(null),
                certificateEnds(report),
                credential.issuedAt(),
                credential.validFrom(),
                credential.validUntil(),
                statuses(credential.statuses()),
                seal != null && credential.claim() instanceof Claim.Achieved achieved
                        ? scope(achieved.achievement(), achieved.awardingBody())
                        : null);
    }

    private static List<StatusReference> statuses(List<StatusReference> named) {
        var kept = named.stream().limit(MOST_STATUSES).map(KeptFacts::status);
        return (named.size() > MOST_STATUSES ? Stream.concat(kept, Stream.of(unasked())) : kept).toList();
    }

    private static StatusReference status(StatusReference named) {
        return Stream.of(named.type(), named.purpose(), named.list()).allMatch(KeptFacts::isPlain) ? named : unasked();
    }

    private static StatusReference unasked() {
        return new StatusReference(NOT_KEPT, "", "", -1);
    }

    /** Anybody can bring any document: what is no address is neither kept nor sent to a database. */
    private static boolean isPlain(String text) {
        return text.length() <= LONGEST && text.chars().allMatch(letter -> letter > ' ' && letter < 0x7F);
    }

    private static @Nullable Seal seal(VerificationReport report) {
        var signer = report.signer();
        if (report.issuer() == null || signer == null) {
            return null;
        }
        var institution = report.issuer().id();
        return signer.certificates().stream()
                .findFirst()
                .map(certificate -> new Seal(institution, Digest.hex(PemChain.der(certificate)), true))
                .orElseGet(() -> new Seal(institution, signer.verificationMethod(), false));
    }

    private static @Nullable Instant certificateEnds(VerificationReport report) {
        var unstamped = report.findCheck("signature")
                .filter(check -> check.message().key().equals("verification.signature.passed"))
                .isPresent();
        return unstamped && report.signer() != null
                ? report.signer().certificates().stream()
                        .findFirst()
                        .map(X509Certificate::getNotAfter)
                        .map(java.util.Date::toInstant)
                        .orElse(null)
                : null;
    }

    private static Scope scope(Achievement achievement, @Nullable Organisation body) {
        return new Scope(
                achievement.level(),
                achievement.fields().stream().distinct().toList(),
                body == null || body.id().isEmpty() ? null : isPlain(body.id()) ? body.id() : NOT_KEPT);
    }
}
