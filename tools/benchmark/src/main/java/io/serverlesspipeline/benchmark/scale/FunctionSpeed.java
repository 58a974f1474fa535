package io.serverlesspipeline.benchmark.scale;

import io.serverlesspipeline.benchmark.function.Candidates;
import io.serverlesspipeline.benchmark.result.Results;

/**
 * How much one invocation of the function can do.
 *
 * @param memoryMegabytes the function's memory
 * @param timeoutSeconds its timeout
 * @param recordsPerSecond how many records it stores per second in a table that doesn't throttle
 * @param scanBytesPerSecond how many bytes it reads per second to find the ranges of an upload
 * @param overheadSeconds how long an invocation takes besides its records
 */
public record FunctionSpeed(
        int memoryMegabytes,
        int timeoutSeconds,
        double recordsPerSecond,
        double scanBytesPerSecond,
        double overheadSeconds) {
    /** How many seconds before the timeout reading stops, by default. */
    private static final int RESERVE_SECONDS = 10;

    /** "At 1,769 MB, a function has the equivalent of one vCPU" (AWS Lambda Developer Guide). */
    private static final double MEGABYTES_OF_A_PROCESSOR = 1769;

    public FunctionSpeed {
        Positive.check("memoryMegabytes", memoryMegabytes);
        Positive.check("timeoutSeconds", timeoutSeconds);
        Positive.check("recordsPerSecond", recordsPerSecond);
        Positive.check("scanBytesPerSecond", scanBytesPerSecond);
        Positive.check("overheadSeconds", overheadSeconds);
    }

    /**
     * Returns the speed that follows from the recorded throughput of the custom runtime: as measured, or less if the
     * function has fewer processors than a record's processor time requires.
     */
    public static FunctionSpeed measured(
            Results throughput,
            int memoryMegabytes,
            int timeoutSeconds,
            double scanBytesPerSecond,
            double overheadSeconds) {
        String condition = throughput.conditions().get(0);
        double measured = throughput.median(Candidates.CUSTOM_RUNTIME, condition, "records");
        double processorMillis = throughput.median(Candidates.CUSTOM_RUNTIME, condition, "CPU per record");
        double bound = memoryMegabytes / MEGABYTES_OF_A_PROCESSOR * 1000 / processorMillis;
        return new FunctionSpeed(
                memoryMegabytes, timeoutSeconds, Math.min(measured, bound), scanBytesPerSecond, overheadSeconds);
    }

    /** Returns how long an invocation reads records at most: half of a short timeout is reserved. */
    double readingSeconds() {
        return timeoutSeconds - Math.min(RESERVE_SECONDS, timeoutSeconds / 2.0);
    }

    double gigabytes() {
        return memoryMegabytes / 1024.0;
    }
}
