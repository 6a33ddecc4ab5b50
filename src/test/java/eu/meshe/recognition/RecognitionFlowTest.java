package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.Page;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.recognition.ApplyForRecognition.Result;
import eu.meshe.recognition.clock.Deadlines;
import eu.meshe.verification.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ExchangeTest
class RecognitionFlowTest {

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private ApplyForRecognition apply;

    @Autowired
    private WithdrawApplication withdraw;

    @Autowired
    private TakeUpCase takeUp;

    @Autowired
    private DecideRecognition decide;

    @Autowired
    private OpenCaseSheet sheets;

    @Autowired
    private Applications applications;

    private StaffMember awarding;
    private StaffMember deciding;
    private Account learner;

    @Autowired
    private Deadlines deadlines;

    @BeforeEach
    void aLearnerOfOneUniversityAppliesAtAnother() {
        awarding = fixture.anOfficer("Northwick Institute");
        deciding = fixture.anOfficer("University of Invented Sands");
        learner = fixture.aPerson("Noor", "Voorbeeld");
    }

    @Test
    void anApplicationIsAcknowledgedAtOnceWithItsDeadline() {
        var application = fixture.anApplication(learner, awarding, deciding);
        assertThat(application.state().name()).isEqualTo(ApplicationState.Name.SUBMITTED);
        assertThat(application.decideBy())
                .isEqualTo(deadlines
                        .due(deciding.institution(), null, fixture.today(), List.of())
                        .due());
        assertThat(application.verifiedThen().verdict()).isNotEqualTo("failed");
        assertThat(fixture.mailsTo(learner.email()))
                .anySatisfy(mail ->
                        assertThat(mail).contains("Data protection in practice", "/applications/" + application.id()));
    }

    @Test
    void theSheetShowsTheReportTheFiveElementsAndThePerson() {
        var application = fixture.anApplication(learner, awarding, deciding);
        var sheet = sheets.open(deciding, application.id());
        assertThat(sheet.reportNow()).isNotNull();
        assertThat(sheet.comparisons()).extracting(each -> each.element()).containsExactly(Element.values());
        assertThat(sheet.person().needsConfirmation()).isFalse();
        assertThat(sheet.verificationFails()).isFalse();
    }

    @Test
    void theSameRequestSentTwiceIsOneApplication() {
        var target = fixture.anOffer(deciding, "Privacy for administrators", "5", "130");
        var request = fixture.aRequest(deciding, target, fixture.aDocument(fixture.anAward(awarding, learner)));
        assertThat(apply.apply(learner, request)).matches(result -> ((Result.HandedIn) result).isNew());
        assertThat(apply.apply(learner, request)).matches(result -> !((Result.HandedIn) result).isNew());
        assertThat(applications.listOwn(learner.id(), Page.Request.first(10)).total())
                .isEqualTo(1);
    }

    @Test
    void theSameCredentialTowardsTheSameTargetIsToldAndNotDoubledUnlessItWasTakenBack() {
        var target = fixture.anOffer(deciding, "Privacy for administrators", "5", "130");
        var document = fixture.aDocument(fixture.anAward(awarding, learner));
        var first = apply.apply(learner, fixture.aRequest(deciding, target, document))
                .application();
        var second = apply.apply(learner, fixture.aRequest(deciding, target, document));
        assertThat(second).isInstanceOf(Result.AppliedBefore.class);
        assertThat(second.application().id()).isEqualTo(first.id());
        withdraw.withdraw(learner, first.id());
        assertThat(apply.apply(learner, fixture.aRequest(deciding, target, document)))
                .isInstanceOf(Result.HandedIn.class);
    }

    @Test
    void theSameApplicationSentByManyAtOnceIsOne() throws Exception {
        var target = fixture.anOffer(deciding, "Privacy for administrators", "5", "130");
        var request = fixture.aRequest(deciding, target, fixture.aDocument(fixture.anAward(awarding, learner)));
        var ids = atOnce(6, () -> apply.apply(learner, request).application().id());
        assertThat(ids).hasSize(6).containsOnly(request.id());
        assertThat(applications.listOwn(learner.id(), Page.Request.first(10)).total())
                .isEqualTo(1);
    }

