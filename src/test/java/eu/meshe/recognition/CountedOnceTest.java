package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.AtOnce;
import eu.meshe.ExchangeTest;
import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.recognition.conditions.Answer;
import eu.meshe.recognition.conditions.ConditionName;
import eu.meshe.recognition.rules.ChangeRecognitionRules;
import eu.meshe.recognition.rules.RecognitionRulebook;
import eu.meshe.recognition.rules.RulesRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody counts unawares what somebody else counted while she read, at her institution or at another. */
@ExchangeTest
class CountedOnceTest {

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private OpenCaseSheet sheets;

    @Autowired
    private DecideRecognition decide;

    @Autowired
    private ConfirmDecision confirm;

    @Autowired
    private AppealDecision appeals;

    @Autowired
    private DecideAppeal decideAppeal;

    @Autowired
    private SettleCondition settle;

    @Autowired
    private RecallDecision recall;

    @Autowired
    private Applications applications;

    @Autowired
    private RecognitionRulebook rulebook;

    @Autowired
    private ChangeRecognitionRules changeRules;

    private StaffMember awarding;
    private StaffMember here;
    private StaffMember there;
    private Account learner;

    @BeforeEach
    void aLearnerAppliesAtTwoUniversities() {
        awarding = fixture.anOfficer("Northwick Institute");
        here = fixture.anOfficer("University of Invented Sands");
        there = fixture.anOfficer("Westhaven College");
        learner = fixture.aPerson("Noor", "Voorbeeld");
    }

    @RepeatedTest(12)
    void ofTwoInstitutionsThatDecideAtTheSameInstantOneIsToldThatTheOtherCountedIt() throws Exception {
        var one = fixture.anApplication(learner, awarding, here);
        var other = fixture.theSameTo(one, learner, there);
        var seenHere = seen(here, one);
        var seenThere = seen(there, other);

        var told = AtOnce.run(
                attempt(() -> decide.decide(here, one.id(), seenHere, full())),
                attempt(() -> decide.decide(there, other.id(), seenThere, full())));

        assertThat(told).containsExactlyInAnyOrder("done", "meanwhile.counted.elsewhere");
        var loser = isDecided(one) ? other : one;
        var officer = isDecided(one) ? there : here;
        assertThat(isDecided(loser)).isFalse();
        assertThat(counted(officer, loser).kind()).isEqualTo(Answer.Kind.NOT_MET);
        decide.decide(officer, loser.id(), seen(officer, loser), full());
        assertThat(isDecided(loser))
                .as("it is for a person to say, who knows now")
                .isTrue();
    }

    @RepeatedTest(4)
    void twoDocumentsOfOneAchievementAreOneCreditAlsoAtTheSameInstant() throws Exception {
        var edition = fixture.anOffer(awarding, "Data protection in practice", "3", "80");
        var one = fixture.anApplicationWith(learner, fixture.anAward(awarding, learner, edition), here);
        var other = fixture.anApplicationWith(learner, fixture.anAward(awarding, learner, edition), there);
        assertThat(one.source().key()).isNotEqualTo(other.source().key());
        var seenHere = seen(here, one);
        var seenThere = seen(there, other);

        var told = AtOnce.run(
                attempt(() -> decide.decide(here, one.id(), seenHere, full())),
                attempt(() -> decide.decide(there, other.id(), seenThere, full())));

        assertThat(told).containsExactlyInAnyOrder("done", "meanwhile.counted.elsewhere");
    }

    @Test
    void whoeverDecidesOnAnOldPageIsToldAndWhatSheReadsThenIsWhatTheRulingKeeps() {
        var one = fixture.anApplication(learner, awarding, here);
        var other = fixture.theSameTo(one, learner, there);
        var seen = seen(here, one);
        decide.decide(there, other.id(), 0, full());

        assertThat(outcomeOf(() -> decide.decide(here, one.id(), seen, full())))
                .isEqualTo("meanwhile.counted.elsewhere");
        assertThat(outcomeOf(() -> decide.decide(here, one.id(), seen, nothingFilledIn())))
                .as("before anything that is missing, or the page would come again as if it had been read")
                .isEqualTo("meanwhile.counted.elsewhere");
        decide.decide(here, one.id(), seen(here, one), full());
        assertThat(counted(here, one).message().key()).isEqualTo("assessment.counted.elsewhere");
    }

