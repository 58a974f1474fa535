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
 * What objects of very different sizes cost: memory, and processor time. Each object is the only event of a process.
 * The table answers at once.
 */
public final class Memory implements Experiment {
    /** Records of this size let a gibibyte pass in about a minute. */
    private static final int RECORD_BYTES = 16 << 10;

    /** How many small records the objects have whose cost is compared with their number. */
    private static final List<Integer> COUNTS = List.of(5_000, 10_000, 20_000, 40_000);

    @Override
    public int defaultRounds() {
        return 3;
    }

    @Override
    public Results run(BenchmarkEnvironment laboratory, int rounds) throws IOException, InterruptedException {
        SampleRecorder recorder = new SampleRecorder("memory", rounds);
        recorder.setting("bytes of a record, at most", Integer.toString(RECORD_BYTES));
        Candidate contestant = laboratory.contestants().customRuntime();
        List<Map.Entry<String, GeneratedObject>> objects = List.copyOf(objects().entrySet());
        try (FakeAws aws = FakeAws.plaintext()) {
            Rounds.run(
                    rounds,
                    objects,
                    "object sizes",
                    laboratory.progress(),
                    object -> measure(contestant, object.getKey(), object.getValue(), aws, laboratory, recorder));
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

    /** Returns an object of a size, made of records of a size. */
    private static GeneratedObject sized(long bytes, int recordBytes) {
        int least = (int) GeneratedObject.records(1, 1).size() - 1;
        return GeneratedObject.records(bytes / recordBytes, recordBytes - least);
    }

    private static void measure(
            Candidate contestant,
            String size,
            GeneratedObject object,
            FakeAws aws,
            BenchmarkEnvironment laboratory,
            SampleRecorder recorder)
            throws IOException, InterruptedException {
        HeapLog heap = new HeapLog(laboratory.directory().resolve("heap.log"));
        String event = aws.upload(object);
        try (FunctionSession session =
                FunctionSession.start(contestant, aws, heap.variables(), laboratory.directory(), event)) {
            double seconds = session.first().milliseconds() / 1000;
            Duration processor = session.process().processorTime();
            recorder.add(
                    contestant.name(), size, "peak RSS", "MB", session.process().peakMemoryMegabytes());
            session.process().end();
            recorder.add(contestant.name(), size, "peak heap", "MB", heap.peakMegabytes());
            recorder.add(contestant.name(), size, "CPU", "s", processor.toMillis() / 1000.0);
            recorder.add(contestant.name(), size, "time", "s", seconds);
            recorder.add(contestant.name(), size, "records", "", (double) object.lines());
        }
    }
}
