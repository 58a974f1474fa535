package io.serverlesspipeline.benchmark.experiment;

import io.serverlesspipeline.benchmark.function.Candidate;
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
 * Measures an event, which reads one object and puts one item, in a warmed-up process. A sample is the median of a
 * range of events in one process. The last range is the steady state, in which the JVM no longer compiles code; the
 * earlier ranges show how quickly a process gets there.
 */
public final class WarmEvent implements Experiment {
    private static final int OBJECT_BYTES = 1024;

    private static final int STEADY = 3_001;
    private static final int END = 3_500;

    /** A range of events, numbered after the process's cold first event. */
    private record EventRange(int first, int last) {
        /** Returns the name of the range's samples. */
        String quantity() {
            return first + " to " + last;
        }

        double median(List<Double> times) {
            return Samples.median(times.subList(first - 1, last));
        }
    }

    private static final List<EventRange> EVENT_RANGES = List.of(
            new EventRange(1, 100),
            new EventRange(401, 500),
            new EventRange(901, 1_000),
            new EventRange(1_901, 2_000),
            new EventRange(STEADY, END));

    /** Returns the names of the ranges' samples in order; the last one is the steady state. */
    public static List<String> eventRanges() {
        return EVENT_RANGES.stream().map(EventRange::quantity).toList();
    }

    @Override
    public int defaultRounds() {
        return 10;
    }

    @Override
    public Results run(BenchmarkEnvironment environment, int rounds) throws IOException, InterruptedException {
        SampleRecorder recorder = new SampleRecorder("warm", rounds);
        recorder.setting("events before the measured ones", Integer.toString(STEADY));
        recorder.setting("events measured in each process", Integer.toString(END - STEADY + 1));
        List<Candidate> candidates = ComparedFunctions.all(environment, recorder);
        try (FakeAws aws = FakeAws.plaintext()) {
            Rounds.run(
                    rounds,
                    candidates,
                    "warm events",
                    environment.progress(),
                    candidate -> measure(candidate, aws, environment, recorder));
        }
        return recorder.results();
    }

    private static void measure(
            Candidate candidate, FakeAws aws, BenchmarkEnvironment environment, SampleRecorder recorder)
            throws IOException, InterruptedException {
        String event = aws.upload(GeneratedObject.text(OBJECT_BYTES));
        try (FunctionSession session =
                FunctionSession.start(candidate, aws, Map.of(), environment.directory(), event)) {
            session.awaitFirst();
            List<Double> times = new ArrayList<>();
            while (times.size() < STEADY - 1) {
                times.add(session.invoke(event).milliseconds());
            }
            Duration before = session.process().processorTime();
            while (times.size() < END) {
                times.add(session.invoke(event).milliseconds());
            }
            double processor = session.process().processorTime().minus(before).toNanos() / 1e6;
            List<Double> steady = times.subList(STEADY - 1, END);
            recorder.add(candidate.name(), "plaintext", "event", "ms", Samples.median(steady));
            recorder.add(candidate.name(), "plaintext", "99 % of events", "ms", Samples.quantile(steady, 0.99));
            recorder.add(candidate.name(), "plaintext", "CPU per event", "ms", processor / steady.size());
            for (EventRange range : EVENT_RANGES) {
                recorder.add(candidate.name(), "plaintext", range.quantity(), "ms", range.median(times));
            }
        }
    }
}
