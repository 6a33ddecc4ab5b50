package eu.meshe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Several people who do something at the same instant, each in a thread of their own. */
public final class AtOnce {

    /** Longer than any of it takes; whoever waits longer waits for ever. */
    private static final int SECONDS = 60;

    private AtOnce() {}

    @SafeVarargs
    public static <T> List<T> run(Callable<T>... attempts) throws Exception {
        return run(Arrays.asList(attempts));
    }

    /** What each of them got, in their order. */
    public static <T> List<T> run(List<Callable<T>> attempts) throws Exception {
        var start = new CyclicBarrier(attempts.size());
        try (var threads = Executors.newFixedThreadPool(attempts.size())) {
            var running = attempts.stream()
                    .map(attempt -> threads.submit(() -> {
                        start.await(SECONDS, TimeUnit.SECONDS);
                        return attempt.call();
                    }))
                    .toList();
            var answers = new ArrayList<T>();
            for (var each : running) {
                answers.add(each.get(SECONDS, TimeUnit.SECONDS));
            }
            return answers;
        }
    }
}
