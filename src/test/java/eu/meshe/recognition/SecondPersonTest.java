package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.recognition.ApplicationState.Name;
import eu.meshe.recognition.desk.CaseGroup;
import eu.meshe.recognition.desk.CaseQuery;
import eu.meshe.recognition.desk.ListCases;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where the institution has two people sign, two sign whatever is decided of a case: also the answer to an appeal and a settled condition. */
@ExchangeTest
class SecondPersonTest extends TwoPeopleSign {

    @Autowired
    private CorrectDecision correct;

    @Autowired
    private RecallDecision recall;

    @Autowired
    private Applications applications;

    @Autowired
    private Rulings rulings;

    @Autowired
    private Steps steps;

    @Autowired
    private ListCases cases;

    @Test
    void theAnswerToAnAppealIsProposedByOneStrangerToTheCaseAndConfirmedByAnother() {
        appealed();
        var proposed = decideAppeal.decide(third, id, 3, changed());
        assertThat(proposed.state().name()).isEqualTo(Name.APPEAL_PROPOSED);
        assertThat(outcome(proposed)).as("the refusal stands until then").isEqualTo(DecisionOutcome.REFUSAL);
        assertThat(rulings.list(first.institutionId(), id)).hasSize(1);
        assertThat(toldOfDecisions()).isEqualTo(1);
        for (var barred : List.of(first, second, third)) {
            assertThatThrownBy(() -> confirm.confirm(barred, id, 4)).isInstanceOf(ConflictException.class);
        }
        var decided = confirm.confirm(fourth, id, 4);
        assertThat(decided.state().name()).isEqualTo(Name.DECIDED_ON_APPEAL);
        assertThat(outcome(decided)).isEqualTo(DecisionOutcome.FULL);
        var ruling = Objects.requireNonNull(decided.ruling());
        assertThat(List.of(Objects.requireNonNull(ruling.by()), Objects.requireNonNull(ruling.second())))
                .containsExactly(third.account().id(), fourth.account().id());
        assertThat(ruling.note()).isEqualTo("You are right.");
        assertThat(toldOfDecisions()).isEqualTo(2);
        assertThat(fixture.logOf(id)).endsWith("AppealLodged", "AppealAnswerProposed", "AppealDecided");
    }

    @Test
    void thatTheDecisionStandsIsConfirmedTooAlsoAfterItsDayToAppealHasPassed() {
        appealed();
        var proposed = decideAppeal.decide(third, id, 3, new AppealDraft("stands", "We looked again.", null));
        fixture.letAppealEnd(proposed, 1);
        var decided = confirm.confirm(fourth, id, 4);
        assertThat(outcome(decided)).isEqualTo(DecisionOutcome.REFUSAL);
        assertThat(decided.state().name()).isEqualTo(Name.DECIDED_ON_APPEAL);
    }

    @Test
    void anAnswerGivenBackLeavesTheAppealWithItsAuthorAndItsClock() {
        var lodged = appealed();
        decideAppeal.decide(third, id, 3, changed());
        var returned = confirm.giveBack(fourth, id, 4, "Say which outcome covers it.");
        assertThat(returned.state()).isInstanceOf(ApplicationState.Appealed.class);
        assertThat(returned.state().at()).isEqualTo(lodged.state().at());
        assertThat(returned.state().officer()).isEqualTo(third.account().id());
        assertThat(returned.decideBy()).isEqualTo(lodged.decideBy());
        decideAppeal.decide(third, id, 5, changed());
        assertThat(outcome(confirm.confirm(fourth, id, 6))).isEqualTo(DecisionOutcome.FULL);
    }

