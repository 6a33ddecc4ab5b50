package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.catalogue.Edition;
import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.issuance.Award;
import eu.meshe.platform.ConflictException;
import eu.meshe.recognition.ApplicationState.Name;
import eu.meshe.recognition.letter.WriteLetter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody could try who looks for a way round the rules of a case. */
@ExchangeTest
class CaseUnderAttackTest {

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private Applications applications;

    @Autowired
    private ApplyForRecognition apply;

    @Autowired
    private DecideRecognition decide;

    @Autowired
    private ConfirmDecision confirm;

    @Autowired
    private AppealDecision appeals;

    @Autowired
    private DecideAppeal decideAppeal;

    @Autowired
    private CorrectDecision correct;

    @Autowired
    private RecallDecision recall;

    @Autowired
    private Steps steps;

    @Autowired
    private WriteLetter letters;

    @Autowired
    private JdbcClient jdbc;

    private StaffMember awarding;
    private Award award;
    private StaffMember officer;
    private StaffMember colleague;
    private Account learner;
    private Edition target;
    private byte[] document;
    private Application application;

    @BeforeEach
    void aLearnerApplies() {
        awarding = fixture.anOfficer("Northwick Institute");
        officer = fixture.anOfficer("Westhaven College");
        colleague = fixture.anotherOfficer(officer.institution());
        learner = fixture.aPerson("Mira", "Voorbeeld");
        award = fixture.anAward(awarding, learner);
        document = fixture.aDocument(award);
        target = fixture.anOffer(officer, "Privacy for administrators", "5", "130");
        application = applyAgain().application();
    }

