package eu.meshe.recognition.timer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.AtOnce;
import eu.meshe.ExchangeTest;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.recognition.AppealDecision;
import eu.meshe.recognition.AppealDraft;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationState.Name;
import eu.meshe.recognition.CaseSeen;
import eu.meshe.recognition.ConfirmDecision;
import eu.meshe.recognition.DecideAppeal;
import eu.meshe.recognition.DecideRecognition;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.OpenCaseSheet;
import eu.meshe.recognition.Ruling;
import eu.meshe.recognition.Rulings;
import eu.meshe.recognition.TakeUpCase;
import eu.meshe.recognition.WithdrawApplication;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The day that passes against the people who act on it at the same moment: one of them wins, and the case says which. */
@ExchangeTest
class TimerAgainstOfficersTest extends WatchedCases {

    private static final String DONE = "done";

    @Autowired
    private DecideRecognition decide;

    @Autowired
    private ConfirmDecision confirm;

    @Autowired
    private AppealDecision appeals;

    @Autowired
    private DecideAppeal decideAppeal;

    @Autowired
    private WithdrawApplication withdraw;

    @Autowired
    private TakeUpCase takeUp;

    @Autowired
    private OpenCaseSheet sheets;

    @Autowired
    private Rulings rulings;

    @RepeatedTest(10)
    void silenceAndAnOfficerWhoRefusesAtTheSameMomentMakeOneRuling() throws Exception {
        fixture.haveSilenceRecognise(deciding, "An invented act, section 4");
        var it = overdue(anApplication());

        var told = AtOnce.run(
                attempt(() -> decide.decide(deciding, it.id(), 0, fixture.aRefusal())), attempt(() -> run(clock)));
        run(clock);

        var ruled = rulings.list(it.institutionId(), it.id());
        assertThat(ruled).hasSize(1);
        assertThat(stateOf(it)).isEqualTo(Name.DECIDED);
        var bySilence = ruled.getFirst().kind() == Ruling.Kind.BY_EXPIRY;
        assertThat(told.getFirst().equals(DONE)).as("the officer is told").isEqualTo(!bySilence);
        assertThat(told.getLast()).isEqualTo(DONE);
        assertThat(entries(it, "RecognisedByExpiry")).hasSize(bySilence ? 1 : 0);
        assertThat(entries(it, "RecognitionDecided")).hasSize(bySilence ? 0 : 1);
        assertThat(entries(it, "DecisionOverdue")).isEmpty();
    }

    @RepeatedTest(8)
    void escalatingAndDecidingAtTheSameMomentBothHappenOrTheDecisionAlone() throws Exception {
        var it = overdue(anApplication());

        var told = AtOnce.run(attempt(() -> decide.decide(deciding, it.id(), 0, full())), attempt(() -> run(clock)));
        run(clock);

        assertThat(told).as("being late takes no decision from anybody").containsExactly(DONE, DONE);
        assertThat(stateOf(it)).isEqualTo(Name.DECIDED);
        assertThat(entries(it, "RecognitionDecided")).hasSize(1);
        assertThat(entries(it, "DecisionOverdue")).hasSizeLessThanOrEqualTo(1);
    }

    @RepeatedTest(8)
    void silenceAndTheSecondPersonWhoConfirmsARefusalMakeOneRuling() throws Exception {
        fixture.haveSilenceRecogniseWhatTwoSign(deciding, "An invented act, section 4");
        var second = fixture.anotherOfficer(deciding.institution());
        var it = anApplication();
        decide.decide(deciding, it.id(), 0, fixture.aRefusal());
        overdue(it);

        var told = AtOnce.run(attempt(() -> confirm.confirm(second, it.id(), 1)), attempt(() -> run(clock)));
        run(clock);

        var ruled = rulings.list(it.institutionId(), it.id());
        assertThat(ruled).hasSize(1);
        assertThat(told.getFirst().equals(DONE)).isEqualTo(ruled.getFirst().kind() != Ruling.Kind.BY_EXPIRY);
        assertThat(entries(it, "DecisionOverdue")).isEmpty();
    }

    @RepeatedTest(8)
    void silenceAndALearnerWhoTakesItBackAtTheSameMomentLeaveOneOfTheTwo() throws Exception {
        fixture.haveSilenceRecognise(deciding, "An invented act, section 4");
        var it = overdue(anApplication());

        var told = AtOnce.run(attempt(() -> withdraw.withdraw(learner, it.id())), attempt(() -> run(clock)));
        run(clock);

        var isWithdrawn = stateOf(it) == Name.WITHDRAWN;
        assertThat(told.getFirst().equals(DONE)).isEqualTo(isWithdrawn);
        assertThat(rulings.list(it.institutionId(), it.id())).hasSize(isWithdrawn ? 0 : 1);
        assertThat(entries(it, "DecisionOverdue")).isEmpty();
    }

    @RepeatedTest(6)
    void aLateAppealIsEscalatedOnceAndAnsweredOnceWhicheverComesFirst() throws Exception {
        var it = anApplication();
        decide.decide(deciding, it.id(), 0, fixture.aRefusal());
        appeals.lodge(learner, it.id(), "The third outcome covers it.");
        overdue(it);
        var colleague = fixture.anotherOfficer(deciding.institution());

        var told = AtOnce.run(
                attempt(() -> decideAppeal.decide(
                        colleague, it.id(), 2, new AppealDraft("changed", "You are right.", full()))),
                attempt(() -> run(clock)));
        run(clock);

        assertThat(told).containsExactly(DONE, DONE);
        assertThat(stateOf(it)).isEqualTo(Name.DECIDED_ON_APPEAL);
        assertThat(entries(it, "AppealOverdue")).hasSizeLessThanOrEqualTo(1);
    }

