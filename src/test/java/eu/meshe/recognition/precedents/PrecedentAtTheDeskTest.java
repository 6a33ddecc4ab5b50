package eu.meshe.recognition.precedents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.platform.Page;
import eu.meshe.recognition.DecisionDraft;
import eu.meshe.recognition.DecisionOutcome;
import eu.meshe.recognition.precedents.PrecedentQuery.Whose;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Precedents where an officer decides: found, suggested, and followed unless she says why not. */
@ExchangeTest
class PrecedentAtTheDeskTest extends PrecedentCases {

    @Autowired
    private SuggestPrecedents suggest;

    @Autowired
    private Divergences divergences;

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
                reason,
                it.grade(),
                it.gradeReason());
    }
}
