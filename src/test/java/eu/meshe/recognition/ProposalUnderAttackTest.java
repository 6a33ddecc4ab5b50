package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.institution.Account;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.recognition.ApplicationState.Name;
import eu.meshe.recognition.conditions.ConditionName;
import eu.meshe.recognition.desk.CaseEntry;
import eu.meshe.recognition.desk.CaseGroup;
import eu.meshe.recognition.desk.CaseQuery;
import eu.meshe.recognition.desk.ListCases;
import eu.meshe.recognition.evidence.DocumentDraft;
import eu.meshe.recognition.evidence.SendDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody could try with a proposal: read it too early, keep it from being signed, or have something else signed than was seen. */
@ExchangeTest
class ProposalUnderAttackTest extends TwoPeopleSign {

    @LocalServerPort
    private int port;

    @Autowired
    private CorrectDecision correct;

    @Autowired
    private JudgeCondition judge;

    @Autowired
    private SendDocument documents;

    @Autowired
    private ListCases cases;

    @Autowired
    private DeliverDecision deliver;

    @Autowired
    private IssuedDecisions issued;

    @Autowired
    private TransactionTemplate together;

    @Test
    void whoHadAPartInTheDecisionDoesNotKeepTheAnswerToItsAppealFromBeingSigned() {
        appealed();
        decideAppeal.decide(third, id, 3, changed(full()));

        for (var contested : List.of(first, second)) {
            assertThatThrownBy(() -> confirm.giveBack(contested, id, 4, "We were right."))
                    .isInstanceOf(ConflictException.class);
        }
        assertThat(confirm.giveBack(third, id, 4, "I forgot a page.").state().name())
                .isEqualTo(Name.APPEALED);
    }

    @Test
    void whoHadAPartInTheDecisionDoesNotChangeWhatTheAnswerToItsAppealRestsOn() {
        appealed();
        var judgement = new JudgementDraft("not-met", "We were right.");
        for (var contested : List.of(first, second)) {
            assertThatThrownBy(() -> judge.judge(contested, id, ConditionName.WORKLOAD, 0, judgement))
                    .isInstanceOf(ConflictException.class);
            assertThat(caseOnTheDeskOf(contested)).doesNotContain("/conditions/workload");
        }
        assertThat(caseOnTheDeskOf(third)).contains("/conditions/workload");
        judge.judge(third, id, ConditionName.WORKLOAD, 0, judgement);
    }

    private String caseOnTheDeskOf(StaffMember officer) {
        return new HttpCaller(port)
                .signedIn(officer.account().email(), fixture.aPassword(officer.account()))
                .get("/at/" + first.institution().slug() + "/cases/" + id)
                .body();
    }

    @Test
    void anAnswerThatConfirmsWhoTheApplicantIsCanBeSignedAndSaysSo() {
        var married = fixture.aPerson("Mira", "Ejemplo");
        id = fixture.anApplicationWith(married, fixture.anAward(awarding, learner), first)
                .id();
        appealed(married);
        decideAppeal.decide(third, id, 3, changed(identified()));

        var decided = confirm.confirm(fourth, id, 4);

        assertThat(Objects.requireNonNull(decided.ruling()).identityConfirmation())
                .isEqualTo("She showed her marriage certificate.");
    }

    @Test
    void anOfficerDoesNotReadWhatIsProposedOnHerOwnApplication() {
        var insider = fixture.anotherOfficer(first.institution());
        id = fixture.anApplication(insider.account(), awarding, first).id();
        decide.decide(first, id, 0, fixture.aRefusal());
        confirm.giveBack(second, id, 1, "Refuse it for the level, too.");
        decide.decide(first, id, 2, fixture.aRefusal());

        var api = new HttpCaller(port).with("Authorization", "Bearer " + fixture.aToken(insider.account()));
        var at = "/api/v1/institutions/" + first.institution().slug() + "/cases";
        assertThat(api.get(at + "/" + id).body()).doesNotContain("refusal", "Half of the outcomes");
        assertThat(api.get(at + "/" + id + "/steps").body()).doesNotContain("Refuse it");
        assertThat(api.get(at + "?state=all").body()).contains(id.toString()).doesNotContain("refusal");
        var browser = new HttpCaller(port).signedIn(insider.account().email(), fixture.aPassword(insider.account()));
        assertThat(browser.get("/at/" + first.institution().slug() + "/cases/" + id)
                        .body())
                .doesNotContain("Half of the outcomes", "Refuse it");
    }