    @Test
    void whoeverSaysNotWhatSheSawDecidesAndTheRulingKeepsWhatWasKnown() {
        var one = fixture.anApplication(learner, awarding, here);
        var other = fixture.theSameTo(one, learner, there);
        counted(here, one);
        decide.decide(there, other.id(), 0, full());

        decide.decide(here, one.id(), 0, full());

        assertThat(counted(here, one).kind()).isEqualTo(Answer.Kind.NOT_MET);
    }

    @Test
    void aColleaguesCountingInAnotherCaseOfTheSameInstitutionIsToldAsSuch() {
        var one = fixture.anApplication(learner, awarding, here);
        var other = fixture.theSameTo(one, learner, here);
        var seen = seen(here, one);
        decide.decide(fixture.anotherOfficer(here.institution()), other.id(), 0, full());

        assertThat(outcomeOf(() -> decide.decide(here, one.id(), seen, full()))).isEqualTo("meanwhile.counted.here");
    }

    @RepeatedTest(3)
    void twoColleaguesDoNotTogetherRecogniseMoreThanOnePersonMayHaveWithoutKnowing() throws Exception {
        recogniseAtMost("5");
        var colleague = fixture.anotherOfficer(here.institution());
        var one = fixture.anApplication(learner, awarding, here);
        var other = fixture.anApplication(learner, awarding, here);
        var seenOne = seen(here, one);
        var seenOther = seen(colleague, other);

        var told = AtOnce.run(
                attempt(() -> decide.decide(here, one.id(), seenOne, full())),
                attempt(() -> decide.decide(colleague, other.id(), seenOther, full())));

        assertThat(told).containsExactlyInAnyOrder("done", "meanwhile.counted.changed");
    }

    private void recogniseAtMost(String credits) {
        var rules = RulesRequest.of(rulebook.getRules(here.institutionId()));
        changeRules.change(
                here,
                0,
                new RulesRequest(
                        rules.daysCounted(),
                        rules.appealDays(),
                        rules.appealDecisionDays(),
                        rules.onExpiry(),
                        rules.expiryBasis(),
                        rules.warnDays(),
                        rules.twoPeople(),
                        rules.pausesAllowed(),
                        credits,
                        null,
                        null));
    }

    @Test
    void aRefusalOrAProposalElsewhereChangesNothingAndADecisionTakenBackIsTold() {
        var one = fixture.anApplication(learner, awarding, here);
        var refused = fixture.theSameTo(one, learner, there);
        var two = fixture.anOfficer("College of Two Signatures");
        fixture.haveTwoPeopleSign(two);
        var proposed = fixture.theSameTo(one, learner, two);
        var seen = seen(here, one);
        decide.decide(there, refused.id(), 0, fixture.aRefusal());
        decide.decide(two, proposed.id(), 0, full());
        assertThat(seen(here, one)).isEqualTo(seen);

        confirm.confirm(fixture.anotherOfficer(two.institution()), proposed.id(), 1);
        var counted = seen(here, one);
        assertThat(counted).isNotEqualTo(seen);
        recall.recall(two, proposed.id(), 2, "A page was overlooked.");
        assertThat(outcomeOf(() -> decide.decide(here, one.id(), counted, full())))
                .isEqualTo("meanwhile.counted.changed");
        decide.decide(here, one.id(), seen, full());
    }

    @RepeatedTest(6)
    void ofTwoSecondPeopleWhoConfirmAtTheSameInstantOneIsToldAndTheProposalStays() throws Exception {
        fixture.haveTwoPeopleSign(here);
        fixture.haveTwoPeopleSign(there);
        var secondHere = fixture.anotherOfficer(here.institution());
        var secondThere = fixture.anotherOfficer(there.institution());
        var one = decide.decide(
                here, fixture.anApplication(learner, awarding, here).id(), 0, full());
        var other = decide.decide(there, fixture.theSameTo(one, learner, there).id(), 0, full());
        var seenHere = seen(secondHere, one);
        var seenThere = seen(secondThere, other);

        var told = AtOnce.run(
                attempt(() -> confirm.confirm(secondHere, one.id(), seenHere)),
                attempt(() -> confirm.confirm(secondThere, other.id(), seenThere)));

        assertThat(told).containsExactlyInAnyOrder("done", "meanwhile.counted.elsewhere");
        var loser = isDecided(one) ? other : one;
        assertThat(now(loser).state()).isInstanceOf(ApplicationState.Proposed.class);
    }

