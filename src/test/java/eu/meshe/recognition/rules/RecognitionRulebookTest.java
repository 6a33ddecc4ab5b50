package eu.meshe.recognition.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.meshe.ExchangeTest;
import eu.meshe.learning.Credits;
import eu.meshe.platform.StaleVersionException;
import eu.meshe.recognition.RecognitionFixture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ExchangeTest
class RecognitionRulebookTest {

    @Autowired
    private RecognitionRulebook rulebook;

    @Autowired
    private RecognitionFixture fixture;

    @Test
    void anInstitutionThatLaidDownNothingHasTheStandardRules() {
        var institution = fixture.anOfficer("Quiet College").institutionId();

        assertThat(rulebook.getRules(institution)).isEqualTo(RecognitionRules.standard(institution));
    }

    @Test
    void rulesAreKeptAndAnOlderVersionIsRefused() {
        var institution = fixture.anOfficer("Strict College").institutionId();
        rulebook.getRules(institution);
        var rules = new RecognitionRules(
                institution,
                DayCount.WORKING,
                60,
                20,
                OnExpiry.RECOGNISE,
                "An invented act, section 4",
                14,
                true,
                false,
                Credits.of("120.5"),
                75,
                8,
                0);

        rulebook.save(rules);

        var kept = rulebook.getRules(institution);
        assertThat(kept).usingRecursiveComparison().ignoringFields("version").isEqualTo(rules);
        assertThat(kept.version()).isEqualTo(1);
        assertThatThrownBy(() -> rulebook.save(rules)).isInstanceOf(StaleVersionException.class);
        rulebook.save(kept);
        assertThatThrownBy(() -> rulebook.save(kept)).isInstanceOf(StaleVersionException.class);
        assertThat(rulebook.getRules(institution).version()).isEqualTo(2);
    }

    @Test
    void silenceRecognisesOnlyWhereALawOrAnAgreementIsNamed() {
        var institution = fixture.anOfficer("Careful College").institutionId();

        assertThatThrownBy(() -> new RecognitionRules(
                        institution,
                        DayCount.CALENDAR,
                        30,
                        30,
                        OnExpiry.RECOGNISE,
                        null,
                        7,
                        false,
                        true,
                        null,
                        null,
                        null,
                        0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
