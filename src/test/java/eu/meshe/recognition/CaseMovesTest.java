package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.recognition.ApplicationState.Name;
import eu.meshe.verification.Verdict;
import eu.meshe.verification.VerificationReport;
import eu.meshe.verification.VerifyCredential;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What can happen to a case beside being taken up and decided: it waits, is confirmed, contested, settled, corrected, taken back. */
@ExchangeTest
class CaseMovesTest {

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private PauseCase pause;

    @Autowired
    private ResumeCase resume;

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
    private CorrectDecision correct;

    @Autowired
    private RecallDecision recall;

    @Autowired
    private RecogniseByExpiry expiry;

    @Autowired
    private DeliverDecision deliver;

    @Autowired
    private IssuedDecisions issued;

    @Autowired
    private Rulings rulings;

    @Autowired
    private Steps steps;

    @Autowired
    private VerifyCredential verify;

    private StaffMember officer;
    private StaffMember colleague;
    private Account learner;
    private Application application;

    @BeforeEach
    void aLearnerApplies() {
        var awarding = fixture.anOfficer("Northwick Institute");
        officer = fixture.anOfficer("Westhaven College");
        colleague = fixture.anotherOfficer(officer.institution());
        learner = fixture.aPerson("Mira", "Voorbeeld");
        application = fixture.anApplication(learner, awarding, officer);
    }

    @Test
    void theClockStandsStillWhileDocumentsAreMissingAndTheApplicantIsToldAtOnce() {
        var waiting = pause.pause(officer, application.id(), 0, missing("Syllabus of the module"));
        assertThat(waiting.state().name()).isEqualTo(Name.WAITING);
        assertThat(fixture.mailsTo(learner.email())).anyMatch(mail -> mail.contains("Syllabus of the module"));
        assertThatThrownBy(() -> decide.decide(officer, application.id(), 1, full()))
                .isInstanceOf(ConflictException.class);
        fixture.letHaveWaited(application, 10);
        var resumed = resume.resumeByApplicant(learner, application.id(), "Here it is.");
        assertThat(resumed.state()).isInstanceOf(ApplicationState.UnderAssessment.class);
        assertThat(resumed.decideBy())
                .isBetween(
                        application.decideBy().minusDays(5),
                        application.decideBy().plusDays(5));
        assertThat(resumed.clock().pauses()).hasSize(1).allMatch(it -> it.until() != null);
        assertThat(fixture.logOf(application.id())).containsExactly("ApplicationReceived", "CasePaused", "CaseResumed");
    }

    @Test
    void aPauseNeedsAReasonANoteAndForDocumentsTheirNames() {
        assertThat(wrongFields(() -> pause.pause(officer, application.id(), 0, new PauseDraft(null, " ", List.of()))))
                .containsExactly("reason", "note");
        assertThat(wrongFields(() ->
                        pause.pause(officer, application.id(), 0, new PauseDraft("documents", "Please", List.of()))))
                .containsExactly("requested");
    }

    @Test
    void whereTwoPeopleSignTheSecondConfirmsOrGivesBackAndNeverTheFirst() {
        fixture.haveTwoPeopleSign(officer);
        var proposed = decide.decide(officer, application.id(), 0, fixture.aRefusal());
        assertThat(proposed.state().name()).isEqualTo(Name.PROPOSED);
        assertThat(proposed.decision()).isNull();
        assertThat(rulings.list(officer.institutionId(), application.id())).isEmpty();
        assertThatThrownBy(() -> confirm.confirm(officer, application.id(), 1)).isInstanceOf(ConflictException.class);
        confirm.giveBack(colleague, application.id(), 1, "Look at the second outcome again.");
        decide.decide(officer, application.id(), 2, full());
        var decided = confirm.confirm(colleague, application.id(), 3);
        assertThat(Objects.requireNonNull(decided.ruling()).second())
                .isEqualTo(colleague.account().id());
        assertThat(fixture.mailsTo(learner.email()))
                .filteredOn(mail -> mail.contains("has decided"))
                .hasSize(1);
    }

