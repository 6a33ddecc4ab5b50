package eu.meshe.platform.remote;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How many sites may be asked on behalf of one document, and for how long together: a document that names many slow ones must hold nobody up.
 * Outside of any budget nobody is asked. A budget within another spends of both. May be used in several threads.
 */
public final class FetchBudget {

    private static final ScopedValue<FetchBudget> CURRENT = ScopedValue.newInstance();

    private final AtomicInteger left;
    private final long end;
    private final @Nullable FetchBudget within;

    private FetchBudget(int fetches, Duration time, @Nullable FetchBudget within) {
        this.left = new AtomicInteger(fetches);
        this.end = System.nanoTime() + time.toNanos();
        this.within = within;
    }

    /** Starts to run at once; spends of the budget that it is made in, too. */
    public static FetchBudget of(int fetches, Duration time) {
        return new FetchBudget(fetches, time, CURRENT.isBound() ? CURRENT.get() : null);
    }

    /** For one document: its issuer's keys, its lists and the keys of those who signed them, and a few to spare. */
    public static FetchBudget ofOneDocument() {
        return of(8, Duration.ofSeconds(12));
    }

    /** Does the work, which may ask as much as is left. */
    public <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    static @Nullable FetchBudget current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /** Whether one more site may be asked; counts it. */
    boolean take() {
        return remaining().isPositive() && left.getAndDecrement() > 0 && (within == null || within.take());
    }

    Duration remaining() {
        var own = Duration.ofNanos(end - System.nanoTime());
        if (within == null) {
            return own;
        }
        var outer = within.remaining();
        return own.compareTo(outer) < 0 ? own : outer;
    }
}
