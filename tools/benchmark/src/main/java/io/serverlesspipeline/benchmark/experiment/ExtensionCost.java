package io.serverlesspipeline.benchmark.experiment;

import io.serverlesspipeline.benchmark.function.Candidate;
import io.serverlesspipeline.benchmark.function.Candidates;
import io.serverlesspipeline.benchmark.result.Results;
import io.serverlesspipeline.benchmark.service.FakeAws;
import io.serverlesspipeline.benchmark.service.GeneratedObject;
import io.serverlesspipeline.benchmark.statistics.Samples;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Measures what an extension costs: the cold start with one record, an event with one record in a warmed-up process,
 * and the records per second in a table that responds after 5 ms. The extension emits every record unchanged.
 */
public final class ExtensionCost implements Experiment {
    private static final Duration PUT_DELAY = Duration.ofMillis(5);
    private static final String CONDITION = "NDJSON";
    private static final int WARM_UP_EVENTS = 1_000;
    private static final int EVENTS = 300;
    private static final int RECORDS = 10_000;

    @Override
    public int defaultRounds() {
        return 10;
    }

    @Override
    public Results run(BenchmarkEnvironment environment, int rounds) throws IOException, InterruptedException {
        SampleRecorder recorder = new SampleRecorder("extension", rounds);
        recorder.setting("answer of the table to the many records after", PUT_DELAY.toMillis() + " ms");
        Candidates functions = environment.candidates();
        List<Candidate> candidates = List.of(
                functions.customRuntime(),
                functions.customRuntimeWithExtension(),
                functions.managedRuntime(),
                functions.managedRuntimeWithExtension());
        try (FakeAws fast = FakeAws.plaintext();
                FakeAws slow = FakeAws.plaintext()) {
            slow.setTableDelay(PUT_DELAY);
            Rounds.run(rounds, candidates, "extension", environment.progress(), candidate -> {
                measureEvents(candidate, fast, environment, recorder);
                measureThroughput(candidate, slow, environment, recorder);
            });
        }
        return recorder.results();
    }

    private static void measureEvents(
            Candidate candidate, FakeAws aws, BenchmarkEnvironment environment, SampleRecorder recorder)
            throws IOException, InterruptedException {
        String event = aws.upload(GeneratedObject.records(1));
        try (FunctionSession session =
                FunctionSession.start(candidate, aws, Map.of(), environment.directory(), event)) {
            recorder.add(candidate.name(), CONDITION, "cold start", "ms", session.coldMilliseconds());
            for (int number = 0; number < WARM_UP_EVENTS; number++) {
                session.invoke(event);
            }
            List<Double> times = new ArrayList<>();
            while (times.size() < EVENTS) {
                times.add(session.invoke(event).milliseconds());
            }
            recorder.add(candidate.name(), CONDITION, "warm event", "ms", Samples.median(times));
        }
    }

    private static void measureThroughput(
            Candidate candidate, FakeAws aws, BenchmarkEnvironment environment, SampleRecorder recorder)
            throws IOException, InterruptedException {
        String first = aws.upload(GeneratedObject.records(RECORDS / 2));
        try (FunctionSession session =
                FunctionSession.start(candidate, aws, Map.of(), environment.directory(), first)) {
            session.awaitFirst();
            String event = aws.upload(GeneratedObject.records(RECORDS));
            Duration before = session.process().processorTime();
            double seconds = session.invoke(event).milliseconds() / 1000;
            double processor = session.process().processorTime().minus(before).toNanos() / 1e6;
            recorder.add(candidate.name(), CONDITION, "records", "per second", RECORDS / seconds);
            recorder.add(candidate.name(), CONDITION, "CPU per record", "ms", processor / RECORDS);
        }
    }
}
