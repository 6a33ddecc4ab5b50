package eu.meshe.recognition.timer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.institution.Account;
import eu.meshe.recognition.AppealDecision;
import eu.meshe.recognition.AppealDraft;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationState;
import eu.meshe.recognition.ConfirmDecision;
import eu.meshe.recognition.DecideAppeal;
import eu.meshe.recognition.DecideRecognition;
import eu.meshe.recognition.TakeUpCase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is warned of a deadline and who is told that it has passed, once. */
@ExchangeTest
class DeadlineTimerTest extends WatchedCases {

    @Autowired
    private TakeUpCase takeUp;

    @Autowired
    private DecideRecognition decide;

    @Autowired
    private ConfirmDecision confirm;

    @Autowired
    private AppealDecision appeals;

    @Autowired
    private DecideAppeal answer;

    @Test
    void nobodyIsWarnedBeforeItIsTime() {
        var application = anApplication();

        daysBefore(application, 8);

        assertThat(mails(deciding.account())).isEmpty();
        assertThat(mails(deciding.institution().contact())).isEmpty();
    }

    @Test
    void theOfficerAndTheInstitutionAreWarnedOnceAndTheLearnerIsNotTroubled() {
        var application = anApplication();
        takeUp.takeUp(deciding, application.id(), application.version());
        var before = mails(learner).size();

        daysBefore(application, 7);
        daysBefore(application, 6);

        assertThat(mails(deciding.account()))
                .singleElement()
                .asString()
                .contains("Due on", "/cases/" + application.id());
        assertThat(mails(deciding.institution().contact())).hasSize(1);
        assertThat(mails(administrator)).isEmpty();
        assertThat(mails(learner)).hasSize(before);
        assertThat(entries(application, "DecisionOverdue")).isEmpty();
    }

    @Test
    void onTheLastDayNothingHasPassed() {
        var application = anApplication();

        daysBefore(application, 0);

        assertThat(entries(application, "DecisionOverdue")).isEmpty();
    }

    @Test
    void whenTheDayHasPassedTheAdministratorsAreToldTheLearnerReadsHerRightsAndTheLogHasItOnce() {
        var application = anApplication();

        daysBefore(application, -1);
        daysBefore(application, -2);

        assertThat(mails(administrator))
                .filteredOn(mail -> mail.contains("Overdue"))
                .hasSize(1);
        assertThat(mails(learner))
                .filteredOn(mail -> mail.contains("Article III.5"))
                .singleElement()
                .asString()
                .contains("sorry", deciding.institution().contact(), "/applications/" + application.id());
        assertThat(entries(application, "DecisionOverdue"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts())
                        .containsOnly(java.util.Map.entry(
                                "due", application.decideBy().toString())));
        assertThat(isMarked(application)).isTrue();
        assertThat(stateOf(application)).isEqualTo(ApplicationState.Name.SUBMITTED);
    }

    @Test
    void mailsToTheInstitutionDoNotNameTheLearner() {
        var application = anApplication();

        daysBefore(application, -1);

        assertThat(mails(deciding.institution().contact()))
                .isNotEmpty()
                .noneMatch(mail -> mail.contains("Pia") || mail.contains("Patient") || mail.contains(learner.email()));
    }

    @Test
    void aClockThatStandsStillWarnsNobody() {
        var application = anApplication();
        jdbc.sql("update recognition_application set state = 'WAITING', details = '{}' where id = ?")
                .param(application.id().value())
                .update();

        daysBefore(application, -1);

        assertThat(mails(administrator)).isEmpty();
    }

    @Test
    void aDeadlineThatWasSetAnewIsWarnedOfAnew() {
        var application = anApplication();
        daysBefore(application, 3);
        jdbc.sql("update recognition_application set decide_by = decide_by + 20 where id = ?")
                .param(application.id().value())
                .update();

        daysBefore(application, -13);

        assertThat(mails(deciding.institution().contact())).hasSize(2);
    }

