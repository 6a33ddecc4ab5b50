package eu.meshe.recognition.precedents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.HttpCaller;
import eu.meshe.institution.Account;
import eu.meshe.platform.ConflictException;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.AppealDecision;
import eu.meshe.recognition.AppealDraft;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationState;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.ConfirmDecision;
import eu.meshe.recognition.DecideAppeal;
import eu.meshe.recognition.DecisionDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever decides an appeal otherwise than earlier cases on the same facts says why, and the applicant reads it. */
@ExchangeTest
class ConsistencyOnAppealTest extends PrecedentCases {

    private static final String REASON = "She showed the practical part on appeal.";

    @LocalServerPort
    private int port;

    @Autowired
    private AppealDecision appeals;

    @Autowired
    private DecideAppeal decideAppeal;

    @Autowired
    private ConfirmDecision confirm;

    @Autowired
    private Applications applications;

    @Autowired
    private Divergences divergences;

    private Account appellant;
    private Application earlier;
    private Application appealed;

    @BeforeEach
    void anAppealAgainstADecisionLikeAnEarlierOne() {
        appellant = fixture.aPerson("Ada", "Ejemplo");
        earlier = decided(learner, partial("2"));
        var contested = decided(appellant, partial("2"));
        appealed = appeals.lodge(appellant, contested.id(), "The practical part was there.");
    }

    @Test
    void anotherOutcomeOnAppealNeedsAReasonAndWithoutOneNothingChanges() {
        assertThatThrownBy(() -> answer("changed", full()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.problems())
                                .isNotEmpty()
                                .allSatisfy(
                                        problem -> assertThat(problem.field()).isEqualTo("consistencyReason")));

        assertThat(applications.getCase(deciding.institutionId(), appealed.id()).state())
                .isInstanceOf(ApplicationState.Appealed.class);
    }

    @Test
    void theReasonIsKeptWithTheRulingOnAppealAndToldToTheApplicantWithoutTheOthersCase() {
        answer("changed", because(full()));

        assertThat(divergences.find(deciding.institutionId(), appealed.id(), 2))
                .hasValue(new Divergence(REASON, List.of(earlier.id())));
        var program = new HttpCaller(port).with("Authorization", "Bearer " + fixture.aToken(appellant));
        assertThat(program.get("/api/v1/applications/" + appealed.id()).body())
                .contains("\"consistencyReason\":\"" + REASON)
                .doesNotContain(earlier.id().toString());
        var reader = new HttpCaller(port).signedIn(appellant.email(), fixture.aPassword(appellant));
        assertThat(reader.get("/applications/" + appealed.id()).body())
                .contains(REASON)
                .doesNotContain(earlier.id().toString());
    }

    @Test
    void theReasonOfAnAnswerThatIsOnlyProposedIsNotToldToTheApplicant() {
        fixture.haveTwoPeopleSign(deciding);
        answer("changed", because(full()));

        var program = new HttpCaller(port).with("Authorization", "Bearer " + fixture.aToken(appellant));
        assertThat(program.get("/api/v1/applications/" + appealed.id()).body()).doesNotContain(REASON);
        var reader = new HttpCaller(port).signedIn(appellant.email(), fixture.aPassword(appellant));
        assertThat(reader.get("/applications/" + appealed.id()).body()).doesNotContain(REASON);
    }

    @Test
    void whoIsToSignAnAnswerReadsWhyItDiffersOnThePageAndByTheApi() {
        fixture.haveTwoPeopleSign(deciding);
        answer("changed", because(full()));
        var second = fixture.anotherOfficer(deciding.institution());
        var at = "/at/" + deciding.institution().slug() + "/cases/" + appealed.id();

        var program = new HttpCaller(port).with("Authorization", "Bearer " + fixture.aToken(second.account()));
        assertThat(program.get("/api/v1/institutions" + at.substring(3) + "/precedents")
                        .body())
                .contains("\"consistencyReason\":\"" + REASON);
        var page = new HttpCaller(port)
                .signedIn(second.account().email(), fixture.aPassword(second.account()))
                .get(at)
                .body();
        assertThat(page.substring(page.indexOf("id=\"panel\""))).contains(REASON);
    }

    @Test
    void ofTwoProposalsThatDifferOnlyOneIsSignedWithoutAReason() {
        fixture.haveTwoPeopleSign(deciding);
        var second = fixture.anotherOfficer(deciding.institution());
        target = fixture.anOffer(deciding, "A course nobody asked for yet", "5", "130");
        var one = decided(fixture.aPerson("Bo", "Beispiel"), partial("2"));
        var other = decided(fixture.aPerson("Cleo", "Campione"), full());
        confirm.confirm(second, one.id(), 1);

        assertThatThrownBy(() -> confirm.confirm(second, other.id(), 1))
                .isInstanceOfSatisfying(
                        ConflictException.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("recognition.confirm.differs"));
        confirm.giveBack(second, other.id(), 1, "Say why it differs.");
        decide.decide(deciding, other.id(), 2, because(full()));
        assertThat(confirm.confirm(second, other.id(), 3).decision()).isNotNull();
    }

    @Test
    void aDecisionThatStandsNeedsNone() {
        var stands = answer("stands", null);

        assertThat(divergences.find(deciding.institutionId(), stands.id(), 2)).isEmpty();
    }

    private Application answer(String answer, @Nullable DecisionDraft decision) {
        return decideAppeal.decide(
                fixture.anotherOfficer(deciding.institution()),
                appealed.id(),
                appealed.version(),
                new AppealDraft(answer, "We read it again.", decision));
    }

    private static DecisionDraft because(DecisionDraft it) {
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
                REASON);
    }
}
