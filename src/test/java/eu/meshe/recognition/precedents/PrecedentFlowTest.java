package eu.meshe.recognition.precedents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.platform.ConflictException;
import eu.meshe.recognition.AppealDecision;
import eu.meshe.recognition.AppealDraft;
import eu.meshe.recognition.DecideAppeal;
import eu.meshe.recognition.DecisionOutcome;
import eu.meshe.recognition.RecallDecision;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a decision to a precedent, and what happens to that when the decision changes. */
@ExchangeTest
class PrecedentFlowTest extends PrecedentCases {

    @Autowired
    private AppealDecision appeal;

    @Autowired
    private DecideAppeal decideAppeal;

    @Autowired
    private RecallDecision recall;

    @Autowired
    private JdbcClient jdbc;

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

    private String rowOf(Precedent it) {
        return jdbc.sql("select row_to_json(p)::text from precedent p where id = ?")
                .param(it.id().value())
                .query(String.class)
                .single();
    }
}
