package eu.meshe.recognition.precedents;

import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.platform.Identifiers;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.Ruling;
import eu.meshe.recognition.Rulings;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes what was decided on a case a precedent, or brings the precedent up to the ruling that stands. It looks at the case as it is now, so
 * that it does not matter how often, how late and in which order it is asked.
 *
 * <p>No precedent comes from a case that nobody judged (its deadline passed), that has no credential (a background paper is about a
 * person, not about an achievement), or whose document does not verify (then it is not sure what was judged).
 */
@Component
public class RememberDecision {

    private final Applications applications;
    private final Rulings rulings;
    private final Precedents precedents;
    private final PrecedentDefaults defaults;
    private final ReadFacts readFacts;
    private final EditionsNow editions;
    private final VerifyCredential verify;
    private final Identifiers identifiers;
    private final Clock clock;

    RememberDecision(
            Applications applications,
            Rulings rulings,
            Precedents precedents,
            PrecedentDefaults defaults,
            ReadFacts readFacts,
            EditionsNow editions,
            VerifyCredential verify,
            Identifiers identifiers,
            Clock clock) {
        this.applications = applications;
        this.rulings = rulings;
        this.precedents = precedents;
        this.defaults = defaults;
        this.readFacts = readFacts;
        this.editions = editions;
        this.verify = verify;
        this.identifiers = identifiers;
        this.clock = clock;
    }

    @Transactional
    public void remember(InstitutionId institution, ApplicationId id) {
        if (!precedents.awaitTurn(institution, id)) {
            return;
        }
        var application = applications.getCase(institution, id);
        var known = precedents.holdOf(institution, id).orElse(null);
        var ruling = application.ruling();
        if (ruling == null) {
            takeBack(known);
        } else if (isJudged(application, ruling)
                && (known == null || known.judgement().ruling() < ruling.number())) {
            keep(application, ruling, known);
        }
    }

    private void takeBack(@Nullable Precedent known) {
        if (known != null && !known.isOutBecauseOf(Cause.RECALL)) {
            var out = new Force.OutOfForce(now(), Cause.RECALL, java.util.List.of(), null, null);
            precedents.save(known.outOfForce(out), Cause.RECALL, null, null);
        }
    }

    /** A correction of what nobody judged makes it no judgement. */
    private boolean isJudged(Application application, Ruling standing) {
        if (application.source().basis() != eu.meshe.recognition.Source.Basis.CREDENTIAL) {
            return false;
        }
        var kind = standing.kind();
        for (var earlier :
                rulings.list(application.institutionId(), application.id()).reversed()) {
            if (kind != Ruling.Kind.CORRECTION) {
                break;
            }
            kind = earlier.number() < standing.number() ? earlier.kind() : kind;
        }
        return kind != Ruling.Kind.BY_EXPIRY;
    }

    private void keep(Application application, Ruling ruling, @Nullable Precedent known) {
        var judgement = Judgement.of(ruling);
        if (known != null) {
            precedents.save(known.judgedAnew(known.facts(), judgement, now()), Cause.of(ruling.kind()), null, null);
            putOutIfChanged(known);
            return;
        }
        if (verified(application) instanceof VerificationReport report && report.verdict() != Verdict.FAILED) {
            var first = first(application, report.issuer(), judgement);
            precedents.add(first, Cause.of(ruling.kind()));
            putOutIfChanged(first);
        }
    }

    private eu.meshe.verification.Verification verified(Application application) {
        return verify.verify(applications.documentOf(application.institutionId(), application.id()));
    }

    private Precedent first(Application application, @Nullable Institution issuer, Judgement judgement) {
        var facts = readFacts.of(application, issuer);
        return Precedent.first(
                application.institutionId(),
                newId(),
                application.id(),
                facts,
                judgement,
                sharing(application, facts),
                now());
    }

    /** What a document calls an achievement may name its holder; such a one is not shared before a person has looked. */
    private Sharing sharing(Application application, CaseFacts facts) {
        return named(application, facts).findAny().isPresent()
                ? Sharing.OWN
                : defaults.getSharing(application.institutionId());
    }

    private static Stream<String> named(Application application, CaseFacts facts) {
        var texts = facts.texts().flatMap(text -> text.byLanguage().values().stream());
        return NamesPerson.findIn(texts, application.applicant()).stream();
    }

    private void putOutIfChanged(Precedent saved) {
        var now = precedents.getOwn(saved.institutionId(), saved.id());
        if (now.isInForce()) {
            editions.findChange(now, now())
                    .ifPresent(out -> precedents.save(now.outOfForce(out), out.cause(), null, null));
        }
    }

    /** Made of a secret, not of the moment: its address is not to tell when the case was decided. */
    private PrecedentId newId() {
        return new PrecedentId(UUID.nameUUIDFromBytes(identifiers.secret().getBytes(StandardCharsets.US_ASCII)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
