package eu.meshe.verification.batch;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How many requests with many documents are worked on at once, so that who has one document is not kept waiting. */
public final class Places {

    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    /** @param mostOfOne how many of them one caller may have */
    public Places(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** A place; to be given back by closing it. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** A place for that caller, if there is one. */
    public synchronized Optional<Place> take(String caller) {
        var own = taken.getOrDefault(caller, 0);
        if (all >= most || own >= mostOfOne) {
            return Optional.empty();
        }
        all++;
        taken.put(caller, own + 1);
        return Optional.of(() -> giveBack(caller));
    }

    public synchronized int taken() {
        return all;
    }

    private synchronized void giveBack(String caller) {
        all--;
        taken.computeIfPresent(caller, (any, own) -> own == 1 ? null : own - 1);
    }
}
