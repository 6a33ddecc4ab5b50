package eu.meshe.recognition.precedents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.catalogue.Edition;
import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.partnership.AcceptAgreement;
import eu.meshe.partnership.Agreement;
import eu.meshe.partnership.AgreementRequest;
import eu.meshe.partnership.EndAgreement;
import eu.meshe.partnership.ProposeAgreement;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.NotFoundException;
import eu.meshe.platform.Page;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.recognition.AppealDecision;
import eu.meshe.recognition.AppealDraft;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplyForRecognition;
import eu.meshe.recognition.DecideAppeal;
import eu.meshe.recognition.DecideRecognition;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.DecisionOutcome;
import eu.meshe.recognition.RecallDecision;
import eu.meshe.recognition.RecognitionFixture;
import eu.meshe.recognition.precedents.PrecedentQuery.Whose;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExchangeTest
class PrecedentFlowTest {

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private ApplyForRecognition apply;

    @Autowired
    private DecideRecognition decide;

    @Autowired
    private AppealDecision appeal;

    @Autowired
    private DecideAppeal decideAppeal;

    @Autowired
    private RecallDecision recall;

    @Autowired
    private RememberDecision remember;

    @Autowired
    private Precedents precedents;

    @Autowired
    private FindReader readers;

    @Autowired
    private SharePrecedent share;

    @Autowired
    private ChangeForce force;

    @Autowired
    private SuggestPrecedents suggest;

    @Autowired
    private WatchEditions watch;

    @Autowired
    private Divergences divergences;

    @Autowired
    private ProposeAgreement proposeAgreement;

    @Autowired
    private AcceptAgreement acceptAgreement;

    @Autowired
    private EndAgreement endAgreement;

    @Autowired
    private JdbcClient jdbc;

    private StaffMember awarding;
    private StaffMember deciding;
    private Account learner;
    private Edition course;
    private Edition target;

    @BeforeEach
    void aCourseOfOneUniversityAndOneOfAnother() {
        awarding = fixture.anOfficer("Northwick Institute");
        deciding = fixture.anOfficer("University of Invented Sands");
        learner = fixture.aPerson("Noor", "Voorbeeld");
        course = fixture.anOffer(awarding, "Data protection in practice", "3", "80");
        target = fixture.anOffer(deciding, "Privacy for administrators", "5", "130");
    }

    @Test
    void aDecisionBecomesAPrecedentWithItsFactsAndWithoutThePerson() {
        var precedent = remembered(decided(learner, partial("2")));
        assertThat(precedent.judgement().outcome()).isEqualTo(DecisionOutcome.PARTIAL);
        assertThat(precedent.judgement().credits()).hasToString("2");
        assertThat(precedent.facts().source().here()).isEqualTo(awarding.institutionId());
        assertThat(precedent.facts().source().microCredential())
                .isEqualTo(course.id().value());
        assertThat(precedent.facts().source().edition()).isEqualTo(1);
        assertThat(precedent.facts().target().microCredential())
                .isEqualTo(target.id().value());
        assertThat(precedent.sharing()).isEqualTo(Sharing.OWN);
        assertThat(precedent.isInForce()).isTrue();
        assertThat(rowOf(precedent))
                .doesNotContain(
                        "Voorbeeld", "Noor", learner.email(), learner.id().toString(), "practical part");
    }

    @Test
    void theSameEventTwiceAndManyAtOnceMakeOnePrecedent() throws Exception {
        var application = decided(learner, full());
        atOnce(6, () -> {
            remember.remember(application.institutionId(), application.id());
            return true;
        });
        var precedent = remembered(application);
        assertThat(precedent.version()).isEqualTo(1);
        assertThat(precedents.listVersions(precedent)).hasSize(1);
    }

