package eu.meshe.recognition.conditions;

import static eu.meshe.recognition.conditions.CaseBuilder.aCase;
import static eu.meshe.recognition.conditions.CaseBuilder.with;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.institution.Institution;
import eu.meshe.learning.AssessmentType;
import eu.meshe.learning.Credits;
import eu.meshe.learning.IdentityCheck;
import eu.meshe.learning.LearningOutcome;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.Message;
import eu.meshe.recognition.ApplicationId;
import eu.meshe.recognition.Element;
import eu.meshe.recognition.conditions.Counted.Before;
import eu.meshe.recognition.conditions.Counted.Same;
import eu.meshe.recognition.conditions.Evidence.Origin;
import eu.meshe.recognition.outcomes.MappingLine;
import eu.meshe.recognition.outcomes.OutcomeMapping;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionsTest extends AskedCondition {

    @Test
    void allAreAskedInTheOrderOfTheirNames() {
        assertThat(Conditions.askAll(aCase().facts()))
                .extracting(Conditions.Asked::name)
                .containsExactly(ConditionName.values());
    }

    @ParameterizedTest
    @EnumSource(Element.class)
    void eachElementHasItsCondition(Element element) {
        assertThat(ConditionName.of(element).element()).isEqualTo(element);
    }

    @Test
    void whatSaysNothingIsNeverFoundNotMet() {
        assertThat(Conditions.askAll(aCase().facts()))
                .noneMatch(asked -> asked.answer().kind() == Answer.Kind.NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({
        "6, , , 6, MET, level.same",
        "7, , , 6, MET, level.higher",
        "5, , , 6, NOT_MET, level.lower",
        "5, , , , CANNOT_SAY, level.target-silent",
        ", , , 6, CANNOT_SAY, level.source-silent",
        ", NFQ level 8, IE, 6, MET, level.same",
        ", NFQ level 8, , 6, MET, level.same",
        ", Level 9, IE, 7, MET, level.same",
        ", SCQF level 9, GB, 7, NOT_MET, level.lower",
        ", Level 9, GB, 7, CANNOT_SAY, level.source-national-only",
        ", DQR-Niveau 6, DE, 6, MET, level.same",
        ", DQR-Niveau 6, IE, 6, CANNOT_SAY, level.source-national-only",
        ", MECES 2, ES, 6, MET, level.same",
        ", Level 6 or 7, IE, 6, CANNOT_SAY, level.source-national-only",
        ", Level 14, IE, 6, CANNOT_SAY, level.source-national-only",
        ", Expert, IE, 6, CANNOT_SAY, level.source-national-only",
        ", Level 6, JP, 6, CANNOT_SAY, level.source-national-only"
    })
    void levelsAreComparedByTheEqfAndByWhatCountriesReferencedToIt(
            @Nullable Integer eqf,
            @Nullable String national,
            @Nullable String country,
            @Nullable Integer target,
            Answer.Kind kind,
            String key) {
        var answer = ask(
                ConditionName.LEVEL,
                aCase().source(with(null, null, eqf, national, null, List.of()))
                        .target(with(null, null, target, null, null, List.of()))
                        .from(country));
        assertThat(answer.kind()).isEqualTo(kind);
        assertThat(answer.message().key()).isEqualTo("assessment." + key);
    }

    @Test
    void aLevelFromTheTableSaysThatItIsFromTheTable() {
        var answer = ask(
                ConditionName.LEVEL,
                aCase().source(with(null, null, null, "NFQ level 8", null, List.of()))
                        .from("IE"));
        assertThat(answer.evidence())
                .filteredOn(it -> it.origin() == Origin.TABLE)
                .extracting(it -> it.fact().arguments())
                .contains(List.of("NFQ", "8", "6"));
    }

    @ParameterizedTest
    @CsvSource({
        "5, , 3, , MET",
        "3, , 3, , MET",
        "2.5, , 3, , NOT_MET",
        ", 90, , 80, MET",
        ", 70, , 80, NOT_MET",
        "3, , , 75, MET",
        "3, , , 100, NOT_MET",
        "3, , , 85, CANNOT_SAY",
        ", , 3, , CANNOT_SAY",
        "3, , , , CANNOT_SAY",
        "3, 80, 3, , MET",
        "3, 40, 3, , CANNOT_SAY",
        "3, 200, 3, , CANNOT_SAY",
        "2, 10, 3, , NOT_MET"
    })
    void workloads(
            @Nullable String from,
            @Nullable Integer fromHours,
            @Nullable String to,
            @Nullable Integer toHours,
            Answer.Kind kind) {
        assertThat(ask(
                                ConditionName.WORKLOAD,
                                aCase().source(with(from, fromHours, null, null, null, List.of()))
                                        .target(with(to, toHours, null, null, null, List.of())))
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void creditsInsideOtherCreditsAreNeverAcceptedInSilence() {
        var answer = ask(
                ConditionName.WORKLOAD,
                aCase().source(with("5", null, null, null, null, List.of()))
                        .target(with("5", null, null, null, null, List.of()))
                        .nested("/credentialSubject/hasClaim/0/hasPart/0"));
        assertThat(answer.kind()).isEqualTo(Answer.Kind.CANNOT_SAY);
    }

    @ParameterizedTest
    @CsvSource({
        "0613, 0613, false, MET",
        "0613, 061, false, MET",
        "0613, 06, false, MET",
        "0613, 0612, false, CANNOT_SAY",
        "0613, 0612, true, MET",
        "0413, 0421, false, CANNOT_SAY",
        "0613, 0421, false, NOT_MET",
        "0613, 0421, true, CANNOT_SAY",
        ", 0421, true, CANNOT_SAY",
        "0613, , true, CANNOT_SAY"
    })
    void profilesAreComparedByFieldsAndSharedSkills(
            @Nullable String from, @Nullable String to, boolean sharedSkill, Answer.Kind kind) {
        var skills = sharedSkill ? List.of(skill("Programs")) : List.<LearningOutcome>of();
        assertThat(ask(
                                ConditionName.PROFILE,
                                aCase().source(with(null, null, null, null, from, skills))
                                        .target(with(null, null, null, null, to, skills)))
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 2, MET, outcomes.all",
        "1, 2, CANNOT_SAY, outcomes.some",
        "0, 2, CANNOT_SAY, outcomes.source-silent",
        "2, 0, CANNOT_SAY, outcomes.target-silent"
    })
    void outcomesThatAreOnlySuggestedAreNeverNotMet(int from, int to, Answer.Kind kind, String key) {
        var all = List.of(
                outcome("Judge whether the processing of personal data is lawful"),
                outcome("Repair a wooden boat with hand tools"));
        var answer = ask(
                ConditionName.OUTCOMES,
                aCase().source(with(null, null, null, null, null, all.subList(0, from)))
                        .target(with(null, null, null, null, null, all.subList(0, to))));
        assertThat(answer.kind()).isEqualTo(kind);
        assertThat(answer.message().key()).isEqualTo("assessment." + key);
    }

    @ParameterizedTest
    @CsvSource({"FULLY, MET", "PARTLY, NOT_MET", "NOT, NOT_MET"})
    void outcomesThatAPersonReadAreCoveredOrNot(MappingLine.Extent extent, Answer.Kind kind) {
        var outcomes = List.of(outcome("Repair a wooden boat"));
        var sources = extent == MappingLine.Extent.NOT ? List.<Integer>of() : List.of(0);
        var line = new MappingLine(0, sources, extent, MappingLine.Origin.PERSON, null, null);
        var by = new OutcomeMapping.SavedBy("Odile Officer", Instant.parse("2026-11-05T10:00:00Z"));
        var answer = ask(
                ConditionName.OUTCOMES,
                aCase().source(with(null, null, null, null, null, outcomes))
                        .target(with(null, null, null, null, null, outcomes))
                        .mapping(new OutcomeMapping(List.of(line), 1, by)));
        assertThat(answer.kind()).isEqualTo(kind);
        assertThat(answer.evidence()).extracting(Evidence::origin).contains(Origin.PERSON);
    }

    @ParameterizedTest
    @CsvSource({
        "WRITTEN_EXAMINATION, SUPERVISED_WITH_IDENTITY, MET",
        "PORTFOLIO, UNSUPERVISED_WITH_IDENTITY, MET",
        "QUIZ, SUPERVISED_WITHOUT_IDENTITY, CANNOT_SAY",
        "QUIZ, UNSUPERVISED_WITHOUT_IDENTITY, NOT_MET",
        "QUIZ, , CANNOT_SAY",
        ", SUPERVISED_WITH_IDENTITY, CANNOT_SAY",
        ", , CANNOT_SAY",
        "LEVEL_OF_ATTENDANCE, SUPERVISED_WITH_IDENTITY, NOT_MET"
    })
    void assessments(@Nullable AssessmentType type, @Nullable IdentityCheck check, Answer.Kind kind) {
        assertThat(ask(ConditionName.ASSESSMENT, aCase().assessed(type, check)).kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @EnumSource(AssessmentType.class)
    void everyAssessmentHasItsWords(AssessmentType type) {
        ask(ConditionName.ASSESSMENT, aCase().assessed(type, IdentityCheck.SUPERVISED_WITHOUT_IDENTITY));
    }

    @ParameterizedTest
    @CsvSource({"2021-11-02, 5, MET", "2021-11-01, 5, NOT_MET", ", 5, CANNOT_SAY", "1990-01-01, , MET", ", , MET"})
    void itIsCurrentByTheInstitutionsOwnRule(@Nullable String day, @Nullable Integer years, Answer.Kind kind) {
        assertThat(ask(
                                ConditionName.CURRENCY,
                                aCase().awarded(standing("NONE"), day).rules(null, null, years))
                        .kind())
                .isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "here, CREDENTIAL, true, false, NOT_MET, counted.here",
        "elsewhere, CREDENTIAL, true, false, NOT_MET, counted.elsewhere",
        "elsewhere, ACHIEVEMENT, true, false, NOT_MET, counted.elsewhere",
        "elsewhere, CREDENTIAL, false, false, NOT_MET, counted.other-person",
        "here, CREDENTIAL, true, true, CANNOT_SAY, counted.on-condition"
    })
    void whatWasCountedIsNotCountedInSilenceAgain(
            String where, Same same, boolean samePerson, boolean onCondition, Answer.Kind kind, String key) {
        for (var credits : Arrays.asList(Credits.of(3), null)) {
            for (var at : Institution.Kind.values()) {
                var before = new Before(
                        where.equals("here") ? new ApplicationId(new UUID(0, 44)) : null,
                        at,
                        same,
                        samePerson,
                        LocalDate.parse("2026-01-01"),
                        credits,
                        onCondition);
                var answer =
                        ask(ConditionName.COUNTED_ONCE, aCase().counted(new Counted(List.of(before), BigDecimal.ZERO)));
                assertThat(answer.kind()).isEqualTo(kind);
                assertThat(answer.message().key()).isEqualTo("assessment." + key);
            }
        }
    }

    @Test
    void outcomesInOtherLanguagesAreNeverNotCoveredAndTheLanguagesAreNamed() {
        var german = LearningOutcome.of(LocalisedText.of("de", "Ein Holzboot ausbessern"));
        var english = outcome("Repair a wooden boat");
        var answer = ask(
                ConditionName.OUTCOMES,
                aCase().source(with(null, null, null, null, null, List.of(german)))
                        .target(with(null, null, null, null, null, List.of(english))));
        assertThat(answer.kind()).isEqualTo(Answer.Kind.CANNOT_SAY);
        assertThat(answer.message()).isEqualTo(Message.of("assessment.outcomes.languages", "de", "en"));
        assertThat(answer.evidence()).extracting(it -> it.fact().key()).containsExactly("assessment.fact.not-compared");
    }

    @Test
    void whereSomeOutcomesShareALanguageTheOthersAreStillNotNotCovered() {
        var german = LearningOutcome.of(LocalisedText.of("de", "Gezeiten erklären"));
        var answer = ask(
                ConditionName.OUTCOMES,
                aCase().source(with(null, null, null, null, null, List.of(outcome("Repair a wooden boat"), german)))
                        .target(with(
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(outcome("Repair a wooden boat"), outcome("Explain the tides")))));
        assertThat(answer.message())
                .isEqualTo(Message.of("assessment.outcomes.languages-some", "de", "en", 1, 2, 0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "5, 5, , , 0, MET",
        "5, 5, 10, , 0, MET",
        "5, 5, 10, , 5, MET",
        "5, 5, 10, , 6, NOT_MET",
        "5, 5, 10, , 20, NOT_MET",
        "9, 5, 5, , 0, MET",
        "5, 10, , 50, 0, MET",
        "6, 10, , 50, 0, NOT_MET",
        ", 10, , 50, 0, CANNOT_SAY",
        "5, , , 50, 0, CANNOT_SAY",
        "5, 10, 4, 50, 0, NOT_MET"
    })
    void enoughRemainsToBeDoneHere(
            @Nullable String from,
            @Nullable String to,
            @Nullable String most,
            @Nullable Integer share,
            BigDecimal recognised,
            Answer.Kind kind) {
        assertThat(ask(
                                ConditionName.RESIDENCY,
                                aCase().source(with(from, null, null, null, null, List.of()))
                                        .target(with(to, null, null, null, null, List.of()))
                                        .rules(most, share, null)
                                        .counted(new Counted(List.of(), recognised)))
                        .kind())
                .isEqualTo(kind);
    }

    private static LearningOutcome outcome(String words) {
        return LearningOutcome.of(LocalisedText.of("en", words));
    }

    private static LearningOutcome skill(String words) {
        return new LearningOutcome(
                LocalisedText.of("en", words), URI.create("http://data.europa.eu/esco/skill/of-a-test"));
    }
}
