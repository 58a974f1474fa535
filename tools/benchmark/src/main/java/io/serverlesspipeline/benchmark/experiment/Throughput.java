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

/** Measures how many small NDJSON records a process stores per second in a table that responds after 5 ms. */
public final class Throughput implements Experiment {
    private static final Duration PUT_DELAY = Duration.ofMillis(5);
    private static final String CONDITION = "NDJSON";

    /**
     * A function and its workload.
     *
     * @param records the number of records in the measured event, chosen to take a few seconds
     */
    private record Entry(Candidate candidate, int records) {}

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Override
    public int defaultRounds() {
        return 10;
    }

    @Override
    public Results run(BenchmarkEnvironment environment, int rounds) throws IOException, InterruptedException {
        SampleRecorder recorder = new SampleRecorder("throughput", rounds);
        recorder.setting("answer of the table after", PUT_DELAY.toMillis() + " ms");
        recorder.setting(
                "bytes of a record", Long.toString(GeneratedObject.records(1).size()));
        Candidate python = ComparedFunctions.python(environment, recorder);
        List<Entry> entries = List.of(
                new Entry(environment.candidates().customRuntime(), 10_000),
                new Entry(environment.candidates().managedRuntime(), 10_000),
                new Entry(python.with(Candidates.PYTHON_LOOP, "WRITER", "loop"), 400),
                new Entry(python.with(Candidates.PYTHON_THREADS, "WRITER", "threads"), 2_000),
                new Entry(python.with(Candidates.PYTHON_BATCH, "WRITER", "batch"), 10_000));
        try (FakeAws aws = FakeAws.plaintext()) {
            aws.setTableDelay(PUT_DELAY);
            Rounds.run(
                    rounds,
                    entries,
                    "throughput",
                    environment.progress(),
                    entry -> measure(entry, aws, environment, recorder));
        }
        return recorder.results();
    }

    /** The first event, with half as many records, warms up the process and isn't measured. */
    private void measure(Entry entry, FakeAws aws, BenchmarkEnvironment environment, SampleRecorder recorder)
            throws IOException, InterruptedException {
        String name = entry.candidate().name();
        String first = aws.upload(GeneratedObject.records(entry.records() / 2));
        try (FunctionSession session =
                FunctionSession.start(entry.candidate(), aws, Map.of(), environment.directory(), first)) {
            session.awaitFirst();
            String event = aws.upload(GeneratedObject.records(entry.records()));
            FakeAws.Usage before = aws.usage();
            Duration cpuBefore = session.process().processorTime();
            long ownCpuBefore = system.getProcessCpuTime();
            double seconds = session.invoke(event).milliseconds() / 1000;
            double processor =
                    session.process().processorTime().minus(cpuBefore).toNanos() / 1e6;
            recorder.add(name, CONDITION, "records", "per second", entry.records() / seconds);
            recorder.add(name, CONDITION, "CPU per record", "ms", processor / entry.records());
            recorder.add(
                    name,
                    CONDITION,
                    "CPU of the fake services",
                    "% of one core",
                    (system.getProcessCpuTime() - ownCpuBefore) / 1e9 / seconds * 100);
            FakeAws.Usage usage = aws.usage().since(before);
            double connections = usage.bucketConnections() + (double) usage.tableConnections();
            recorder.add(name, CONDITION, "new connections", "", connections);
        }
    }
}