    @RepeatedTest(8)
    void silenceHereAndADecisionElsewhereOnTheSameCredentialNeverWaitForEachOtherForEver() throws Exception {
        fixture.haveSilenceRecognise(deciding, "An invented act, section 4");
        var it = overdue(anApplication());
        var there = fixture.anOfficer("Westhaven College");
        var other = fixture.theSameTo(it, learner, there);
        var seen = seen(there, other);

        var told = AtOnce.run(attempt(() -> decide.decide(there, other.id(), seen, full())), attempt(() -> run(clock)));
        run(clock);

        assertThat(stateOf(it)).as("what counts elsewhere takes no right away").isEqualTo(Name.DECIDED);
        assertThat(entries(it, "RecognisedByExpiry")).hasSize(1);
        assertThat(told.getFirst()).isIn(DONE, "meanwhile.counted.elsewhere");
    }

    @Test
    void whereSomebodyDecidesOnTheSameElsewhereSilenceComesAgainTheNextTime() throws Exception {
        fixture.haveSilenceRecognise(deciding, "An invented act, section 4");
        var it = overdue(anApplication());
        turn.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('counted person ' || ?::text, 0))")
                    .param(learner.id().toString())
                    .query((row, number) -> true)
                    .list();
            inAThreadOfItsOwn();
        });
        assertThat(stateOf(it)).isEqualTo(Name.SUBMITTED);
        assertThat(entries(it, "DecisionOverdue")).isEmpty();

        run(clock);

        assertThat(stateOf(it)).isEqualTo(Name.DECIDED);
    }

    @Test
    void silenceDoesNotCountAnotherDocumentOfTheSameTowardsTheSameTarget() {
        fixture.haveSilenceRecognise(deciding, "An invented act, section 4");
        var edition = fixture.anOffer(awarding, "Data protection in practice", "3", "80");
        var target = fixture.anOffer(deciding, "Privacy for administrators", "5", "130");
        var one = fixture.anApplicationWith(learner, fixture.anAward(awarding, learner, edition), deciding, target);
        var again = fixture.anApplicationWith(learner, fixture.anAward(awarding, learner, edition), deciding, target);
        var towardsAnother = fixture.anApplicationWith(learner, fixture.anAward(awarding, learner, edition), deciding);
        decide.decide(deciding, one.id(), 0, full());
        overdue(again);
        overdue(towardsAnother);

        run(clock);

        assertThat(stateOf(again)).isEqualTo(Name.SUBMITTED);
        assertThat(entries(again, "DecisionOverdue")).hasSize(1);
        assertThat(stateOf(towardsAnother)).isEqualTo(Name.DECIDED);
    }

    @Test
    void ofTwoDocumentsOfTheSameTowardsTheSameTargetThatAreBothLateSilenceCountsOne() {
        fixture.haveSilenceRecognise(deciding, "An invented act, section 4");
        var edition = fixture.anOffer(awarding, "Data protection in practice", "3", "80");
        var target = fixture.anOffer(deciding, "Privacy for administrators", "5", "130");
        var one = overdue(
                fixture.anApplicationWith(learner, fixture.anAward(awarding, learner, edition), deciding, target));
        var other = overdue(
                fixture.anApplicationWith(learner, fixture.anAward(awarding, learner, edition), deciding, target));

        run(clock);

        assertThat(List.of(stateOf(one), stateOf(other))).containsExactlyInAnyOrder(Name.DECIDED, Name.SUBMITTED);
    }

    @Test
    void silenceDoesNotRecogniseWhatWasCountedForAnotherPerson() {
        fixture.haveSilenceRecognise(deciding, "An invented act, section 4");
        var it = anApplication();
        var there = fixture.anOfficer("Westhaven College");
        var twin = fixture.aPerson(learner.givenName(), learner.familyName());
        decide.decide(there, fixture.theSameTo(it, twin, there).id(), 0, confirmed());
        overdue(it);

        run(clock);

        assertThat(stateOf(it)).isEqualTo(Name.SUBMITTED);
        assertThat(entries(it, "DecisionOverdue")).hasSize(1);
    }

    @Test
    void whoHadTheCaseInHandAndLeftGetsNoMailOfItAndTheOthersDo() {
        var leaving = fixture.anotherOfficer(deciding.institution());
        var it = anApplication();
        takeUp.takeUp(leaving, it.id(), 0);
        overdue(it);
        memberships.withdraw(deciding.institutionId(), leaving.account().id(), Role.RECOGNITION_OFFICER);

        run(clock);

        assertThat(fixture.mailsTo(leaving.account().email())).isEmpty();
        assertThat(fixture.mailsTo(administrator.email())).hasSize(1);
        assertThat(fixture.mailsTo(deciding.institution().contact())).hasSize(1);
    }

    private void inAThreadOfItsOwn() {
        var thread = new Thread(() -> run(clock));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private CaseSeen seen(StaffMember officer, Application it) {
        return new CaseSeen(
                it.version(), sheets.open(officer, it.id()).counting().digest());
    }

    private static Callable<String> attempt(Runnable move) {
        return () -> {
            try {
                move.run();
                return DONE;
            } catch (ConflictException e) {
                return e.reason().key();
            } catch (StaleVersionException e) {
                return "stale";
            }
        };
    }

    private static DecisionDraft full() {
        return draft(null, null);
    }

    private static DecisionDraft confirmed() {
        return draft("true", "She showed her passport.");
    }

    private static DecisionDraft draft(@Nullable String identityConfirmed, @Nullable String identityReason) {
        return new DecisionDraft(
                "full",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                identityConfirmed,
                identityReason);
    }
}