    @Test
    void anAppealChangesItAndTheOldStateStaysReadable() {
        var application = decided(learner, partial("2"));
        var precedent = remembered(application);
        share.share(deciding, precedent.id(), 1, new ShareDraft("all", "The practical part is missing.", null));
        appeal.lodge(learner, application.id(), "It is all there.");
        var other = fixture.anotherOfficer(deciding.institution());
        decideAppeal.decide(
                other,
                application.id(),
                application.version() + 1,
                new AppealDraft("changed", "She showed the workshop.", full()));
        var changed = remembered(application);
        assertThat(changed.id()).isEqualTo(precedent.id());
        assertThat(changed.judgement().outcome()).isEqualTo(DecisionOutcome.FULL);
        assertThat(changed.text()).as("words about another outcome").isNull();
        assertThat(precedents.listVersions(changed))
                .extracting(PrecedentVersion::cause)
                .containsExactly(Cause.DECIDED, Cause.SHARED, Cause.APPEAL);
        assertThat(precedents.listVersions(changed).getFirst().then().judgement())
                .isEqualTo(precedent.judgement());
    }

    @Test
    void aDecisionThatIsTakenBackGuidesNoLongerUntilItIsMadeAgain() {
        var application = decided(learner, full());
        remembered(application);
        recall.recall(deciding, application.id(), application.version(), "The wrong case.");
        var out = remembered(application);
        assertThat(out.force())
                .isInstanceOfSatisfying(
                        Force.OutOfForce.class, it -> assertThat(it.cause()).isEqualTo(Cause.RECALL));
        assertThatThrownBy(() -> force.putBack(deciding, out.id(), out.version(), "It was right."))
                .isInstanceOf(ConflictException.class);
        decide.decide(deciding, application.id(), application.version() + 1, partial("2"));
        assertThat(remembered(application))
                .matches(Precedent::isInForce)
                .matches(it -> it.judgement().outcome() == DecisionOutcome.PARTIAL);
    }

