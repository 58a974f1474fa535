package io.serverlesspipeline.benchmark.experiment;

import com.sun.management.OperatingSystemMXBean;
import io.serverlesspipeline.benchmark.function.Candidate;
import io.serverlesspipeline.benchmark.function.Candidates;
import io.serverlesspipeline.benchmark.result.Results;
import io.serverlesspipeline.benchmark.service.FakeAws;
import io.serverlesspipeline.benchmark.service.GeneratedObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How many small records of an NDJSON object one process stores in a second, in a table that answers after 5 ms. */
public final class Throughput implements Experiment {
    private static final Duration PUT_DELAY = Duration.ofMillis(5);
    private static final String CONDITION = "NDJSON";

    /**
     * A function and what it is given.
     *
     * @param records how many records the measured event has: as many as take a few seconds
     */
    private record Entry(Candidate contestant, int records) {}

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Override
    public int defaultRounds() {
        return 10;
    }

    @Override
    public Results run(BenchmarkEnvironment laboratory, int rounds) throws IOException, InterruptedException {
        SampleRecorder recorder = new SampleRecorder("throughput", rounds);
        recorder.setting("answer of the table after", PUT_DELAY.toMillis() + " ms");
        recorder.setting(
                "bytes of a record", Long.toString(GeneratedObject.records(1).size()));
        Candidate python = ComparedFunctions.python(laboratory, recorder);
        List<Entry> entries = List.of(
                new Entry(laboratory.contestants().customRuntime(), 10_000),
                new Entry(laboratory.contestants().managedRuntime(), 10_000),
                new Entry(python.with(Candidates.PYTHON_LOOP, "WRITER", "loop"), 400),
                new Entry(python.with(Candidates.PYTHON_THREADS, "WRITER", "threads"), 2_000),
                new Entry(python.with(Candidates.PYTHON_BATCH, "WRITER", "batch"), 10_000));
        try (FakeAws aws = FakeAws.plaintext()) {
            aws.answerPutsAfter(PUT_DELAY);
            Rounds.run(
                    rounds,
                    entries,
                    "throughput",
                    laboratory.progress(),
                    entry -> measure(entry, aws, laboratory, recorder));
        }
        return recorder.results();
    }

    /** The first event, half as long, is not measured: it warms the process up. */
    private void measure(Entry entry, FakeAws aws, BenchmarkEnvironment laboratory, SampleRecorder recorder)
            throws IOException, InterruptedException {
        String name = entry.contestant().name();
        String first = aws.upload(GeneratedObject.records(entry.records() / 2));
        try (FunctionSession session =
                FunctionSession.start(entry.contestant(), aws, Map.of(), laboratory.directory(), first)) {
            session.first();
            String event = aws.upload(GeneratedObject.records(entry.records()));
            FakeAws.Use used = aws.use();
            Duration before = session.process().processorTime();
            long own = system.getProcessCpuTime();
            double seconds = session.invoke(event).milliseconds() / 1000;
            double processor = session.process().processorTime().minus(before).toNanos() / 1e6;
            recorder.add(name, CONDITION, "records", "per second", entry.records() / seconds);
            recorder.add(name, CONDITION, "CPU per record", "ms", processor / entry.records());
            recorder.add(
                    name,
                    CONDITION,
                    "CPU of the fake services",
                    "% of one core",
                    (system.getProcessCpuTime() - own) / 1e9 / seconds * 100);
            FakeAws.Use since = aws.use().since(used);
            double connections = since.bucketConnections() + (double) since.tableConnections();
            recorder.add(name, CONDITION, "new connections", "", connections);
        }
    }
}
