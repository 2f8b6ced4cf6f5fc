package vn.kiphan;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.api.function.Executable;
import org.junit.platform.commons.util.ExceptionUtils;

/** The time for which this thread keeps a processor: what is promised of it holds on a machine that is busy with other things, too. */
public final class ProcessorTime {

    private ProcessorTime() {}

    /** How long the work needed the processor. */
    public static Duration of(Executable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        try {
            work.execute();
        } catch (Throwable failed) {
            throw ExceptionUtils.throwAsUncheckedException(failed);
        }
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - began);
    }
}
