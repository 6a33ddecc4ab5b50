package eu.meshe.recognition.timer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.recognition.ApplicationState;
import eu.meshe.recognition.rules.ChangeRecognitionRules;
import eu.meshe.recognition.rules.RecognitionRulebook;
import eu.meshe.recognition.rules.RulesRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Silence recognises where a law says so, and only what could be recognised. */
@ExchangeTest
class SilenceTest extends WatchedCases {

    @Autowired
    private RecognitionRulebook rulebook;

    @Autowired
    private ChangeRecognitionRules changeRules;

    @Test
    void silenceRecognisesWhereALawSaysSo() {
        silenceRecognises();
        var application = overdue(anApplication());

        run(clock);
        run(clock);

        var decided = applications.getCase(deciding.institutionId(), application.id());
        assertThat(decided.state().name()).isEqualTo(ApplicationState.Name.DECIDED);
        assertThat(java.util.Objects.requireNonNull(decided.decision()).reasons())
                .isEqualTo("An invented act, section 4");
        assertThat(entries(application, "RecognisedByExpiry")).hasSize(1);
        assertThat(entries(application, "DecisionOverdue")).isEmpty();
    }

    @Test
    void silenceDoesNotRecogniseADocumentThatFailsNorAnotherPersonsOne() {
        silenceRecognises();
        var failing = overdue(anApplication());
        var anothers = overdue(fixture.anApplication(fixture.aPerson("Somebody", "Else"), awarding, deciding));
        set(
                failing,
                "verified_then",
                "regexp_replace(verified_then, '\"verdict\":\"[a-z]+\"', '\"verdict\":\"failed\"')");
        set(anothers, "applicant", "replace(replace(applicant, 'Somebody', 'Nobody'), 'Else', 'Known')");

        run(clock);

        for (var application : List.of(failing, anothers)) {
            assertThat(stateOf(application)).isEqualTo(ApplicationState.Name.SUBMITTED);
            assertThat(entries(application, "DecisionOverdue")).hasSize(1);
        }
    }

    private void silenceRecognises() {
        var rules = RulesRequest.of(rulebook.getRules(deciding.institutionId()));
        changeRules.change(
                deciding,
                0,
                new RulesRequest(
                        rules.daysCounted(),
                        rules.appealDays(),
                        rules.appealDecisionDays(),
                        "recognise",
                        "An invented act, section 4",
                        rules.warnDays(),
                        rules.twoPeople(),
                        rules.pausesAllowed(),
                        null,
                        null,
                        null));
    }
}
