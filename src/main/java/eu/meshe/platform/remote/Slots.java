package eu.meshe.platform.remote;

import java.util.HashMap;
import java.util.Map;

/** Room for so many at once, and for so many of one domain: one that takes long leaves room for the others. */
final class Slots {

    private final int most;
    private final int mostOfOne;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    Slots(int most, int mostOfOne) {
        this.most = most;
        this.mostOfOne = mostOfOne;
    }

    /** Never waits; whoever got in leaves again. */
    synchronized boolean enter(String domain) {
        var ofThis = taken.getOrDefault(domain, 0);
        if (all >= most || ofThis >= mostOfOne) {
            return false;
        }
        all++;
        taken.put(domain, ofThis + 1);
        return true;
    }

    synchronized void leave(String domain) {
        all--;
        taken.computeIfPresent(domain, (same, count) -> count == 1 ? null : count - 1);
    }
}
