package eu.meshe.recognition.timer;

import eu.meshe.institution.InstitutionId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks after the deadlines, one process at a time: warns of those that come near, acts on those that passed. A deadline that cannot be acted
 * on keeps no other waiting, and is tried again the next time.
 */
@Component
class DeadlineTimer {

    private static final Logger log = LoggerFactory.getLogger(DeadlineTimer.class);
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 50;

    /** Days as deadlines count them. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final RunningDeadlines deadlines;
    private final MeetDeadline meet;
    private final TransactionTemplate turn;
    private final Clock clock;

    DeadlineTimer(RunningDeadlines deadlines, MeetDeadline meet, TransactionTemplate turn, Clock clock) {
        this.deadlines = deadlines;
        this.meet = meet;
        this.turn = turn;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 600_000, initialDelay = 60_000)
    void run() {
        run(null);
    }

    /** The same for the deadlines of one institution. */
    void run(@Nullable InstitutionId scope) {
        turn.executeWithoutResult(status -> {
            if (deadlines.takeTurn()) {
                var today = LocalDate.ofInstant(clock.instant(), ZONE);
                each((after) -> deadlines.listPassed(today, scope, after, PAGE), meet::pass);
                each((after) -> deadlines.listToWarn(today, scope, after, PAGE), meet::warn);
            }
        });
    }

    private interface Pages {
        List<RunningDeadline> after(@Nullable RunningDeadline last);
    }

    private static void each(Pages pages, Consumer<RunningDeadline> act) {
        RunningDeadline last = null;
        for (var number = 0; number < MOST_PAGES; number++) {
            var page = pages.after(last);
            page.forEach(deadline -> tryTo(act, deadline));
            if (page.size() < PAGE) {
                return;
            }
            last = page.getLast();
        }
    }

    private static void tryTo(Consumer<RunningDeadline> act, RunningDeadline deadline) {
        try {
            act.accept(deadline);
        } catch (RuntimeException e) {
            log.warn(
                    "The deadline of case {} could not be acted on ({}); it is tried again",
                    deadline.application(),
                    e.getClass().getSimpleName());
        }
    }
}