    @Test
    void itIsPutOutOfForceByHandAndBackWithReasonsThatStay() {
        var precedent = remembered(decided(learner, full()));
        assertThatThrownBy(() -> force.putOut(deciding, precedent.id(), 1, " "))
                .isInstanceOf(InvalidInputException.class);
        var out = force.putOut(deciding, precedent.id(), 1, "The board wants the workshop from now on.");
        assertThat(out.isInForce()).isFalse();
        assertThatThrownBy(() -> force.putOut(deciding, precedent.id(), 2, "Again."))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> force.putBack(deciding, precedent.id(), 1, "Seen an old page."))
                .isInstanceOf(StaleVersionException.class);
        var back = force.putBack(deciding, precedent.id(), 2, "The board changed its mind.");
        assertThat(back.isInForce()).isTrue();
        assertThat(precedents.listVersions(back))
                .extracting(PrecedentVersion::note)
                .containsExactly(null, "The board wants the workshop from now on.", "The board changed its mind.");
    }

    @Test
    void aTargetPublishedAnewPutsItOutOfForceOnlyWhenItChangedSubstantially() {
        var precedent = remembered(decided(learner, full()));
        publishAnew(deciding, target, "Privacy for every administrator", "5");
        watch.review(target.id().value());
        assertThat(remembered(precedent)).matches(Precedent::isInForce);
        publishAnew(deciding, target, "Privacy for every administrator", "7");
        watch.review(target.id().value());
        watch.review(target.id().value());
        var out = remembered(precedent);
        assertThat(out.force()).isInstanceOfSatisfying(Force.OutOfForce.class, it -> {
            assertThat(it.cause()).isEqualTo(Cause.TARGET_CHANGED);
            assertThat(it.changes()).extracting(change -> change.key()).containsExactly("precedents.change.credits");
        });
        assertThat(precedents.listVersions(out)).hasSize(2);
    }

    @Test
    void aSourcePublishedAnewPutsItOutOfForceToo() {
        var precedent = remembered(decided(learner, full()));
        publishAnew(awarding, course, "Data protection in practice", "1");
        watch.review(course.id().value());
        assertThat(remembered(precedent).force())
                .isInstanceOfSatisfying(
                        Force.OutOfForce.class, it -> assertThat(it.cause()).isEqualTo(Cause.SOURCE_CHANGED));
    }

    @Test
    void whatIsPutBackIsMeasuredAgainstTheDescriptionsOfThatDay() {
        var precedent = remembered(decided(learner, full()));
        publishAnew(deciding, target, "Privacy for administrators", "7");
        watch.review(target.id().value());
        var out = remembered(precedent);
        force.putBack(deciding, out.id(), out.version(), "It holds for seven credits, too.");
        watch.review(target.id().value());
        assertThat(remembered(precedent)).matches(Precedent::isInForce);
        publishAnew(deciding, target, "Privacy for administrators", "5");
        watch.review(target.id().value());
        assertThat(remembered(precedent)).matches(it -> !it.isInForce());
    }

    @Test
    void aCaseDecidedOnAnEditionThatIsPastMakesAPrecedentThatIsOutOfForceAtOnce() {
        var application = applied(learner);
        publishAnew(deciding, target, "Privacy for administrators", "7");
        var decided = decide.decide(deciding, application.id(), application.version(), full());
        assertThat(remembered(decided)).matches(it -> !it.isInForce());
    }

    @Test
    void ofTwoOfficersAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        var precedent = remembered(decided(learner, full()));
        var answers = atOnce(2, () -> {
            try {
                force.putOut(deciding, precedent.id(), 1, "Out.");
                return "won";
            } catch (StaleVersionException | ConflictException told) {
                return "told";
            }
        });
        assertThat(answers).containsExactlyInAnyOrder("won", "told");
    }

    @Test
    void nobodyElseReadsOnesOwnAndPartnersReadWhatIsSharedWithPartnersWhileTheAgreementHolds() {
        var precedent = remembered(decided(learner, full()));
        var stranger = readers.of(awarding.institutionId());
        assertThatThrownBy(() -> precedents.getReadable(stranger, precedent.id()))
                .isInstanceOf(NotFoundException.class);
        share.share(deciding, precedent.id(), 1, new ShareDraft("partners", null, null));
        assertThatThrownBy(() -> precedents.getReadable(stranger, precedent.id()))
                .isInstanceOf(NotFoundException.class);
        var agreement = anAgreement();
        assertThat(precedents
                        .getReadable(readers.of(awarding.institutionId()), precedent.id())
                        .id())
                .isEqualTo(precedent.id());
        assertThatThrownBy(() -> precedents.getReadable(Reader.ANYONE, precedent.id()))
                .isInstanceOf(NotFoundException.class);
        endAgreement.end(deciding, agreement.id(), agreement.version());
        assertThatThrownBy(() -> precedents.getReadable(readers.of(awarding.institutionId()), precedent.id()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsSharedWithAllIsReadByAnyoneAndNoLongerOnceItIsTakenBack() {
        var precedent = remembered(decided(learner, full()));
        share.share(deciding, precedent.id(), 1, new ShareDraft("all", null, null));
        assertThat(precedents.getReadable(Reader.ANYONE, precedent.id()).sharing())
                .isEqualTo(Sharing.ALL);
        share.share(deciding, precedent.id(), 2, new ShareDraft("own", null, null));
        assertThatThrownBy(() -> precedents.getReadable(Reader.ANYONE, precedent.id()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void anotherInstitutionChangesNothingOfIt() {
        var precedent = remembered(decided(learner, full()));
        share.share(deciding, precedent.id(), 1, new ShareDraft("all", null, null));
        assertThatThrownBy(() -> share.share(awarding, precedent.id(), 2, new ShareDraft("own", null, null)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> force.putOut(awarding, precedent.id(), 2, "Not ours."))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> force.putBack(awarding, precedent.id(), 2, "Not ours."))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void wordsThatNameTheApplicantAreSharedOnlyWhenAnOfficerSaysTheyNameNobody() {
        var precedent = remembered(decided(learner, full()));
        var named = new ShareDraft("all", "Noor has shown the workshop.", null);
        assertThatThrownBy(() -> share.share(deciding, precedent.id(), 1, named))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        it -> assertThat(it.problems().getFirst().message().arguments())
                                .containsExactly("Noor"));
        assertThat(share.share(deciding, precedent.id(), 1, new ShareDraft("all", named.text(), "true"))
                        .text())
                .isEqualTo(named.text());
    }

    @Test
    void theInstitutionsDefaultSharesWhatIsDecidedAfterwards() {
        share.setDefault(deciding, "all");
        assertThat(remembered(decided(learner, full())).sharing()).isEqualTo(Sharing.ALL);
    }

    @Test
    void itIsFoundByAwardingBodyTitleFieldLevelOutcomeAndForce() {
        var precedent = remembered(decided(learner, partial("2")));
        var reader = readers.of(deciding.institutionId());
        assertThat(found(reader, "northwick", "PROTECT prac", "04", DecisionOutcome.PARTIAL, true))
                .containsExactly(precedent.id());
        assertThat(found(reader, null, "tides", null, null, null)).isEmpty();
        assertThat(found(reader, null, null, "06", null, null)).isEmpty();
        assertThat(found(reader, null, null, null, DecisionOutcome.FULL, null)).isEmpty();
        assertThat(found(reader, null, null, null, null, false)).isEmpty();
        assertThat(found(reader, "%", "_ %", null, null, null))
                .as("wildcards are no words")
                .containsExactly(precedent.id());
    }

    @Test
    void theSameFactsAreSuggestedFirstWithWhatTheyHaveInCommon() {
        var earlier = remembered(decided(learner, partial("2")));
        var now = applied(fixture.aPerson("Ada", "Ejemplo"));
        assertThat(suggest.on(now, awarding.institution())).first().satisfies(it -> {
            assertThat(it.precedent().id()).isEqualTo(earlier.id());
            assertThat(it.relevance().sameFacts()).isTrue();
            assertThat(it.relevance().why())
                    .extracting(why -> why.key())
                    .containsExactly("precedents.why.same-achievement", "precedents.why.same-target");
        });
        force.putOut(deciding, earlier.id(), 1, "No longer.");
        assertThat(suggest.on(now, awarding.institution())).isEmpty();
    }

    @Test
    void anotherInstitutionsOwnIsNeverSuggested() {
        remembered(decided(learner, partial("2")));
        var elsewhere = fixture.anOfficer("Third Academy");
        var there = fixture.anOffer(elsewhere, "Privacy for administrators", "5", "130");
        var now = applied(fixture.aPerson("Ada", "Ejemplo"), elsewhere, there);
        assertThat(suggest.on(now, awarding.institution())).isEmpty();
    }

    @Test
    void whoDecidesOtherwiseOnTheSameFactsIsShownTheEarlierCaseAndSaysWhy() {
        var earlier = decided(learner, full());
        var now = applied(fixture.aPerson("Ada", "Ejemplo"));
        assertThatThrownBy(() -> decide.decide(deciding, now.id(), now.version(), partial("2")))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        it -> assertThat(it.problems())
                                .hasSize(2)
                                .allSatisfy(
                                        problem -> assertThat(problem.field()).isEqualTo("consistencyReason")));
        var made = decide.decide(
                deciding, now.id(), now.version(), because(partial("2"), "Her course had no project work."));
        assertThat(divergences.find(deciding.institutionId(), made.id(), 1))
                .hasValue(new Divergence("Her course had no project work.", List.of(earlier.id())));
    }

    @Test
    void theSameOutcomeNeedsNoReasonAndNeitherDoOtherFacts() {
        remembered(decided(learner, full()));
        var same = applied(fixture.aPerson("Ada", "Ejemplo"));
        assertThat(decide.decide(deciding, same.id(), same.version(), full()).decision())
                .isNotNull();
        var otherTarget = fixture.anOffer(deciding, "Law for engineers", "5", "130");
        var other = applied(fixture.aPerson("Ben", "Beispiel"), deciding, otherTarget);
        assertThat(decide.decide(deciding, other.id(), other.version(), partial("2"))
                        .decision())
                .isNotNull();
    }

    @Test
    void aReasonThatOnlyPointsToAnEarlierDecisionRefusesNobody() {
        var now = applied(learner);
        var refusal = new DecisionDraft(
                "refusal",
                List.of("workload"),
                "Refused as in an earlier decision.",
                "The next course starts from it.",
                "Take the workshop.",
                "Write to the board.",
                fixture.today().plusDays(30).toString(),
                null,
                null,
                null,
                null,
                null,
                null);
        assertThatThrownBy(() -> decide.decide(deciding, now.id(), now.version(), refusal))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        it -> assertThat(it.problems())
                                .singleElement()
                                .satisfies(
                                        problem -> assertThat(problem.message().key())
                                                .isEqualTo("precedents.refusal.only-cites")));
    }

    private List<PrecedentId> found(
            Reader reader,
            @Nullable String awardingName,
            @Nullable String words,
            @Nullable String field,
            @Nullable DecisionOutcome outcome,
            @Nullable Boolean inForce) {
        var query = new PrecedentQuery(
                awardingName,
                words,
                field == null ? null : new eu.meshe.learning.IscedField(field),
                null,
                outcome,
                Whose.OWN,
                inForce);
        return precedents.search(reader, query, Page.Request.first(10)).items().stream()
                .map(Precedent::id)
                .toList();
    }

    private Precedent remembered(Application application) {
        remember.remember(application.institutionId(), application.id());
        return precedents.findOf(application.institutionId(), application.id()).orElseThrow();
    }

    private Precedent remembered(Precedent earlier) {
        return precedents.getOwn(earlier.institutionId(), earlier.id());
    }

    private void publishAnew(StaffMember by, Edition edition, String title, String credits) {
        fixture.publishAnew(by, edition, title, credits);
    }

    private Application decided(Account by, DecisionDraft draft) {
        var application = applied(by);
        return decide.decide(deciding, application.id(), application.version(), draft);
    }

    private Application applied(Account by) {
        return applied(by, deciding, target);
    }

    private Application applied(Account by, StaffMember at, Edition towards) {
        var document = fixture.aDocument(fixture.anAward(awarding, by, course));
        return apply.apply(by, fixture.aRequest(at, towards, document)).application();
    }

    private DecisionDraft full() {
        return draft("full", null);
    }

    private DecisionDraft partial(String credits) {
        return draft("partial", credits);
    }

    private DecisionDraft draft(String outcome, @Nullable String credits) {
        return new DecisionDraft(
                outcome,
                credits == null ? List.of() : List.of("workload"),
                credits == null ? null : "The practical part is missing.",
                null,
                null,
                null,
                null,
                credits,
                null,
                null,
                null,
                null,
                null);
    }

    private static DecisionDraft because(DecisionDraft it, String reason) {
        return new DecisionDraft(
                it.outcome(),
                it.differences(),
                it.reasons(),
                it.hindrance(),
                it.remedy(),
                it.appealHow(),
                it.appealUntil(),
                it.credits(),
                it.condition(),
                it.conditionBy(),
                it.alternative(),
                it.identityConfirmed(),
                it.identityReason(),
                reason);
    }

    private Agreement anAgreement() {
        var proposed = proposeAgreement.propose(
                awarding,
                new AgreementRequest(
                        fixture.anId(),
                        deciding.institution().slug(),
                        fixture.today().minusDays(1).toString(),
                        null,
                        List.of(),
                        null,
                        "30",
                        "We read each other's decisions."));
        return acceptAgreement.accept(deciding, proposed.id(), proposed.version());
    }

    private String rowOf(Precedent it) {
        return jdbc.sql("select row_to_json(p)::text from precedent p where id = ?")
                .param(it.id().value())
                .query(String.class)
                .single();
    }

    private static <T> List<T> atOnce(int times, Callable<T> what) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            var answers = new java.util.ArrayList<T>();
            for (Future<T> answer : threads.invokeAll(java.util.Collections.nCopies(times, what))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
