package eu.meshe.recognition.web;

import eu.meshe.recognition.Application;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.VerifiedThen;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as programs see it.
 *
 * @param institution the deciding institution's slug
 * @param state one of {@link eu.meshe.recognition.ApplicationState.Name}, by its slug
 * @param decideBy the day by which a decision is due, {@code yyyy-mm-dd}
 * @param decision absent while there is none
 * @param consistencyReason why the decision differs from earlier ones on the same facts, in the decider's words; there where it does and the
 *     application is asked for by itself
 * @param grade the grade that counts and how it came about; absent where the decision says nothing of a grade
 */
record ApplicationJson(
        UUID id,
        String institution,
        String state,
        String stateAt,
        String submittedAt,
        String decideBy,
        Credential credential,
        Target target,
        @Nullable String statement,
        Report verifiedThen,
        @Nullable DecisionDraft decision,
        @Nullable String consistencyReason,
        @Nullable CountedGradeJson grade,
        int version) {

    /** What is to be recognised. */
    record Credential(String id, String title, String issuer, String format, String sha256) {}

    /** What it is to count towards. */
    record Target(UUID id, int edition, String title) {}

    /** A verification report: verified, partial or failed, and its checks. */
    record Report(String verdict, String checkedAt, List<Check> checks) {}

    /** @param outcome passed, failed, undecided */
    record Check(String name, String outcome, String message) {}

    static ApplicationJson of(Application it, String institution, Wording wording) {
        var source = it.source();
        return new ApplicationJson(
                it.id().value(),
                institution,
                it.state().name().slug(),
                it.state().at().toString(),
                it.submittedAt().toString(),
                it.decideBy().toString(),
                new Credential(
                        source.credentialId(),
                        wording.text(source.title()),
                        wording.text(source.issuer().legalName()),
                        source.format().slug(),
                        source.sha256()),
                new Target(
                        it.target().microCredential(),
                        it.target().edition(),
                        wording.text(it.target().achievement().title())),
                it.statement(),
                report(it.verifiedThen(), wording),
                it.decision() == null ? null : DecisionDraft.of(it.decision(), null),
                null,
                it.decision() == null ? null : CountedGradeJson.of(it.decision()),
                it.version());
    }

    ApplicationJson because(@Nullable String divergence) {
        return new ApplicationJson(
                id,
                institution,
                state,
                stateAt,
                submittedAt,
                decideBy,
                credential,
                target,
                statement,
                verifiedThen,
                decision,
                divergence,
                grade,
                version);
    }

    private static Report report(VerifiedThen then, Wording wording) {
        return new Report(
                then.verdict().toLowerCase(Locale.ROOT),
                then.checkedAt().toString(),
                then.checks().stream()
                        .map(line -> new Check(line.name(), line.outcome(), wording.sentence(line.message())))
                        .toList());
    }
}
