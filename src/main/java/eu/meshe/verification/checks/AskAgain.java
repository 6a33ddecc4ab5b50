package eu.meshe.verification.checks;

import eu.meshe.credential.Claim;
import eu.meshe.credential.Credential;
import eu.meshe.credential.Holder;
import eu.meshe.credential.Possession;
import eu.meshe.credential.Reading;
import eu.meshe.credential.StatusDirectory;
import eu.meshe.institution.Institution;
import eu.meshe.learning.Achievement;
import eu.meshe.learning.LocalisedText;
import eu.meshe.learning.Organisation;
import eu.meshe.signing.Proof;
import eu.meshe.trust.Register;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import eu.meshe.verification.Expectations;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks again, without the document, the questions whose answers can change while it stays the same; by the same checks. */
@Component
public class AskAgain {

    private static final LocalisedText UNNAMED = LocalisedText.undetermined("—");

    private final Issuance issuance;
    private final Register register;
    private final IssuerCheck issuer = new IssuerCheck();
    private final AccreditationCheck accreditation;
    private final DatesCheck dates = new DatesCheck();
    private final RevocationCheck revocation;
    private final Clock clock;

    public AskAgain(Issuance issuance, Register register, StatusDirectory statuses, Clock clock) {
        this.issuance = issuance;
        this.register = register;
        this.accreditation = new AccreditationCheck(register);
        this.revocation = new RevocationCheck(statuses);
        this.clock = clock;
    }

    /** What these questions answer now. A question that is not among them cannot be asked without the document. */
    public List<CheckResult> ask(KeptFacts kept) {
        var now = clock.instant();
        var examined = examined(kept, now);
        var always = Stream.of(signature(kept, now), dates.run(examined), revocation.run(examined));
        return Stream.concat(always, ofTheIssuer(kept, examined))
                .flatMap(Optional::stream)
                .toList();
    }

    private Stream<Optional<CheckResult>> ofTheIssuer(KeptFacts kept, Examined examined) {
        if (kept.seal() == null) {
            return Stream.of();
        }
        return kept.scope() == null
                ? Stream.of(issuer.run(examined))
                : Stream.of(issuer.run(examined), accreditation.run(examined));
    }

    /** Only that its certificate has ended can change what was said of a signature. */
    private static Optional<CheckResult> signature(KeptFacts kept, Instant now) {
        return Optional.ofNullable(kept.certificateEnds())
                .filter(now::isAfter)
                .map(end -> new CheckResult(
                        "signature",
                        Outcome.UNDECIDED,
                        eu.meshe.platform.Message.of("verification.signature.certificate-ended", Examined.day(end))));
    }

    private Examined examined(KeptFacts kept, Instant now) {
        return new Examined(
                new Reading.Understood(credential(kept), Proof.none(), List.of(), List.of()),
                new Proof.Outcome.Absent(),
                kept.seal() == null
                        ? new Provenance.NotShown()
                        : issuance.again(kept.seal(), kept.signedAt(), kept.sha256()),
                new Possession.Outcome.NotAsked(),
                Expectations.NONE,
                now);
    }

    private Credential credential(KeptFacts kept) {
        return new Credential(
                "",
                UNNAMED,
                organisation(
                        "",
                        Optional.ofNullable(kept.seal())
                                .map(KeptFacts.Seal::institution)
                                .map(register::getInstitution)
                                .map(Institution::name)
                                .orElse(UNNAMED)),
                new Holder(null, null, null, null, null, null, List.of()),
                kept.scope() == null ? new Claim.Other(List.of()) : achieved(kept.scope()),
                kept.issuedAt(),
                kept.validFrom(),
                earlier(kept.validUntil(), kept.signatureEnds()),
                kept.statuses());
    }

    private static Claim achieved(KeptFacts.Scope scope) {
        var achievement = new Achievement(
                "",
                UNNAMED,
                null,
                List.of(),
                null,
                null,
                scope.level(),
                null,
                scope.fields(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                null);
        return new Claim.Achieved(
                achievement,
                scope.awardingBody() == null ? null : organisation(scope.awardingBody(), UNNAMED),
                null,
                null);
    }

    private static Organisation organisation(String id, LocalisedText name) {
        return new Organisation(id, name, null, null, null, List.of());
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }
}
