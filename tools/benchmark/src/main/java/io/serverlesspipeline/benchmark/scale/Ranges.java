package io.serverlesspipeline.benchmark.scale;

/**
 * The ranges of an upload, and the invocations that find them.
 *
 * @param count how many ranges there are
 * @param records how many records each has, except for the last
 * @param scans how many invocations find the ranges
 * @param perScan how many ranges each of them finds, except for the last
 * @param scanSeconds how long they take together
 */
record Ranges(long count, long records, long scans, long perScan, double scanSeconds) {
    static Ranges of(Workload workload, FunctionSpeed function) {
        long bytes = Math.max(workload.splitBytes(), workload.bytes() / ScaleModel.MAX_RANGES);
        // A range ends behind the first record that makes it large enough.
        long records = Workload.ceilDiv(bytes, workload.recordBytes());
        long count = Workload.ceilDiv(workload.records(), records);
        double bytesInTime = function.scanBytesPerSecond() * function.readingSeconds();
        if (workload.bytes() <= bytesInTime) {
            return new Ranges(count, records, 1, count, workload.bytes() / function.scanBytesPerSecond());
        }
        long perScan = (long) (bytesInTime / (records * workload.recordBytes()));
        if (perScan == 0) {
            throw new IllegalArgumentException("An invocation is too short to read a range of "
                    + records * workload.recordBytes() + " bytes. Use a smaller split size.");
        }
        long scans = Workload.ceilDiv(count, perScan);
        long rest = workload.bytes() - (scans - 1) * perScan * records * workload.recordBytes();
        return new Ranges(
                count,
                records,
                scans,
                perScan,
                (scans - 1) * function.readingSeconds() + rest / function.scanBytesPerSecond());
    }
}
