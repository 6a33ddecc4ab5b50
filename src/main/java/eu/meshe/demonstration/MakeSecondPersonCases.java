package eu.meshe.demonstration;

import eu.meshe.institution.Role;
import eu.meshe.issuance.IssueCredential;
import eu.meshe.recognition.AppealDecision;
import eu.meshe.recognition.AppealDraft;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.ApplicationRequest;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.ApplyForRecognition;
import eu.meshe.recognition.ConditionDraft;
import eu.meshe.recognition.ConfirmDecision;
import eu.meshe.recognition.DecideAppeal;
import eu.meshe.recognition.DecideRecognition;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.SettleCondition;
import eu.meshe.recognition.precedents.RememberDecision;
import eu.meshe.recognition.rules.ChangeRecognitionRules;
import eu.meshe.recognition.rules.RecognitionRules;
import eu.meshe.recognition.rules.RulesRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** At one institution two people sign; an answer to an appeal and what follows from a condition wait there for the second one. */
@Component
@Profile("demo")
class MakeSecondPersonCases {

    private final ChangeRecognitionRules rules;
    private final IssueCredential issueCredential;
    private final ApplyForRecognition apply;
    private final DecideRecognition decide;
    private final ConfirmDecision confirm;
    private final AppealDecision appeals;
    private final DecideAppeal decideAppeal;
    private final SettleCondition settle;
    private final RememberDecision remember;
    private final Applications applications;
    private final Cast cast;

    @SuppressWarnings("java:S107")
    MakeSecondPersonCases(
            ChangeRecognitionRules rules,
            IssueCredential issueCredential,
            ApplyForRecognition apply,
            DecideRecognition decide,
            ConfirmDecision confirm,
            AppealDecision appeals,
            DecideAppeal decideAppeal,
            SettleCondition settle,
            RememberDecision remember,
            Applications applications,
            Cast cast) {
        this.rules = rules;
        this.issueCredential = issueCredential;
        this.apply = apply;
        this.decide = decide;
        this.confirm = confirm;
        this.appeals = appeals;
        this.decideAppeal = decideAppeal;
        this.settle = settle;
        this.remember = remember;
        this.applications = applications;
        this.cast = cast;
    }

    static ApplicationId idOf(String learner, String award, String target) {
        return new ApplicationId(Names.id("application " + learner + " " + award + " " + target));
    }

    /** A case, whichever way it goes. */
    private record Case(
            String learner, String award, String target, String statement, int daysAgo, SecondPersonStory.First first) {

        ApplicationId id() {
            return idOf(learner, award, target);
        }
    }

    void plan(Story story, SecondPersonStory told, Timeline timeline) {
        var at = told.institution();
        timeline.add(told.sinceDaysAgo(), () -> haveTwoPeopleSign(at));
        for (var it : told.appeals()) {
            var one = new Case(it.learner(), it.award(), it.target(), it.statement(), it.daysAgo(), it.decision());
            plan(story, at, one, timeline);
            timeline.add(it.appealedDaysAgo(), () -> appeals.lodge(learner(story, one), one.id(), it.grounds()));
            var officer = it.answer().by();
            timeline.add(
                    it.takenUpDaysAgo(),
                    () -> decideAppeal.takeUp(cast.member(at, officer), one.id(), version(at, one)));
            timeline.add(it.answer().daysAgo(), () -> answer(at, one, it.answer(), timeline));
        }
        for (var it : told.conditions()) {
            var one = new Case(it.learner(), it.award(), it.target(), it.statement(), it.daysAgo(), it.decision());
            plan(story, at, one, timeline);
            timeline.add(it.settlement().daysAgo(), () -> settle(at, one, it.settlement(), timeline));
        }
    }

    private void haveTwoPeopleSign(String at) {
        var administrator = cast.staff(at, Role.ADMINISTRATOR);
        var usual = RulesRequest.of(RecognitionRules.standard(administrator.institutionId()));
        rules.change(administrator, 0, usual.withTwoPeople());
    }

    private void plan(Story story, String at, Case it, Timeline timeline) {
        timeline.add(it.daysAgo(), () -> apply(story, at, it));
        timeline.add(it.first().daysAgo(), () -> decide(at, it, timeline));
        timeline.add(it.first().daysAgo() - 1, () -> confirm(at, it));
    }

    private void apply(Story story, String at, Case it) {
        var awarding = cast.institution(story.houseOf(it.award()));
        var document = issueCredential.issue(
                awarding.id(),
                MakeAwards.idOf(it.award() + " " + it.learner()),
                issueCredential.listFormats().getFirst());
        apply.apply(
                learner(story, it),
                new ApplicationRequest(
                        it.id(),
                        cast.institution(at).id(),
                        FillCatalogue.idOf(it.target()),
                        document.content(),
                        it.statement()));
    }

    private void decide(String at, Case it, Timeline timeline) {
        var officer = cast.member(at, it.first().by());
        decide.decide(officer, it.id(), version(at, it), draft(it.first(), timeline));
    }

    private void confirm(String at, Case it) {
        var second = cast.member(at, it.first().confirmedBy());
        confirm.confirm(second, it.id(), version(at, it));
        remember.remember(second.institutionId(), it.id());
    }

    private void answer(String at, Case it, SecondPersonStory.Proposal answer, Timeline timeline) {
        decideAppeal.decide(
                cast.member(at, answer.by()),
                it.id(),
                version(at, it),
                new AppealDraft(AppealDraft.CHANGED, answer.note(), draft(answer, it.first(), timeline)));
    }

    private void settle(String at, Case it, SecondPersonStory.Proposal settlement, Timeline timeline) {
        settle.settle(
                cast.member(at, settlement.by()),
                it.id(),
                version(at, it),
                new ConditionDraft(settlement.met(), settlement.note(), draft(settlement, it.first(), timeline)));
    }

    private eu.meshe.institution.Account learner(Story story, Case it) {
        return cast.account(story.learner(it.learner()).email());
    }

    private int version(String at, Case it) {
        return stored(at, it).version();
    }

    private Application stored(String at, Case it) {
        return applications.getCase(cast.institution(at).id(), it.id());
    }

    private static DecisionDraft draft(SecondPersonStory.First it, Timeline timeline) {
        var conditionBy = it.conditionByIn();
        return new DecisionDraft(
                        it.outcome(),
                        it.differences(),
                        it.reasons(),
                        null,
                        null,
                        it.appealHow(),
                        timeline.day(-it.appealUntilIn()),
                        it.credits(),
                        it.condition(),
                        conditionBy == null ? null : timeline.day(-conditionBy),
                        null,
                        null,
                        null)
                .withGrade(it.grade(), null);
    }

    /** How to contest it is said as in the first decision. */
    private static DecisionDraft draft(
            SecondPersonStory.Proposal it, SecondPersonStory.First first, Timeline timeline) {
        @Nullable String until = timeline.day(-Math.max(first.appealUntilIn(), 30));
        return new DecisionDraft(
                        it.outcome(),
                        it.differences(),
                        it.reasons(),
                        null,
                        null,
                        first.appealHow(),
                        until,
                        it.credits(),
                        null,
                        null,
                        null,
                        null,
                        null)
                .withGrade(it.grade(), null);
    }
}