    @Test
    void anAppealIsDecidedBySomebodyElseAndTheNewRulingTakesTheOldOnesPlace() {
        decide.decide(officer, application.id(), 0, fixture.aRefusal());
        deliver.deliver(officer.institutionId(), application.id());
        var contested = appeals.lodge(learner, application.id(), "The third outcome covers it.");
        assertThat(contested.decideBy()).isAfter(fixture.today().plusDays(25));
        assertThat(appeals.lodge(learner, application.id(), "The third outcome covers it."))
                .isEqualTo(contested);
        assertThatThrownBy(() -> decideAppeal.decide(officer, application.id(), 2, changed()))
                .isInstanceOf(ConflictException.class);
        decideAppeal.takeUp(colleague, application.id(), 2);
        var decided = decideAppeal.decide(colleague, application.id(), 3, changed());
        assertThat(decided.state().name()).isEqualTo(Name.DECIDED_ON_APPEAL);
        assertThat(rulings.list(officer.institutionId(), application.id()))
                .extracting(ruling -> ruling.decision().outcome())
                .containsExactly(DecisionOutcome.REFUSAL, DecisionOutcome.FULL);
        deliver.deliver(officer.institutionId(), application.id());
        assertThat(verdictOfRecord(1)).isEqualTo(Verdict.FAILED);
        assertThat(verdictOfRecord(2)).isNotEqualTo(Verdict.FAILED);
        assertThatThrownBy(() -> appeals.lodge(learner, application.id(), "Again."))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void anAppealCanBeTakenBackAndFullRecognitionAndAPastDayCannotBeAppealed() {
        decide.decide(officer, application.id(), 0, fixture.aRefusal());
        appeals.lodge(learner, application.id(), "No.");
        assertThat(appeals.takeBack(learner, application.id()).state().name()).isEqualTo(Name.DECIDED);
        assertThat(appeals.isPossible(appeals.lodge(learner, application.id(), "Yes.")))
                .as("one is open")
                .isFalse();
        var other = fixture.anApplication(learner, fixture.anOfficer("Northwick"), officer);
        var full = decide.decide(officer, other.id(), 0, full());
        assertThat(appeals.isPossible(full)).isFalse();
        assertThatThrownBy(() -> appeals.lodge(learner, other.id(), "More!")).isInstanceOf(ConflictException.class);
    }

    @Test
    void aConditionThatIsMetCountsAndOneThatIsMissedNeedsAWholeDecision() {
        decide.decide(officer, application.id(), 0, conditional());
        assertThat(wrongFields(() -> settle.settle(
                        officer, application.id(), 1, new ConditionDraft("true", "Report seen", fixture.aRefusal()))))
                .containsExactly("outcome");
        assertThat(wrongFields(() -> settle.settle(
                        officer, application.id(), 1, new ConditionDraft("false", "Nothing came", bare("refusal")))))
                .contains("differences", "reasons", "hindrance", "remedy");
        var settled = settle.settle(officer, application.id(), 1, new ConditionDraft("true", "Report seen", full()));
        assertThat(settled.decision()).isInstanceOf(Decision.Full.class);
        assertThatThrownBy(
                        () -> settle.settle(officer, application.id(), 2, new ConditionDraft("true", "Again", full())))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aCorrectionTakesNothingAway() {
        decide.decide(officer, application.id(), 0, partial("2", "Half of it."));
        assertThat(wrongFields(() -> correct.correct(officer, application.id(), 1, partial("1", "Less."), "Slip")))
                .containsExactly("credits");
        assertThat(wrongFields(() -> correct.correct(officer, application.id(), 1, fixture.aRefusal(), "Slip")))
                .containsExactly("outcome");
        var corrected = correct.correct(officer, application.id(), 1, partial("2.5", "Half of it."), "2.5, not 2");
        assertThat(Objects.requireNonNull(corrected.ruling()).kind()).isEqualTo(Ruling.Kind.CORRECTION);
    }

    @Test
    void aDecisionTakenBackIsRevokedAndTheCaseAssessedAgain() {
        decide.decide(officer, application.id(), 0, full());
        deliver.deliver(officer.institutionId(), application.id());
        var recalled = recall.recall(officer, application.id(), 1, "The award was made by mistake.");
        assertThat(recalled.state().name()).isEqualTo(Name.UNDER_ASSESSMENT);
        assertThat(verdictOfRecord(1)).isEqualTo(Verdict.FAILED);
        assertThat(fixture.mailsTo(learner.email())).anyMatch(mail -> mail.contains("made by mistake"));
        var again = decide.decide(officer, application.id(), 2, fixture.aRefusal());
        assertThat(Objects.requireNonNull(again.ruling()).number()).isEqualTo(2);
        assertThat(steps.list(officer.institutionId(), application.id()))
                .extracting(Step::move)
                .containsExactly(Move.APPLY, Move.DECIDE, Move.RECALL, Move.DECIDE);
    }

    @Test
    void silenceRecognisesOnlyWhereTheRulesSaySoAndTheDayHasPassed() {
        fixture.letExpire(application, 1);
        assertThatThrownBy(() -> expiry.recognise(officer.institutionId(), application.id()))
                .isInstanceOf(ConflictException.class);
        fixture.haveSilenceRecognise(officer, "Act on Short Learning, section 4");
        var recognised = expiry.recognise(officer.institutionId(), application.id());
        var ruling = Objects.requireNonNull(recognised.ruling());
        assertThat(ruling.by()).isNull();
        assertThat(ruling.decision().reasons()).contains("section 4");
        deliver.deliver(officer.institutionId(), application.id());
        assertThat(verdictOfRecord(1)).isNotEqualTo(Verdict.FAILED);
    }

    @Test
    void whoSawAnOlderStateIsToldAndChangesNothing() {
        pause.pause(officer, application.id(), 0, missing("Syllabus"));
        assertThatThrownBy(() -> resume.resume(colleague, application.id(), 0, null))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> pause.pause(colleague, application.id(), 1, missing("Syllabus")))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void anAppealThatManyDecideAtOnceIsDecidedOnce() throws Exception {
        decide.decide(officer, application.id(), 0, fixture.aRefusal());
        appeals.lodge(learner, application.id(), "No.");
        Callable<String> attempt = () -> {
            try {
                decideAppeal.decide(colleague, application.id(), 2, new AppealDraft("stands", "It stands.", null));
                return "won";
            } catch (StaleVersionException | ConflictException e) {
                return "told";
            }
        };
        var answers = new ArrayList<@Nullable String>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var call : threads.invokeAll(Collections.nCopies(4, attempt))) {
                answers.add(call.get());
            }
        }
        assertThat(answers).containsOnlyOnce("won").hasSize(4);
        assertThat(rulings.list(officer.institutionId(), application.id())).hasSize(2);
    }

