package eu.meshe.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import eu.meshe.recognition.conditions.ConditionName;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A case sheet asks the database a few things, however much there is on it. */
@ExchangeTest
class CaseSheetQueriesTest {

    /** The case, its document, its lines, its judgements, and where it was counted before. */
    private static final int OF_A_CASE = 5;

    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static volatile @Nullable Thread asking;

    @Autowired
    private RecognitionFixture fixture;

    @Autowired
    private OpenCaseSheet sheets;

    @Autowired
    private JudgeCondition judge;

    @Autowired
    private DecideRecognition decide;

    @Test
    void aSheetAsksAsMuchWithTwelveOtherCasesAndAJudgementOnEachConditionAsWithNone() {
        var awarding = fixture.anOfficer("Northwick Institute");
        var deciding = fixture.anOfficer("University of Invented Sands");
        var learner = fixture.aPerson("Noor", "Voorbeeld");
        var application = fixture.anApplication(learner, awarding, deciding);
        var alone = asked(() -> sheets.open(deciding, application.id()));
        for (var each = 0; each < 12; each++) {
            fixture.theSameTo(application, learner, deciding);
        }
        for (var condition : ConditionName.values()) {
            judge.judge(deciding, application.id(), condition, 0, new JudgementDraft("met", "Seen"));
        }
        var among = asked(() -> sheets.open(deciding, application.id()));
        assertThat(alone).hasSize(OF_A_CASE);
        assertThat(among).isEqualTo(alone);
    }

    @Test
    void decidingAssessesOnceAndKeepsThat() {
        var deciding = fixture.anOfficer("University of Invented Sands");
        var application = fixture.anApplication(
                fixture.aPerson("Noor", "Voorbeeld"), fixture.anOfficer("Northwick Institute"), deciding);

        var asked = asked(() -> decide.decide(
                deciding,
                application.id(),
                0,
                new DecisionDraft(
                        "full", List.of(), null, null, null, null, null, null, null, null, null, null, null)));

        assertThat(asked)
                .filteredOn(sql -> sql.contains("recognition_judgement"))
                .hasSize(1);
        assertThat(asked)
                .filteredOn(sql -> sql.contains("from recognition_document"))
                .hasSize(1);
        assertThat(asked)
                .filteredOn(sql -> sql.contains("into recognition_assessment"))
                .hasSize(1);
    }

    /** What was asked of the cases; what is kept in memory of registers and rules may be read anew at any time. */
    private static List<String> asked(Runnable work) {
        ASKED.clear();
        asking = Thread.currentThread();
        try {
            work.run();
        } finally {
            asking = null;
        }
        return ASKED.stream()
                .filter(sql -> sql.contains("recognition_") && !sql.contains("recognition_rules"))
                .toList();
    }

    /** Writes down every statement that is prepared by the thread that asks. */
    @TestConfiguration
    static class Listening {

        @Bean
        static BeanPostProcessor listener() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? listening(DataSource.class, source) : bean;
                }
            };
        }

        private static <T> T listening(Class<T> type, T heard) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (method.getName().startsWith("prepare") && Thread.currentThread() == asking) {
                            ASKED.add(String.valueOf(arguments[0]));
                        }
                        try {
                            var answer = method.invoke(heard, arguments);
                            return answer instanceof Connection connection && type == DataSource.class
                                    ? listening(Connection.class, connection)
                                    : answer;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }
    }
}
