package io.serverlesspipeline.benchmark.experiment;

import io.serverlesspipeline.benchmark.function.Candidate;
import io.serverlesspipeline.benchmark.result.Results;
import io.serverlesspipeline.benchmark.service.FakeAws;
import io.serverlesspipeline.benchmark.service.GeneratedObject;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures memory and CPU time for objects of very different sizes. Each object is the only event of a process. The
 * table responds without delay.
 */
public final class Memory implements Experiment {
    /** With records of this size, a gibibyte takes about a minute. */
    private static final int RECORD_BYTES = 16 << 10;

    /** The numbers of small records in the objects that measure cost by number of records. */
    private static final List<Integer> COUNTS = List.of(5_000, 10_000, 20_000, 40_000);

    @Override
    public int defaultRounds() {
        return 3;
    }

    @Override
    public Results run(BenchmarkEnvironment environment, int rounds) throws IOException, InterruptedException {
        SampleRecorder recorder = new SampleRecorder("memory", rounds);
        recorder.setting("bytes of a record, at most", Integer.toString(RECORD_BYTES));
        Candidate candidate = environment.candidates().customRuntime();
        List<Map.Entry<String, GeneratedObject>> objects = List.copyOf(objects().entrySet());
        try (FakeAws aws = FakeAws.plaintext()) {
            Rounds.run(
                    rounds,
                    objects,
                    "object sizes",
                    environment.progress(),
                    object -> measure(candidate, object.getKey(), object.getValue(), aws, environment, recorder));
        }
        return recorder.results();
    }

    private static Map<String, GeneratedObject> objects() {
        Map<String, GeneratedObject> objects = new LinkedHashMap<>();
        objects.put("1 KB", sized(1 << 10, 1 << 10));
        objects.put("1 MB", sized(1 << 20, RECORD_BYTES));
        objects.put("64 MB", sized(64 << 20, RECORD_BYTES));
        objects.put("1 GiB", sized(1 << 30, RECORD_BYTES));
        COUNTS.forEach(count -> objects.put(count + " records", GeneratedObject.records(count)));
        return objects;
    }

    /** Returns an object of the given size that consists of records of the given size. */
    private static GeneratedObject sized(long bytes, int recordBytes) {
        int minimum = (int) GeneratedObject.records(1, 1).size() - 1;
        return GeneratedObject.records(bytes / recordBytes, recordBytes - minimum);
    }

    private static void measure(
            Candidate candidate,
            String size,
            GeneratedObject object,
            FakeAws aws,
            BenchmarkEnvironment environment,
            SampleRecorder recorder)
            throws IOException, InterruptedException {
        HeapLog heap = new HeapLog(environment.directory().resolve("heap.log"));
        String event = aws.upload(object);
        try (FunctionSession session =
                FunctionSession.start(candidate, aws, heap.variables(), environment.directory(), event)) {
            double seconds = session.awaitFirst().milliseconds() / 1000;
            Duration processor = session.process().processorTime();
            recorder.add(
                    candidate.name(), size, "peak RSS", "MB", session.process().peakMemoryMegabytes());
            session.process().terminate();
            recorder.add(candidate.name(), size, "peak heap", "MB", heap.peakMegabytes());
            recorder.add(candidate.name(), size, "CPU", "s", processor.toMillis() / 1000.0);
            recorder.add(candidate.name(), size, "time", "s", seconds);
            recorder.add(candidate.name(), size, "records", "", (double) object.lines());
        }
    }
}