    @Test
    void aDocumentThatIsNoCredentialAndAnOfferOfAnotherAreBothNamed() {
        var elsewhere = fixture.anOffer(awarding, "Somewhere else", "5", "130");
        var request = fixture.aRequest(deciding, elsewhere, "a photo".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> apply.apply(learner, request))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.field())
                                .containsExactly("target", "document"));
    }

    @Test
    void aChangedDocumentCanOnlyBeRefused() {
        var text = new String(fixture.aDocument(fixture.anAward(awarding, learner)), StandardCharsets.UTF_8);
        var changed = text.replace(learner.familyName(), learner.familyName() + "x");
        assertThat(changed).isNotEqualTo(text);
        var target = fixture.anOffer(deciding, "Privacy for administrators", "5", "130");
        var request = fixture.aRequest(deciding, target, changed.getBytes(StandardCharsets.UTF_8));
        var application = apply.apply(learner, request).application();
        var sheet = sheets.open(deciding, application.id());
        assertThat(sheet.reportNow()).isNotNull();
        assertThat(java.util.Objects.requireNonNull(sheet.reportNow()).verdict())
                .isEqualTo(Verdict.FAILED);
        assertThat(wrongFields(() -> decide.decide(deciding, application.id(), 0, full())))
                .contains("outcome");
        assertThat(decide.decide(deciding, application.id(), 0, fixture.aRefusal())
                        .decision())
                .isInstanceOf(Decision.Refusal.class);
    }

    @Test
    void aDecisionIsKeptWithItsLedgerEntryAndMail() {
        var application = fixture.anApplication(learner, awarding, deciding);
        takeUp.takeUp(deciding, application.id(), 0);
        var decided = decide.decide(deciding, application.id(), 1, full());
        assertThat(decided.decision()).isInstanceOf(Decision.Full.class);
        assertThat(fixture.ledgerEntriesOf(application.id())).isEqualTo(1);
        assertThat(fixture.mailsTo(learner.email())).anyMatch(mail -> mail.contains("has decided"));
        assertThat(applications
                        .listCases(
                                deciding.institutionId(),
                                EnumSet.of(ApplicationState.Name.DECIDED),
                                Page.Request.first(5))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void anIncompleteRefusalSavesNothing() {
        var application = fixture.anApplication(learner, awarding, deciding);
        var bare = new DecisionDraft(
                "refusal", List.of(), null, null, null, null, null, null, null, null, null, null, null);
        assertThat(wrongFields(() -> decide.decide(deciding, application.id(), 0, bare)))
                .containsExactly("differences", "reasons", "hindrance", "remedy", "appealHow", "appealUntil");
        assertThat(applications.getCase(deciding.institutionId(), application.id()))
                .isEqualTo(application);
        assertThat(fixture.ledgerEntriesOf(application.id())).isZero();
    }

    @Test
    void aCredentialInAnotherNameIsRecognisedOnlyAfterTheOfficerConfirmedThePerson() {
        var sister = fixture.aPerson("Mila", "Voorbeeld");
        var target = fixture.anOffer(deciding, "Privacy for administrators", "5", "130");
        var request = fixture.aRequest(deciding, target, fixture.aDocument(fixture.anAward(awarding, sister)));
        var application = apply.apply(learner, request).application();
        assertThat(wrongFields(() -> decide.decide(deciding, application.id(), 0, full())))
                .containsExactly("identityConfirmed", "identityReason");
        var confirmed = new DecisionDraft(
                "full", List.of(), null, null, null, null, null, null, null, null, null, "true", "Passport seen");
        assertThat(decide.decide(deciding, application.id(), 0, confirmed).state())
                .isInstanceOfSatisfying(
                        ApplicationState.Decided.class,
                        decided -> assertThat(decided.ruling().identityConfirmation())
                                .isEqualTo("Passport seen"));
    }

    @Test
    void ofTwoOfficersDecidingAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        var application = fixture.anApplication(learner, awarding, deciding);
        var colleague = fixture.anotherOfficer(deciding.institution());
        var officers = new java.util.concurrent.ConcurrentLinkedQueue<>(List.of(deciding, colleague));
        var outcomes = atOnce(2, () -> {
            var officer = java.util.Objects.requireNonNull(officers.poll());
            try {
                decide.decide(officer, application.id(), 0, officer == deciding ? full() : fixture.aRefusal());
                return "won";
            } catch (StaleVersionException | ConflictException e) {
                return "told";
            }
        });
        assertThat(outcomes).containsExactlyInAnyOrder("won", "told");
        assertThat(fixture.ledgerEntriesOf(application.id())).isEqualTo(1);
    }

    @Test
    void theSameDecisionSentTwiceByTheSameOfficerIsOne() {
        var application = fixture.anApplication(learner, awarding, deciding);
        decide.decide(deciding, application.id(), 0, full());
        assertThat(decide.decide(deciding, application.id(), 0, full()).decision())
                .isNotNull();
        assertThat(fixture.ledgerEntriesOf(application.id())).isEqualTo(1);
        assertThatThrownBy(() -> decide.decide(deciding, application.id(), 1, fixture.aRefusal()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void whatIsDecidedCanNoLongerBeTakenBackAndWhatIsTakenBackNotDecided() {
        var decided = fixture.anApplication(learner, awarding, deciding);
        decide.decide(deciding, decided.id(), 0, full());
        assertThatThrownBy(() -> withdraw.withdraw(learner, decided.id())).isInstanceOf(ConflictException.class);
        var withdrawn = fixture.anApplication(learner, awarding, deciding);
        withdraw.withdraw(learner, withdrawn.id());
        assertThatThrownBy(() -> decide.decide(deciding, withdrawn.id(), 1, full()))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void whatBelongsToOthersIsNotThere() {
        var application = fixture.anApplication(learner, awarding, deciding);
        var stranger = fixture.aPerson("Stella", "Stranger");
        assertThatThrownBy(() -> sheets.open(awarding, application.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> takeUp.takeUp(awarding, application.id(), 0)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> decide.decide(awarding, application.id(), 0, full()))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> withdraw.withdraw(stranger, application.id())).isInstanceOf(NotFoundException.class);
        assertThat(applications.getCase(deciding.institutionId(), application.id()))
                .isEqualTo(application);
    }

    @Test
    void nobodyDecidesOnHerOwnApplication() {
        var application = fixture.anApplication(deciding.account(), awarding, deciding);
        assertThatThrownBy(() -> decide.decide(deciding, application.id(), 0, full()))
                .isInstanceOf(ConflictException.class);
    }

    private DecisionDraft full() {
        return new DecisionDraft("full", List.of(), null, null, null, null, null, null, null, null, null, null, null);
    }

    private static List<String> wrongFields(Runnable attempt) {
        try {
            attempt.run();
        } catch (InvalidInputException e) {
            return e.problems().stream().map(problem -> problem.field()).toList();
        }
        throw new AssertionError("Nothing was refused");
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var calls = threads.invokeAll(java.util.Collections.nCopies(times, call));
            var results = new java.util.ArrayList<T>();
            for (Future<T> each : calls) {
                @Nullable T result = each.get();
                results.add(java.util.Objects.requireNonNull(result));
            }
            return results;
        }
    }
}