    @Test
    void whoDecidedDoesNotDecideOnTheAppealOnlyBecauseAColleaguePutASlipRight() {
        decide.decide(officer, application.id(), 0, refusal("Half of the outcomes are missing"));
        correct.correct(colleague, application.id(), 1, refusal("Half of the outcomes is missing"), "A slip");
        appeals.lodge(learner, application.id(), "No.");

        assertThatThrownBy(() -> decideAppeal.takeUp(officer, application.id(), 3))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> decideAppeal.decide(officer, application.id(), 3, stands()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aRefusalThatIsOnlyProposedLetsNobodyApplyASecondTime() {
        fixture.haveTwoPeopleSign(officer);
        decide.decide(officer, application.id(), 0, refusal("Half of the outcomes are missing"));

        assertThat(applyAgain()).isInstanceOf(ApplyForRecognition.Result.AppliedBefore.class);
        assertThat(confirm.giveBack(colleague, application.id(), 1, "Look again.")
                        .state()
                        .name())
                .isEqualTo(Name.UNDER_ASSESSMENT);
    }

    @Test
    void aRefusalCannotBeTakenBackWhileANewApplicationForTheSameIsOpen() {
        decide.decide(officer, application.id(), 0, refusal("Half of the outcomes are missing"));
        assertThat(applyAgain()).isInstanceOf(ApplyForRecognition.Result.HandedIn.class);

        assertThatThrownBy(() -> recall.recall(officer, application.id(), 1, "A mistake."))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aRefusalThatIsContestedLetsNobodyApplyASecondTime() {
        decide.decide(officer, application.id(), 0, refusal("Half of the outcomes are missing"));
        appeals.lodge(learner, application.id(), "No.");

        assertThat(applyAgain()).isInstanceOf(ApplyForRecognition.Result.AppliedBefore.class);
    }

    @Test
    void whatWasAppliedForAgainIsNotRecognisedBesideByAnAppeal() {
        decide.decide(officer, application.id(), 0, refusal("Half of the outcomes are missing"));
        applyAgain();
        appeals.lodge(learner, application.id(), "No.");

        assertThatThrownBy(() -> decideAppeal.decide(
                        colleague, application.id(), 2, new AppealDraft("changed", "You are right.", full())))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void anAppealThatIsTakenBackWasTakenBackAfterItWasLodged() {
        decide.decide(officer, application.id(), 0, refusal("Half of the outcomes are missing"));
        appeals.lodge(learner, application.id(), "No.");
        appeals.takeBack(learner, application.id());

        var happened = steps.list(officer.institutionId(), application.id());
        assertThat(happened.getLast().move()).isEqualTo(Move.WITHDRAW_APPEAL);
        assertThat(happened.getLast().at())
                .isAfterOrEqualTo(happened.get(happened.size() - 2).at());
    }

    @Test
    void oneIdSentTowardsTwoInstitutionsAtOnceIsOneCase() throws Exception {
        var other = fixture.anOfficer("Southmere");
        var elsewhere = fixture.anOffer(other, "Privacy for teachers", "5", "130");
        for (var round = 0; round < 5; round++) {
            var person = fixture.aPerson("Mira", "Voorbeeld");
            var id = new ApplicationId(fixture.anId());
            var attempts = List.of(
                    attempt(person, new ApplicationRequest(id, officer.institutionId(), target.id(), document, null)),
                    attempt(person, new ApplicationRequest(id, other.institutionId(), elsewhere.id(), document, null)));
            try (var threads = Executors.newFixedThreadPool(2)) {
                for (var call : threads.invokeAll(attempts)) {
                    call.get();
                }
            }
            assertThat(applications
                            .listOwn(person.id(), new eu.meshe.platform.Page.Request(0, 20))
                            .total())
                    .isEqualTo(1);
        }
    }

    @Test
    void aLetterOnARulingThatWasReplacedBeforeItWasSealedCanBeRead() {
        decide.decide(officer, application.id(), 0, refusal("Half of the outcomes are missing"));
        correct.correct(officer, application.id(), 1, refusal("Half of the outcomes is missing"), "A slip");

        assertThat(letters.forOfficer(officer, application.id(), 2)).startsWith('%', 'P', 'D', 'F');
        assertThat(letters.forApplicant(learner, application.id(), 1)).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void aProposalWhoseLastDayToAppealHasPassedIsNotConfirmed() {
        fixture.haveTwoPeopleSign(officer);
        decide.decide(officer, application.id(), 0, refusal("Half of the outcomes are missing"));
        fixture.letAppealEnd(application, 1);

        assertThatThrownBy(() -> confirm.confirm(colleague, application.id(), 1))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void whereTwoPeopleSignNobodyAloneMakesMoreOfADecision() {
        fixture.haveTwoPeopleSign(officer);
        decide.decide(officer, application.id(), 0, partial("1"));
        confirm.confirm(colleague, application.id(), 1);

        assertThatThrownBy(() -> correct.correct(officer, application.id(), 2, partial("3"), "A slip"))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void whereTwoPeopleSignNobodyAloneChangesTheGradeThatCounts() {
        fixture.haveTwoPeopleSign(officer);
        decide.decide(officer, application.id(), 0, graded("2.0"));
        confirm.confirm(colleague, application.id(), 1);

        assertThatThrownBy(() -> correct.correct(officer, application.id(), 2, graded("1.0"), "A slip"))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void aLetterOnARulingThatWasTakenBackBeforeItWasSealedCanBeRead() {
        decide.decide(officer, application.id(), 0, refusal("Half of the outcomes are missing"));
        recall.recall(officer, application.id(), 1, "A page was overlooked");

        assertThat(letters.forApplicant(learner, application.id(), 1)).startsWith('%', 'P', 'D', 'F');
        assertThat(jdbc.sql(
                                "select bool_and(superseded_at is not null) from recognition_decision where application_id = ?")
                        .param(application.id().value())
                        .query((row, number) -> row.getBoolean(1))
                        .single())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "legalName", "id", "achievement"})
    void aDocumentThatHoldsACharacterNoDatabaseTakesIsHandledLikeAnyOther(String place) {
        var it = new String(RecognitionSamples.bareBadge(fixture.anId()), StandardCharsets.UTF_8);
        var odd = switch (place) {
            case "name" -> it.replace("Tides for Beginners", "Tides\\u0000for Beginners");
            case "legalName" -> it.replace("Northwick Institute", "Northwick\\u0000Institute");
            case "id" -> it.replace("urn:uuid:", "urn:uuid:\\u0000");
            default -> it.replace("https://north.example/tides", "https://north.example/\\u0000tides");
        };
        var request = fixture.aRequest(officer, target, odd.getBytes(StandardCharsets.UTF_8));

        var handedIn = apply.apply(learner, request).application();
        assertThat(handedIn.state().name()).isIn(Name.SUBMITTED, Name.WAITING);
        assertThat(apply.apply(learner, request).application().id()).isEqualTo(handedIn.id());
        assertThat(applications.getOwn(learner.id(), handedIn.id())).isNotNull();
    }

    private Callable<Boolean> attempt(Account person, ApplicationRequest request) {
        return () -> {
            try {
                apply.apply(person, request);
                return true;
            } catch (ConflictException e) {
                return false;
            }
        };
    }

    private ApplyForRecognition.Result applyAgain() {
        return apply.apply(learner, fixture.aRequest(officer, target, document));
    }

    private static AppealDraft stands() {
        return new AppealDraft("stands", "It stands.", null);
    }

    private static DecisionDraft full() {
        return new DecisionDraft(
                "full", List.of(), null, null, null, null, null, null, null, null, null, null, null, "A new view");
    }

    private static DecisionDraft partial(String credits) {
        return new DecisionDraft(
                "partial", List.of(), "Less", null, null, null, null, credits, null, null, null, null, null);
    }

    private static DecisionDraft graded(String grade) {
        var before = partial("1");
        return new DecisionDraft(
                before.outcome(),
                before.differences(),
                before.reasons(),
                null,
                null,
                null,
                null,
                before.credits(),
                null,
                null,
                null,
                null,
                null,
                null,
                grade,
                "There is no table of that university");
    }

    private DecisionDraft refusal(String reasons) {
        return new DecisionDraft(
                "refusal",
                List.of("outcomes"),
                reasons,
                "The next module builds on them",
                "Take the second module",
                "Write to the board",
                fixture.today().plusDays(30).toString(),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