    @Test
    void anAppealHasItsOwnWarningsAndItsOwnApology() {
        var application = overdue(anApplication());
        jdbc.sql("""
                update recognition_application set state = 'APPEALED', outcome = 'refusal', details = '{"grounds":"No"}',
                  ruling = '{"number":1,"kind":"FIRST","at":"2026-01-05T10:00:00Z","decision":{"outcome":"refusal",
                  "differences":["level"],"reasons":"a","hindrance":"b","remedy":"c","appealHow":"d",
                  "appealUntil":"2026-02-05"}}' where id = ?""").param(application.id().value()).update();

        run(clock);

        assertThat(entries(application, "AppealOverdue")).hasSize(1);
        assertThat(mails(learner)).anyMatch(mail -> mail.contains("We are late with your appeal"));
    }

    @Test
    void anAnswerThatWaitsForASecondPersonIsWarnedOfOnceAndOverdueOnceWhereverItIs() {
        fixture.haveTwoPeopleSign(deciding);
        var second = fixture.anotherOfficer(deciding.institution());
        var third = fixture.anotherOfficer(deciding.institution());
        var fourth = fixture.anotherOfficer(deciding.institution());
        var id = anApplication().id();
        decide.decide(deciding, id, 0, fixture.aRefusal());
        confirm.confirm(second, id, 1);
        var lodged = appeals.lodge(learner, id, "Look again.");
        daysBefore(lodged, 5);
        var proposed = answer.decide(third, id, 3, new AppealDraft("stands", "We looked again.", null));
        daysBefore(proposed, 4);
        daysBefore(proposed, -1);
        confirm.giveBack(fourth, id, 4, "Say more.");
        daysBefore(proposed, -2);

        assertThat(mails(deciding.institution().contact())).hasSize(2);
        assertThat(entries(lodged, "AppealOverdue")).hasSize(1);
        assertThat(mails(learner))
                .filteredOn(mail -> mail.contains("We are late with your appeal"))
                .hasSize(1);
    }

    @Test
    void aConditionRemindsTheLearnerAndNothingIsDecidedByItself() {
        var application = anApplication();
        jdbc.sql("""
                update recognition_application set state = 'DECIDED', outcome = 'conditional', officer_id = :officer,
                  ruling = json_build_object('number', 1, 'kind', 'FIRST', 'at', '2026-01-05T10:00:00Z', 'decision',
                    json_build_object('outcome', 'conditional', 'condition', 'An exam', 'conditionBy', cast(:by as text),
                      'reasons', 'a', 'differences', json_build_array()))::text
                where id = :id""")
                .param("officer", deciding.account().id().value())
                .param("by", fixture.today().plusDays(5).toString())
                .param("id", application.id().value())
                .update();

        run(clock);
        run(later(6));

        assertThat(mails(learner))
                .anyMatch(mail -> mail.contains("Please do this by"))
                .anyMatch(mail -> mail.contains("The day for your condition has passed"));
        assertThat(mails(deciding.account())).hasSize(2);
        assertThat(entries(application, "ConditionOverdue")).hasSize(1);
        assertThat(stateOf(application)).isEqualTo(ApplicationState.Name.DECIDED);
        assertThat(isMarked(application)).isFalse();
    }

    private void daysBefore(Application application, int days) {
        run(later(Math.toIntExact(
                        application.decideBy().toEpochDay() - fixture.today().toEpochDay())
                - days));
    }

    private Clock later(int days) {
        return Clock.offset(clock, Duration.ofDays(days));
    }

    private List<String> mails(Account account) {
        return mails(account.email());
    }

    private List<String> mails(String mailbox) {
        return fixture.mailsTo(mailbox);
    }

    private boolean isMarked(Application application) {
        return jdbc.sql("select escalated_at is not null from recognition_application where id = ?")
                .param(application.id().value())
                .query(Boolean.class)
                .single();
    }
}
