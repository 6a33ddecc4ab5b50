package eu.meshe.institution.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Counts attempts to sign in, so that guessing becomes slow. Forgets everything after the window, and at a restart. */
@Component
class Attempts {

    static final int MOST = 10;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_KEPT = 100_000;
    private final Map<String, Count> counts = new ConcurrentHashMap<>();
    private final Clock clock;

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more for that key; answers whether it is still within bounds. */
    boolean allow(String key) {
        var now = clock.instant();
        if (counts.size() > MOST_KEPT) {
            counts.values().removeIf(count -> count.since.plus(WINDOW).isBefore(now));
        }
        var count = counts.merge(
                key,
                new Count(now, 1),
                (old, fresh) -> old.since.plus(WINDOW).isBefore(now) ? fresh : new Count(old.since, old.attempts + 1));
        return count.attempts <= MOST;
    }

    void forget(String key) {
        counts.remove(key);
    }

    private record Count(Instant since, int attempts) {}
}