    @Test
    void aSettledConditionThatWaitsForASecondPersonIsNotOverdue() {
        conditional();
        var proposed = settle.settle(first, id, 2, new ConditionDraft("true", "Report seen", full()));
        fixture.letExpire(proposed, 40);

        assertThat(cases.list(second, CaseQuery.of(CaseGroup.OVERDUE), null, 50).items())
                .isEmpty();
        assertThat(cases.list(second, CaseQuery.of(CaseGroup.NEEDS_ME), null, 50)
                        .items())
                .hasSize(1);
    }

    @Test
    void noCorrectionLeavesLessTimeForTheConditionOrToAppeal() {
        conditional();
        var sooner = conditionalDraft(fixture.today().plusDays(5).toString(), null);
        assertThatThrownBy(() -> correct.correct(first, id, 2, sooner, "A slip"))
                .isInstanceOf(InvalidInputException.class);
        var tomorrow = fixture.today().plusDays(1).toString();
        var contestedByTomorrow = conditionalDraft(fixture.today().plusDays(60).toString(), tomorrow);
        assertThatThrownBy(() -> correct.correct(first, id, 2, contestedByTomorrow, "A slip"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theSecondPersonDoesNotSignAnAssessmentThatWasChangedSinceSheLooked() {
        decide.decide(first, id, 0, full());
        judge.judge(third, id, ConditionName.WORKLOAD, 0, new JudgementDraft("not-met", "Half of it."));

        assertThatThrownBy(() -> confirm.confirm(second, id, 1)).isInstanceOf(StaleVersionException.class);
        assertThat(confirm.confirm(second, id, 2).state().name()).isEqualTo(Name.DECIDED);
    }

    @Test
    void theSecondPersonDoesNotSignBeforeSheSawADocumentThatCameMeanwhile() {
        conditional();
        settle.settle(first, id, 2, new ConditionDraft("false", "Nothing came", fixture.aRefusal()));
        var report = "The report, two pages.".getBytes(StandardCharsets.UTF_8);
        documents.send(learner, id, new DocumentDraft(fixture.anId(), "other", "report.txt", report, null));

        assertThatThrownBy(() -> confirm.confirm(second, id, 3)).isInstanceOf(StaleVersionException.class);
        assertThat(confirm.giveBack(second, id, 4, "It came.").state().name()).isEqualTo(Name.DECIDED);
        assertThat(cases.list(second, CaseQuery.of(CaseGroup.ALL), null, 50).items())
                .extracting(CaseEntry::version)
                .containsExactly(5);
    }

    @Test
    void aDecisionThatIsContestedOrAboutToBeFollowedBeforeItWasSealedReachesTheWalletAllTheSame() {
        inOneMoment(() -> {
            conditional();
            settle.settle(first, id, 2, new ConditionDraft("true", "Report seen", full()));
        });
        deliver.deliver(first.institutionId(), id);
        assertThat(issued.find(first.institutionId(), id, 1)).isPresent();
        assertThat(issued.find(first.institutionId(), id, 2)).isEmpty();

        id = fixture.anApplication(learner, awarding, first).id();
        inOneMoment(this::appealed);
        deliver.deliver(first.institutionId(), id);
        assertThat(issued.find(first.institutionId(), id, 1)).isPresent();
    }

    /** So that nothing is delivered in between. */
    private void inOneMoment(Runnable moves) {
        together.executeWithoutResult(status -> moves.run());
    }

    private void appealed() {
        appealed(learner);
    }

    /** Refused by two, and contested. */
    private void appealed(Account applicant) {
        decide.decide(first, id, 0, fixture.aRefusal());
        confirm.confirm(second, id, 1);
        appeals.lodge(applicant, id, "The third outcome covers it.");
    }

    private void conditional() {
        decide.decide(
                first, id, 0, conditionalDraft(fixture.today().plusDays(60).toString(), null));
        confirm.confirm(second, id, 1);
    }

    private static AppealDraft changed(DecisionDraft decision) {
        return new AppealDraft("changed", "You are right.", decision);
    }

    private static DecisionDraft full() {
        return draft("full", null, null, null, null, null);
    }

    private static DecisionDraft identified() {
        return draft("full", null, null, null, null, "She showed her marriage certificate.");
    }

    private static DecisionDraft conditionalDraft(String by, @Nullable String appealUntil) {
        return draft("conditional", "The practical part is missing.", "A report of two pages", by, appealUntil, null);
    }

    private static DecisionDraft draft(
            String outcome,
            @Nullable String reasons,
            @Nullable String condition,
            @Nullable String by,
            @Nullable String appealUntil,
            @Nullable String identity) {
        return new DecisionDraft(
                outcome,
                List.of(),
                reasons,
                null,
                null,
                appealUntil == null ? null : "Write to the board",
                appealUntil,
                null,
                condition,
                by,
                null,
                identity == null ? null : "true",
                identity);
    }
}
