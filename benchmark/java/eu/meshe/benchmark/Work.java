package eu.meshe.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Time of the processors, in nanoseconds: what work took, however many others wanted them. */
final class Work {

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Work() {}

    /** Of this Java machine with all its threads, collector and compiler included. */
    static long ofAll() {
        return MACHINE.getProcessCpuTime();
    }

    static long ofThisThread() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