    @Test
    void whatBelongsToOthersCannotBeMoved() {
        var stranger = fixture.anOfficer("Southmere");
        var nobody = fixture.aPerson("Stella", "Stranger");
        decide.decide(officer, application.id(), 0, fixture.aRefusal());
        assertThatThrownBy(() -> recall.recall(stranger, application.id(), 1, "Mine"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> appeals.lodge(nobody, application.id(), "Mine"))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> decideAppeal.decide(stranger, application.id(), 1, changed()))
                .isInstanceOf(NotFoundException.class);
    }

    private Verdict verdictOfRecord(int ruling) {
        var record =
                issued.find(officer.institutionId(), application.id(), ruling).orElseThrow();
        return ((VerificationReport) verify.verify(record)).verdict();
    }

    private static PauseDraft missing(String document) {
        return new PauseDraft("documents", "We cannot see what was taught.", List.of(document));
    }

    private AppealDraft changed() {
        return new AppealDraft("changed", "You are right.", full());
    }

    private static DecisionDraft full() {
        return bare("full");
    }

    private static DecisionDraft bare(String outcome) {
        return draft(outcome, null, null, null, null);
    }

    private DecisionDraft partial(String credits, String reasons) {
        return draft("partial", reasons, credits, null, null);
    }

    private DecisionDraft conditional() {
        var by = fixture.today().plusDays(60).toString();
        return draft("conditional", "The practical part is missing.", null, "A report of two pages", by);
    }

    private static DecisionDraft draft(
            String outcome,
            @Nullable String reasons,
            @Nullable String credits,
            @Nullable String condition,
            @Nullable String by) {
        return new DecisionDraft(
                outcome, List.of(), reasons, null, null, null, null, credits, condition, by, null, null, null);
    }

    private static List<String> wrongFields(Runnable attempt) {
        try {
            attempt.run();
        } catch (InvalidInputException e) {
            return e.problems().stream().map(problem -> problem.field()).toList();
        }
        throw new AssertionError("Nothing was refused");
    }
}
