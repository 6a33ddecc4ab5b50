package eu.meshe.recognition.timer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.institution.Account;
import eu.meshe.institution.Memberships;
import eu.meshe.institution.Role;
import eu.meshe.institution.access.StaffMember;
import eu.meshe.ledger.LedgerEntry;
import eu.meshe.ledger.ProveEntry;
import eu.meshe.recognition.Application;
import eu.meshe.recognition.ApplicationState;
import eu.meshe.recognition.Applications;
import eu.meshe.recognition.RecognitionFixture;
import eu.meshe.recognition.TakeUpCase;
import eu.meshe.recognition.rules.ChangeRecognitionRules;
import eu.meshe.recognition.rules.RecognitionRulebook;
import eu.meshe.recognition.rules.RulesRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@ExchangeTest
class DeadlineTimerTest {

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private RunningDeadlines deadlines;

    @Autowired
    private MeetDeadline meet;

    @Autowired
    private TransactionTemplate turn;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Applications applications;

    @Autowired
    private TakeUpCase takeUp;

    @Autowired
    private Memberships memberships;

    @Autowired
    private RecognitionRulebook rulebook;

    @Autowired
    private ChangeRecognitionRules changeRules;

    @Autowired
    private ProveEntry log;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private StaffMember awarding;
    private StaffMember deciding;
    private Account administrator;
    private Account learner;

    @BeforeEach
    void aLearnerHasApplied() {
        awarding = fixture.anOfficer("Northwick Institute");
        deciding = fixture.anOfficer("University of Slow Decisions");
        administrator = fixture.aPerson("Ada", "Administrator");
        memberships.grant(deciding.institutionId(), administrator.id(), Role.ADMINISTRATOR);
        learner = fixture.aPerson("Pia", "Patient");
    }

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
    void whatWasDoneBeforeTheProgramWasStoppedIsNotDoneAgainAndTheRestIs() {
        var first = overdue(anApplication());
        var second = overdue(anApplication(fixture.aPerson("Petra", "Second")));
        var passed = deadlines.listPassed(fixture.today(), deciding.institutionId(), null, 10);
        assertThat(passed).hasSize(2);
        meet.pass(passed.getFirst());

        run(clock);

        assertThat(entries(first, "DecisionOverdue")).hasSize(1);
        assertThat(entries(second, "DecisionOverdue")).hasSize(1);
    }

    @Test
    void nothingIsDoneWhileAnotherProcessDoesIt() {
        var application = overdue(anApplication());

        inAnotherTransaction(() -> {
            assertThat(deadlines.takeTurn()).isTrue();
            runInAThreadOfItsOwn();
        });

        assertThat(entries(application, "DecisionOverdue")).isEmpty();
        run(clock);
        assertThat(entries(application, "DecisionOverdue")).hasSize(1);
    }

    @Test
    void aCaseThatSomebodyIsAtWorkOnIsLeftForTheNextTimeAndKeepsNoOtherWaiting() {
        var busy = overdue(anApplication());
        var free = overdue(anApplication(fixture.aPerson("Petra", "Second")));

        inAnotherTransaction(() -> {
            jdbc.sql("select 1 from recognition_application where id = ? for update")
                    .param(busy.id().value())
                    .query((row, number) -> 1)
                    .single();
            runInAThreadOfItsOwn();
        });

        assertThat(entries(busy, "DecisionOverdue")).isEmpty();
        assertThat(entries(free, "DecisionOverdue")).hasSize(1);
        run(clock);
        assertThat(entries(busy, "DecisionOverdue")).hasSize(1);
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

    private Application anApplication() {
        return anApplication(learner);
    }

    private Application anApplication(Account by) {
        return fixture.anApplication(by, awarding, deciding);
    }

    /** As it is when nobody decided in time. */
    private Application overdue(Application application) {
        jdbc.sql("update recognition_application set decide_by = ? where id = ?")
                .params(fixture.today().minusDays(1), application.id().value())
                .update();
        return applications.getCase(deciding.institutionId(), application.id());
    }

    private void set(Application application, String column, String expression) {
        jdbc.sql("update recognition_application set " + column + " = " + expression + " where id = ?")
                .param(application.id().value())
                .update();
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

    private void daysBefore(Application application, int days) {
        run(later(Math.toIntExact(
                        application.decideBy().toEpochDay() - fixture.today().toEpochDay())
                - days));
    }

    private Clock later(int days) {
        return Clock.offset(clock, Duration.ofDays(days));
    }

    private void run(Clock moved) {
        new DeadlineTimer(deadlines, meet, turn, moved).run(deciding.institutionId());
    }

    private void runInAThreadOfItsOwn() {
        var thread = new Thread(() -> run(clock));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void inAnotherTransaction(Runnable work) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        own.executeWithoutResult(status -> work.run());
    }

    private List<String> mails(Account account) {
        return mails(account.email());
    }

    private List<String> mails(String mailbox) {
        return fixture.mailsTo(mailbox);
    }

    private List<LedgerEntry> entries(Application application, String kind) {
        return log.listAbout(application.id().toString()).stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }

    private ApplicationState.Name stateOf(Application application) {
        return applications
                .getCase(deciding.institutionId(), application.id())
                .state()
                .name();
    }

    private boolean isMarked(Application application) {
        return jdbc.sql("select escalated_at is not null from recognition_application where id = ?")
                .param(application.id().value())
                .query(Boolean.class)
                .single();
    }
}
