package eu.meshe.fuzz;

import static eu.meshe.fuzz.Target.demand;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Where Jazzer begins: feeds the target that the system property {@code meshe.fuzz.target} names, and looks at what it costs. */
public final class OneInput {

    private static final Target TARGET = Target.named(System.getProperty("meshe.fuzz.target", ""));
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Bytes that may be taken for one input, all in all. What is held at one moment is less. */
    private static final long MOST_MEMORY = 256L * 1024 * 1024;

    private OneInput() {}

    /** What is loaded once belongs to no input. */
    public static void fuzzerInitialize() {
        Corpus.of(TARGET).forEach(TARGET::feed);
    }

    public static void fuzzerTestOneInput(byte[] input) {
        var before = THREADS.getCurrentThreadAllocatedBytes();
        TARGET.feed(input);
        demand(THREADS.getCurrentThreadAllocatedBytes() - before <= MOST_MEMORY, "Too much memory for one input");
    }
}
