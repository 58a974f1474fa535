package io.serverlesspipeline.benchmark.parallel;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Processor time in seconds.
 *
 * @param own the time of this process
 * @param others the time of all other processes, and the time that the hypervisor gave to other machines
 */
public record ProcessorTime(double own, double others) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** The unit of the kernel's file. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int IDLE = 4;
    private static final int WAITING = 5;
    private static final int STOLEN = 8;

    /** Returns the time since the process or the machine started. */
    static ProcessorTime current() throws IOException {
        double own = SYSTEM.getProcessCpuTime() / 1e9;
        return new ProcessorTime(own, busy() - own);
    }

    ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(own - before.own, Math.max(0, others - before.others));
    }

    /** Returns how long the machine's processors were busy. */
    private static double busy() throws IOException {
        String[] columns = Files.readAllLines(Path.of("/proc/stat")).get(0).split(" +", -1);
        long ticks = 0;
        for (int column = 1; column <= STOLEN; column++) {
            if (column != IDLE && column != WAITING) {
                ticks += Long.parseLong(columns[column]);
            }
        }
        return ticks / TICKS_PER_SECOND;
    }
}
