package eu.meshe.recognition.conditions;

import eu.meshe.learning.LocalisedText;
import eu.meshe.recognition.Source.Basis;
import eu.meshe.recognition.conditions.Evidence.Origin;
import eu.meshe.recognition.evidence.Attachment;
import eu.meshe.verification.CheckResult;
import eu.meshe.verification.CheckResult.Outcome;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.VerificationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Is the document what it says it is, now and on the day of application? Whether its issuer was accredited is not asked here: that is
 * {@link IssuerCondition}.
 */
final class GenuineCondition implements Condition {

    private static final String ACCREDITATION = "accreditation";

    @Override
    public ConditionName name() {
        return ConditionName.GENUINE;
    }

    @Override
    public Answer ask(CaseFacts facts) {
        if (facts.brought().basis() == Basis.BACKGROUND_PAPER) {
            return Answer.cannotSay("genuine.no-document").with(told(facts));
        }
        var now = facts.now();
        if (now == null) {
            return Answer.notMet("genuine.unreadable").with(List.of(then(facts)));
        }
        var evidence = new ArrayList<Evidence>();
        evidence.add(then(facts));
        evidence.addAll(now(now));
        return answer(now).with(evidence);
    }

    /** What there is in place of a credential. */
    private static List<Evidence> told(CaseFacts facts) {
        var found = new ArrayList<Evidence>();
        found.add(Evidence.of(Origin.APPLICANT, "background-paper")
                .in(facts.brought().title()));
        found.add(
                Evidence.of(Origin.APPLICANT, facts.application().statement() == null ? "no-statement" : "statement"));
        facts.attachments().forEach(it -> found.add(attached(it)));
        return found;
    }

    private static Evidence attached(Attachment it) {
        var interview = it.interview();
        var called = interview == null ? it.fileName() : interview.present();
        var name = LocalisedText.undetermined(it.name().isBlank() ? called : it.name());
        return it.interview() == null
                ? Evidence.of(Origin.APPLICANT, "attachment").in(name)
                : Evidence.of(Origin.PERSON, "interview", it.interview().heldOn())
                        .in(name);
    }

    private static Answer answer(VerificationReport now) {
        var open = notPassed(now);
        if (open.isEmpty()) {
            return Answer.met("genuine.holds", asked(now).size());
        }
        var failed =
                open.stream().filter(check -> check.outcome() == Outcome.FAILED).count();
        return failed > 0
                ? Answer.notMet("genuine.fails", failed)
                : Answer.cannotSay("genuine.not-all-checked", open.size());
    }

    private static List<CheckResult> asked(VerificationReport report) {
        return report.checks().stream()
                .filter(check -> !check.name().equals(ACCREDITATION))
                .toList();
    }

    private static List<CheckResult> notPassed(VerificationReport report) {
        return asked(report).stream()
                .filter(check -> check.outcome() != Outcome.PASSED)
                .toList();
    }

    /** The same checks on the day of application; a report that kept none of them is told by its verdict. */
    private static Evidence then(CaseFacts facts) {
        var then = facts.application().verifiedThen();
        var outcomes = then.checks().stream()
                .filter(check -> !check.name().equals(ACCREDITATION))
                .map(check -> Outcome.valueOf(check.outcome().toUpperCase(Locale.ROOT)))
                .toList();
        var verdict = outcomes.isEmpty() ? then.verdict() : Verdict.of(outcomes).name();
        var day = then.checkedAt().toString().substring(0, "yyyy-mm-dd".length());
        return Evidence.of(Origin.CHECK, "then." + verdict.toLowerCase(Locale.ROOT), day);
    }

    /** What holds in one line, what does not in the checks' own words. */
    private static List<Evidence> now(VerificationReport report) {
        var open = notPassed(report);
        if (open.isEmpty()) {
            return List.of(Evidence.of(Origin.CHECK, "now.verified"));
        }
        return open.stream()
                .map(check -> new Evidence(Origin.CHECK, check.message(), null))
                .toList();
    }
}