    @Test
    void anAppealTakenBackTakesTheProposedAnswerWithIt() {
        appealed();
        decideAppeal.decide(third, id, 3, changed());
        var withdrawn = appeals.takeBack(learner, id);
        assertThat(withdrawn.state().name()).isEqualTo(Name.DECIDED);
        assertThat(outcome(withdrawn)).isEqualTo(DecisionOutcome.REFUSAL);
        assertThatThrownBy(() -> confirm.confirm(fourth, id, withdrawn.version()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void whatFollowsFromAConditionIsProposedAndConfirmedAndUntilThenItIsOpen() {
        conditional();
        var proposed = settle.settle(first, id, 2, new ConditionDraft("true", "Report seen", full()));
        assertThat(proposed.state().name()).isEqualTo(Name.SETTLEMENT_PROPOSED);
        assertThat(outcome(proposed)).isEqualTo(DecisionOutcome.CONDITIONAL);
        assertThatThrownBy(() -> confirm.confirm(first, id, 3)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> recall.recall(second, id, 3, "Mine")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> correct.correct(second, id, 3, full(), "Mine")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> settle.settle(second, id, 3, new ConditionDraft("true", "Again", full())))
                .isInstanceOf(ConflictException.class);
        var settled = confirm.confirm(second, id, 3);
        assertThat(settled.state().name()).isEqualTo(Name.DECIDED);
        assertThat(outcome(settled)).isEqualTo(DecisionOutcome.FULL);
        assertThat(Objects.requireNonNull(settled.ruling()).kind()).isEqualTo(Ruling.Kind.CONDITION);
        assertThat(steps.list(first.institutionId(), id))
                .extracting(Step::move)
                .endsWith(Move.PROPOSE_SETTLEMENT, Move.CONFIRM_SETTLEMENT);
    }

    @Test
    void theDaysToAppealRunFromTheConfirmationAndAreAsManyAsTheRulesSay() {
        var today = fixture.today();
        assertThatThrownBy(() -> decide.decide(first, id, 0, fixture.aRefusal().withAppealUntil(today.plusDays(29))))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.field()).isEqualTo("appealUntil")));
        var proposed = decide.decide(first, id, 0, fixture.aRefusal());
        fixture.letAppealEnd(proposed, -20);
        var decided = confirm.confirm(second, id, 1);
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(decided.decision()).appeal())
                        .until())
                .isEqualTo(today.plusDays(30));
    }

    @Test
    void afterAnAppealTheLastDayIsSignedAsItWasProposed() {
        appealed();
        decideAppeal.decide(third, id, 3, new AppealDraft("changed", "With a report it will do.", conditionalDraft()));
        confirm.confirm(fourth, id, 4);
        var soon = fixture.today().plusDays(14);
        settle.settle(
                first,
                id,
                5,
                new ConditionDraft("false", "Nothing came", fixture.aRefusal().withAppealUntil(soon)));
        var settled = confirm.confirm(second, id, 6);
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(settled.decision()).appeal())
                        .until())
                .isEqualTo(soon);
    }

    @Test
    void nobodyChangesAConditionThatTwoPeopleSetAlone() {
        conditional();
        var by = fixture.today().plusDays(60).toString();
        var another = draft("conditional", "The practical part is missing.", "A report of ninety pages", by);
        assertThatThrownBy(() -> correct.correct(first, id, 2, another, "A slip."))
                .isInstanceOf(ConflictException.class);
        var reworded = draft("conditional", "The practical part is missing here.", "A report of two pages", by);
        assertThat(outcome(correct.correct(first, id, 2, reworded, "A slip."))).isEqualTo(DecisionOutcome.CONDITIONAL);
    }

    @Test
    void aMissedConditionNeedsTwoPeopleAndGivenBackItIsOpenAsBefore() {
        conditional();
        settle.settle(first, id, 2, new ConditionDraft("false", "Nothing came", fixture.aRefusal()));
        var returned = confirm.giveBack(second, id, 3, "It came yesterday.");
        assertThat(returned.state().name()).isEqualTo(Name.DECIDED);
        assertThat(outcome(returned)).isEqualTo(DecisionOutcome.CONDITIONAL);
        settle.settle(first, id, 4, new ConditionDraft("true", "Report seen", full()));
        assertThat(outcome(confirm.confirm(second, id, 5))).isEqualTo(DecisionOutcome.FULL);
    }

    @Test
    void theLearnerCanContestAConditionWhileWhatFollowsIsProposed() {
        conditional();
        settle.settle(first, id, 2, new ConditionDraft("false", "Nothing came", fixture.aRefusal()));
        var contested = appeals.lodge(learner, id, "I sent it in May.");
        assertThat(contested.state()).isInstanceOf(ApplicationState.Appealed.class);
        assertThat(contested.proposal()).isNull();
        assertThat(outcome(contested)).isEqualTo(DecisionOutcome.CONDITIONAL);
    }

    @Test
    void aConditionSetOnAppealIsSettledByTwoAndStaysDecidedOnAppeal() {
        appealed();
        decideAppeal.decide(third, id, 3, new AppealDraft("changed", "With a report it will do.", conditionalDraft()));
        confirm.confirm(fourth, id, 4);
        var proposed = settle.settle(first, id, 5, new ConditionDraft("true", "Report seen", full()));
        assertThat(proposed.state().name()).isEqualTo(Name.SETTLEMENT_PROPOSED_ON_APPEAL);
        assertThatThrownBy(() -> appeals.lodge(learner, id, "Again.")).isInstanceOf(ConflictException.class);
        assertThat(confirm.confirm(second, id, 6).state().name()).isEqualTo(Name.DECIDED_ON_APPEAL);
    }

    @Test
    void whatIsProposedWaitsInTheListOfThoseWhoMayConfirmIt() {
        appealed();
        decideAppeal.decide(third, id, 3, changed());
        assertThat(waitingFor(fourth)).contains(id);
        assertThat(waitingFor(first)).doesNotContain(id);
        assertThat(waitingFor(second)).doesNotContain(id);
        assertThat(waitingFor(third)).doesNotContain(id);
        assertThat(listed(fourth, CaseGroup.PROPOSED)).contains(id);
        assertThat(listed(fourth, CaseGroup.APPEALED)).contains(id);
        assertThat(listed(fourth, CaseGroup.OPEN)).contains(id);
    }

    @Test
    void ofManyWhoConfirmOrGiveBackAtOnceOneWins() throws Exception {
        appealed();
        decideAppeal.decide(third, id, 3, changed());
        List<Callable<Boolean>> attempts = List.of(
                () -> isMade(() -> confirm.confirm(fourth, id, 4)),
                () -> isMade(() -> confirm.giveBack(fourth, id, 4, "Not yet.")),
                () -> isMade(() -> appeals.takeBack(learner, id)),
                () -> isMade(() -> confirm.confirm(fourth, id, 4)));
        var made = 0;
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var attempt : threads.invokeAll(attempts)) {
                made += Boolean.TRUE.equals(attempt.get()) ? 1 : 0;
            }
        }
        // an appeal that was given back first can be taken back after
        var taken = applications.getCase(first.institutionId(), id).version() - 4;
        assertThat(taken).isBetween(1, 2);
        assertThat(made).isEqualTo(taken);
    }

    private static boolean isMade(Runnable move) {
        try {
            move.run();
            return true;
        } catch (StaleVersionException | ConflictException e) {
            return false;
        }
    }

    private List<ApplicationId> waitingFor(StaffMember officer) {
        return listed(officer, CaseGroup.NEEDS_ME);
    }

    private List<ApplicationId> listed(StaffMember officer, CaseGroup group) {
        return cases.list(officer, CaseQuery.of(group), null, 50).items().stream()
                .map(entry -> entry.id())
                .toList();
    }

    /** Refused by two, and contested. */
    private Application appealed() {
        decide.decide(first, id, 0, fixture.aRefusal());
        confirm.confirm(second, id, 1);
        return appeals.lodge(learner, id, "The third outcome covers it.");
    }

    private void conditional() {
        decide.decide(first, id, 0, conditionalDraft());
        confirm.confirm(second, id, 1);
    }

    private long toldOfDecisions() {
        return fixture.mailsTo(learner.email()).stream()
                .filter(mail -> mail.contains("has decided"))
                .count();
    }

    private static DecisionOutcome outcome(Application application) {
        return Objects.requireNonNull(application.decision()).outcome();
    }

    private static AppealDraft changed() {
        return new AppealDraft("changed", "You are right.", full());
    }

    private static DecisionDraft full() {
        return draft("full", null, null, null);
    }

    private DecisionDraft conditionalDraft() {
        var by = fixture.today().plusDays(60).toString();
        return draft("conditional", "The practical part is missing.", "A report of two pages", by);
    }

    private static DecisionDraft draft(
            String outcome, @Nullable String reasons, @Nullable String condition, @Nullable String by) {
        return new DecisionDraft(
                outcome, List.of(), reasons, null, null, null, null, null, condition, by, null, null, null);
    }
}