    @RepeatedTest(4)
    void anAnswerToAnAppealAndADecisionElsewhereAtTheSameInstantDoNotPassEachOther() throws Exception {
        var one = fixture.anApplication(learner, awarding, here);
        decide.decide(here, one.id(), 0, fixture.aRefusal());
        appeals.lodge(learner, one.id(), "The third outcome covers it.");
        var colleague = fixture.anotherOfficer(here.institution());
        var other = fixture.theSameTo(one, learner, there);
        var seenHere = seen(colleague, now(one));
        var seenThere = seen(there, other);

        var told = AtOnce.run(
                attempt(() -> decideAppeal.decide(
                        colleague, one.id(), seenHere, new AppealDraft("changed", "You are right.", full()))),
                attempt(() -> decide.decide(there, other.id(), seenThere, full())));

        assertThat(told).containsExactlyInAnyOrder("done", "meanwhile.counted.elsewhere");
    }

    @Test
    void whoeverSettlesAConditionReadsWhatWasCountedSinceTheDecision() {
        var one = fixture.anApplication(learner, awarding, here);
        var other = fixture.theSameTo(one, learner, there);
        var decided = decide.decide(here, one.id(), 0, conditional());
        var before = seen(here, decided);
        decide.decide(there, other.id(), 0, full());
        var met = new ConditionDraft("true", "Report seen", full());

        assertThat(outcomeOf(() -> settle.settle(here, one.id(), before, met)))
                .isEqualTo("meanwhile.counted.elsewhere");
        var sheet = sheets.open(here, one.id());
        assertThat(sheet.assessment().of(ConditionName.COUNTED_ONCE).answer().kind())
                .as("the decision is shown as it was assessed")
                .isEqualTo(Answer.Kind.MET);
        assertThat(sheet.counting().once().answer().kind()).isEqualTo(Answer.Kind.NOT_MET);
        settle.settle(here, one.id(), seen(here, decided), met);
    }

    @RepeatedTest(3)
    void manyWhoDecideOnManyCredentialsOfOneLearnerNeverWaitForEachOtherForEver() throws Exception {
        var officers = List.of(here, there, fixture.anOfficer("Third College"));
        var attempts = new ArrayList<Callable<String>>();
        for (var credential = 0; credential < 3; credential++) {
            var first = fixture.anApplication(learner, awarding, here);
            for (var officer : officers) {
                var it = officer == here ? first : fixture.theSameTo(first, learner, officer);
                var seen = seen(officer, it);
                attempts.add(attempt(() -> decide.decide(officer, it.id(), seen, full())));
            }
        }

        var told = AtOnce.run(attempts);

        assertThat(told).filteredOn("done"::equals).as("each credential once").hasSize(3);
        assertThat(told).filteredOn(it -> !it.equals("done")).allMatch("meanwhile.counted.elsewhere"::equals);
    }

    @Test
    void theDigestTellsNothingOfACaseElsewhereThatItsConditionDoesNot() {
        var one = fixture.anApplication(learner, awarding, here);
        var another = fixture.anApplication(fixture.aPerson("Ida", "Invented"), awarding, there);
        assertThat(sheets.open(here, one.id()).counting().digest())
                .isEqualTo(sheets.open(there, another.id()).counting().digest())
                .matches("[0-9a-f]{16}");
    }

    private CaseSeen seen(StaffMember officer, Application it) {
        return new CaseSeen(
                it.version(), sheets.open(officer, it.id()).counting().digest());
    }

    private Answer counted(StaffMember officer, Application it) {
        return sheets.open(officer, it.id())
                .assessment()
                .of(ConditionName.COUNTED_ONCE)
                .answer();
    }

    private Application now(Application it) {
        return applications.getCase(it.institutionId(), it.id());
    }

    private boolean isDecided(Application it) {
        return now(it).state() instanceof ApplicationState.Decided;
    }

    private static Callable<String> attempt(Runnable move) {
        return () -> outcomeOf(move);
    }

    /** {@code done}, or why not. */
    private static String outcomeOf(Runnable move) {
        try {
            move.run();
            return "done";
        } catch (ConflictException e) {
            return e.reason().key();
        }
    }

    private static DecisionDraft full() {
        return draft("full", null, null, null);
    }

    private static DecisionDraft nothingFilledIn() {
        return draft(null, null, null, null);
    }

    private DecisionDraft conditional() {
        return draft(
                "conditional",
                "The practical part is missing.",
                "A report of two pages",
                fixture.today().plusDays(60).toString());
    }

    private static DecisionDraft draft(
            @Nullable String outcome, @Nullable String reasons, @Nullable String condition, @Nullable String by) {
        return new DecisionDraft(
                outcome, List.of(), reasons, null, null, null, null, null, condition, by, null, null, null);
    }
}
