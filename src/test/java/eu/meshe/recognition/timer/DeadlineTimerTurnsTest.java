package eu.meshe.recognition.timer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.meshe.ExchangeTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The timer beside another process, after a stop, and on cases that somebody is at work on. */
@ExchangeTest
class DeadlineTimerTurnsTest extends WatchedCases {

    @Autowired
    private PlatformTransactionManager transactions;

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
}
