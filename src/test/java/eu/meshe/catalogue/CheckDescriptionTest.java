package eu.meshe.catalogue;

import static eu.meshe.catalogue.CatalogueFixture.aDescription;
import static eu.meshe.catalogue.CatalogueFixture.withWorkload;
import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.catalogue.DescriptionCheck.Finding;
import eu.meshe.catalogue.DescriptionCheck.Result;
import eu.meshe.institution.Institution;
import eu.meshe.institution.InstitutionId;
import eu.meshe.learning.CountryCode;
import eu.meshe.learning.LocalisedText;
import eu.meshe.platform.FieldProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckDescriptionTest {

    private static final Institution INSTITUTION = new Institution(
            new InstitutionId(new UUID(0, 1)),
            "musterau",
            Institution.Kind.UNIVERSITY,
            LocalisedText.of("de", "Hochschule Musterau"),
            new CountryCode("AT"),
            "de",
            "#1f5f8b",
            null,
            "VATAT-U00000000",
            "NQR",
            List.of(),
            "contact@example.org",
            60,
            0);

    private final CheckDescription check = new CheckDescription();

    @Test
    void aDescriptionWithAllElementsIsComplete() {
        var found = check.check(INSTITUTION, aDescription());

        assertThat(found.isComplete()).isTrue();
        assertThat(found.flagged()).isEmpty();
    }

    @Test
    void elevenElementsAreMandatory() {
        assertThat(Arrays.stream(AnnexElement.values())
                        .filter(element -> element.kind() == AnnexElement.Kind.MANDATORY))
                .hasSize(11);
    }

    @Test
    void ofATitleAloneEveryOtherElementOfTheDescriptionIsMissing() {
        var found = check.check(INSTITUTION, Description.titled(Map.of("de", "Nur ein Titel")));

        assertThat(found.missing())
                .extracting(Finding::element)
                .containsExactly(
                        AnnexElement.LEARNING_OUTCOMES,
                        AnnexElement.WORKLOAD,
                        AnnexElement.LEVEL,
                        AnnexElement.ASSESSMENT,
                        AnnexElement.PARTICIPATION,
                        AnnexElement.QUALITY_ASSURANCE);
    }

    @Test
    void theLearnerAndTheDateComeWithTheAward() {
        var found = check.check(INSTITUTION, aDescription());

        assertThat(found.findings())
                .filteredOn(finding -> finding.result() == Result.WITH_THE_AWARD)
                .extracting(Finding::element)
                .contains(AnnexElement.LEARNER, AnnexElement.DATE_OF_ISSUING);
    }

    @ParameterizedTest
    @CsvSource({
        "3,75,GIVEN",
        "3,90,GIVEN",
        "3,74,FLAGGED",
        "3,91,FLAGGED",
        "3,40,FLAGGED",
        "2.5,63,GIVEN",
        "0.5,12,FLAGGED"
    })
    void aWorkloadOutside25To30HoursACreditIsFlagged(String credits, String hours, Result expected) {
        assertThat(workload(credits, hours).result()).isEqualTo(expected);
    }

    @Test
    void theFlagSaysWhatWouldFit() {
        assertThat(workload("3", "40").message().arguments()).containsExactly("3", "75", "90", "40");
    }

    @Test
    void hoursWithoutCreditsAreFlaggedAndCreditsWithoutHoursAreMissing() {
        assertThat(workload(null, "80").result()).isEqualTo(Result.FLAGGED);
        assertThat(workload("3", null).result()).isEqualTo(Result.MISSING);
    }

    @ParameterizedTest
    @CsvSource({
        "credits,0.4",
        "credits,60.5",
        "credits,2.555",
        "credits,1e9",
        "credits,-3",
        "credits,drei",
        "credits,999999999999999999999999",
        "hours,0",
        "hours,9001",
        "hours,12.5",
        "hours,９"
    })
    void aNumberOutOfRangeIsNamedAtItsField(String field, String typed) {
        var found = check.check(
                INSTITUTION, field.equals("credits") ? withWorkload(typed, "80") : withWorkload("3", typed));

        assertThat(found.problems()).extracting(FieldProblem::field).containsExactly(field);
        assertThat(found.isComplete()).isFalse();
    }

    @Test
    void aCommaIsADecimalPointToo() {
        assertThat(check.check(INSTITUTION, withWorkload("2,5", "70")).problems())
                .isEmpty();
    }

    @Test
    void everyAgreementAgreesWithTheGuide() {
        var random = new Random(2022);
        for (var round = 0; round < 500; round++) {
            var credits = 1 + random.nextInt(60);
            var hours = 1 + random.nextInt(2000);
            var fits = hours >= 25 * credits && hours <= 30 * credits;

            assertThat(workload("" + credits, "" + hours).result() == Result.GIVEN)
                    .as("%s ECTS, %s h", credits, hours)
                    .isEqualTo(fits);
        }
    }

    private Finding workload(@Nullable String credits, @Nullable String hours) {
        return check.check(INSTITUTION, withWorkload(credits, hours)).findings().stream()
                .filter(finding -> finding.element() == AnnexElement.WORKLOAD)
                .findFirst()
                .orElseThrow();
    }
}
