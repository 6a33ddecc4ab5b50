package eu.meshe.recognition.conditions;

import static eu.meshe.recognition.conditions.CaseBuilder.aCase;
import static eu.meshe.recognition.conditions.CaseBuilder.assured;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.learning.QualityAssurance;
import eu.meshe.recognition.conditions.Evidence.Origin;
import eu.meshe.verification.CheckResult.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the document is genuine, its issuer entitled and its quality vouched for. */
class GenuineConditionsTest extends AskedCondition {

    @ParameterizedTest
    @CsvSource({
        "PASSED, PASSED, MET",
        "PASSED, UNDECIDED, CANNOT_SAY",
        "FAILED, UNDECIDED, NOT_MET",
        "FAILED, PASSED, NOT_MET"
    })
    void aDocumentIsGenuineWhenEveryCheckHolds(Outcome one, Outcome other, Answer.Kind kind) {
        assertThat(ask(ConditionName.GENUINE, aCase().checks(one, other)).kind())
                .isEqualTo(kind);
    }

    @Test
    void aMissingAccreditationIsNoQuestionOfGenuineness() {
        assertThat(ask(ConditionName.GENUINE, aCase().check("accreditation", Outcome.FAILED))
                        .kind())
                .isEqualTo(Answer.Kind.MET);
    }

    @Test
    void aDocumentThatCanNoLongerBeReadIsNotGenuine() {
        assertThat(ask(ConditionName.GENUINE, aCase().unreadable()).kind()).isEqualTo(Answer.Kind.NOT_MET);
    }

    @Test
    void withoutDocumentsAPersonSaysWhatIsGenuine() {
        var answer = ask(ConditionName.GENUINE, aCase().withoutDocuments());
        assertThat(answer.kind()).isEqualTo(Answer.Kind.CANNOT_SAY);
        assertThat(answer.evidence()).extracting(Evidence::origin).containsOnly(Origin.APPLICANT);
    }

    @Test
    void aConversationIsEvidenceWhereThereAreNoDocuments() {
        var answer = ask(ConditionName.GENUINE, aCase().withoutDocuments().interviewed("2026-11-04"));
        assertThat(answer.evidence())
                .filteredOn(it -> it.origin() == Origin.PERSON)
                .extracting(it -> it.fact().arguments())
                .containsExactly(List.of("2026-11-04"));
    }

    @Test
    void withoutDocumentsNothingIsNotMetForThatAlone() {
        assertThat(Conditions.askAll(aCase().withoutDocuments().facts()))
                .noneMatch(asked -> asked.answer().kind() == Answer.Kind.NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({
        "IN_FORCE, 2025-05-01, MET, issuer.entitled",
        "OUT_OF_SCOPE, 2025-05-01, NOT_MET, issuer.out-of-scope",
        "NOT_IN_FORCE, 2025-05-01, NOT_MET, issuer.not-in-force",
        "NONE, 2025-05-01, CANNOT_SAY, issuer.unknown",
        "IN_FORCE, , CANNOT_SAY, issuer.no-day"
    })
    void anIssuerIsEntitledByOurRegister(String standing, @Nullable String day, Answer.Kind kind, String key) {
        var answer = ask(ConditionName.ISSUER, aCase().awarded(standing(standing), day));
        assertThat(answer.kind()).isEqualTo(kind);
        assertThat(answer.message().key()).isEqualTo("assessment." + key);
    }

    @ParameterizedTest
    @CsvSource({", CANNOT_SAY", "2026-01-01, CANNOT_SAY", "2025-04-30, NOT_MET"})
    void whatADocumentSaysOfItsAccreditationCountsOnlyAgainstIt(@Nullable String until, Answer.Kind kind) {
        var answer = ask(
                ConditionName.ISSUER,
                aCase().awarded(standing("NONE"), "2025-05-01").reference(until));
        assertThat(answer.kind()).isEqualTo(kind);
        assertThat(answer.evidence()).extracting(Evidence::origin).contains(Origin.DOCUMENT);
    }

    @ParameterizedTest
    @CsvSource({
        "IN_FORCE, true, MET, quality.in-force",
        "IN_FORCE, false, MET, quality.in-force-unnamed",
        "OUT_OF_SCOPE, true, NOT_MET, quality.out-of-scope",
        "NOT_IN_FORCE, true, NOT_MET, quality.not-in-force",
        "NONE, true, CANNOT_SAY, quality.own-word",
        "NONE, false, CANNOT_SAY, quality.unknown"
    })
    void qualityIsVouchedForByOthers(String standing, boolean named, Answer.Kind kind, String key) {
        var builder = aCase().awarded(standing(standing), "2025-05-01");
        var answer = ask(
                ConditionName.QUALITY,
                named ? builder.source(assured(QualityAssurance.PROGRAMME_QUALITY_ASSURANCE)) : builder);
        assertThat(answer.kind()).isEqualTo(kind);
        assertThat(answer.message().key()).isEqualTo("assessment." + key);
    }
}
