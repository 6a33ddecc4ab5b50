package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.meshe.learning.Credits;
import eu.meshe.platform.FieldProblem;
import eu.meshe.platform.InvalidInputException;
import eu.meshe.recognition.DecisionRules.Circumstances;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-20");
    private static final Circumstances ALL_WELL = new Circumstances(Credits.of(5), Credits.of(3), false, false, TODAY);
    private static final Circumstances ANOTHER_NAME =
            new Circumstances(Credits.of(5), Credits.of(3), false, true, TODAY);
    private static final Circumstances BROKEN_SEAL =
            new Circumstances(Credits.of(5), Credits.of(3), true, false, TODAY);

    @Test
    void aRefusalWithNothingInItNamesEverythingThatItLacks() {
        assertThat(wrongFields(new Draft("refusal"), ALL_WELL))
                .containsExactly("differences", "reasons", "hindrance", "remedy", "appealHow", "appealUntil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"differences", "reasons", "hindrance", "remedy", "appealHow", "appealUntil"})
    void aRefusalThatLacksOneThingNamesThatThing(String missing) {
        assertThat(wrongFields(wholeRefusal().without(missing), ALL_WELL)).containsExactly(missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u202E\u202C", "\uFEFF \u2060", "\u00AD\n\u00A0"})
    void aReasonThatNobodyCanSeeIsNone(String invisible) {
        var seen = wholeRefusal();
        assertThat(wrongFields(seen.with("reasons", invisible), ALL_WELL)).containsExactly("reasons");
    }

    @Test
    void aWholeRefusalIsADecision() {
        var decision = decide(wholeRefusal(), ALL_WELL);
        assertThat(decision).isInstanceOf(Decision.Refusal.class);
        assertThat(decision.differences()).containsExactly(Element.LEVEL, Element.OUTCOMES);
        assertThat(StoredDecision.read(DecisionDraft.of(decision, null), null)).isEqualTo(decision);
    }

    @Test
    void aRefusalNeedsNoIntactSealAndNoSamePerson() {
        assertThat(decide(wholeRefusal(), BROKEN_SEAL)).isInstanceOf(Decision.Refusal.class);
        assertThat(decide(wholeRefusal(), ANOTHER_NAME)).isInstanceOf(Decision.Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "partial", "conditional", "alternative"})
    void afterAFailedVerificationNothingButARefusalCanBeDecided(String outcome) {
        assertThat(wrongFields(whole(outcome), BROKEN_SEAL)).containsExactly("outcome");
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "partial", "conditional", "alternative"})
    void aPersonInDoubtIsConfirmedWithAReasonOrNothingIsRecognised(String outcome) {
        assertThat(wrongFields(whole(outcome), ANOTHER_NAME)).containsExactly("identityConfirmed", "identityReason");
        var confirmed = whole(outcome).with("identityConfirmed", "true").with("identityReason", "Marriage certificate");
        assertThat(DecisionRules.check(confirmed.draft(), ANOTHER_NAME).identityConfirmation())
                .isEqualTo("Marriage certificate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"full", "partial", "conditional", "alternative"})
    void aWholeDecisionIsKeptAsItWasMade(String outcome) {
        var decision = decide(whole(outcome), ALL_WELL);
        assertThat(decision.outcome().slug()).isEqualTo(outcome);
        assertThat(StoredDecision.read(DecisionDraft.of(decision, null), null)).isEqualTo(decision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partial", "conditional", "alternative"})
    void whatIsLessThanFullNeedsItsOwnFieldsAndReasons(String outcome) {
        assertThat(wrongFields(new Draft(outcome), ALL_WELL))
                .contains("reasons")
                .hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.01", "5", "0", "-1", "1.234", "three", "1e1", "301", "NaN"})
    void creditsAreMoreThanNoneAndAtMostWhatBothSidesHave(String credits) {
        assertThat(wrongFields(whole("partial").with("credits", credits), ALL_WELL))
                .containsExactly("credits");
    }

    @Test
    void creditsMayBeWrittenWithAComma() {
        var decision = decide(whole("partial").with("credits", " 1,5 "), ALL_WELL);
        assertThat(((Decision.Partial) decision).credits()).isEqualTo(Credits.of("1.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20", "2026-11-19", "2029-01-01", "20.12.2026", "2026-02-30", "soon"})
    void theDayOfAppealIsARealDayInTheYearToCome(String day) {
        assertThat(wrongFields(wholeRefusal().with("appealUntil", day), ALL_WELL))
                .containsExactly("appealUntil");
    }

    @Test
    void anAppealIsSaidWholeOrNotAtAll() {
        assertThat(wrongFields(whole("partial").with("appealHow", "By letter"), ALL_WELL))
                .containsExactly("appealUntil");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "maybe", "REFUSAL", "<script>"})
    void anUnknownOutcomeIsNamed(String outcome) {
        assertThat(wrongFields(new Draft(outcome), ALL_WELL)).containsExactly("outcome");
    }

    @Test
    void anUnknownElementIsNamed() {
        var draft = new DecisionDraft(
                "refusal",
                List.of("level", "charm"),
                "r",
                "h",
                "m",
                "a",
                "2026-12-20",
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(wrongFields(draft, ALL_WELL)).containsExactly("differences");
    }

    @Test
    void textsKeepTheirScriptsAndLinesAndAreRefusedOnlyWhenTheyCannotBeStored() {
        var words = "العربية 🙂 <b>'; drop table--</b>\r\nאב";
        assertThat(decide(wholeRefusal().with("reasons", words), ALL_WELL).reasons())
                .isEqualTo("العربية 🙂 <b>'; drop table--</b>\nאב");
        assertThat(wrongFields(wholeRefusal().with("reasons", "a\u0000b"), ALL_WELL))
                .containsExactly("reasons");
        assertThat(wrongFields(wholeRefusal().with("remedy", "x".repeat(4001)), ALL_WELL))
                .containsExactly("remedy");
    }

    private static Draft wholeRefusal() {
        return new Draft("refusal")
                .with("reasons", "It stays at the level of a first year")
                .with("hindrance", "The follow-up module builds on proofs")
                .with("remedy", "Module 2 of the same series")
                .with("appealHow", "A letter to the board")
                .with("appealUntil", "2026-12-20")
                .differing("level", "outcomes");
    }

    private static Draft whole(String outcome) {
        return new Draft(outcome)
                .with("reasons", "Half of the outcomes are there")
                .with("credits", "2.5")
                .with("condition", "An oral examination")
                .with("conditionBy", "2027-03-01")
                .with("alternative", "Free electives");
    }

    private static Decision decide(Draft draft, Circumstances circumstances) {
        return DecisionRules.check(draft.draft(), circumstances).decision();
    }

    private static List<String> wrongFields(Draft draft, Circumstances circumstances) {
        return wrongFields(draft.draft(), circumstances);
    }

    private static List<String> wrongFields(DecisionDraft draft, Circumstances circumstances) {
        var refused =
                catchThrowableOfType(InvalidInputException.class, () -> DecisionRules.check(draft, circumstances));
        return refused.problems().stream().map(FieldProblem::field).toList();
    }

    /** A draft to be varied field by field. */
    private record Draft(String outcome, List<String> differences, java.util.Map<String, String> texts) {

        Draft(String outcome) {
            this(outcome, List.of(), java.util.Map.of());
        }

        Draft with(String field, String text) {
            var more = new java.util.HashMap<>(texts);
            more.put(field, text);
            return new Draft(outcome, differences, more);
        }

        Draft differing(String... elements) {
            return new Draft(outcome, List.of(elements), texts);
        }

        Draft without(String field) {
            var fewer = new java.util.HashMap<>(texts);
            fewer.remove(field);
            return new Draft(outcome, field.equals("differences") ? List.of() : differences, fewer);
        }

        DecisionDraft draft() {
            return new DecisionDraft(
                    outcome,
                    differences,
                    text("reasons"),
                    text("hindrance"),
                    text("remedy"),
                    text("appealHow"),
                    text("appealUntil"),
                    text("credits"),
                    text("condition"),
                    text("conditionBy"),
                    text("alternative"),
                    text("identityConfirmed"),
                    text("identityReason"));
        }

        private @Nullable String text(String field) {
            return texts.get(field);
        }
    }
}
