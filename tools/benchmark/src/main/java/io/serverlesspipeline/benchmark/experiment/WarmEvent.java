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
 * An event in a process that has had many: one object read and one item put. A sample is the median of a stretch of
 * events of one process. The last stretch is the steady state, in which nothing is compiled any more; the earlier ones
 * tell how soon a process gets there.
 */
public final class WarmEvent implements Experiment {
    private static final int OBJECT_BYTES = 1024;

    private static final int STEADY = 3_001;
    private static final int END = 3_500;

    /** A stretch of events, by how many the process has had before its first and its last one; one event is cold. */
    private record Stretch(int first, int last) {
        /** Returns what a sample of the stretch is called. */
        String quantity() {
            return first + " to " + last;
        }

        double median(List<Double> times) {
            return Samples.median(times.subList(first - 1, last));
        }
    }

    private static final List<Stretch> STRETCHES = List.of(
            new Stretch(1, 100),
            new Stretch(401, 500),
            new Stretch(901, 1_000),
            new Stretch(1_901, 2_000),
            new Stretch(STEADY, END));

    /** Returns what the samples of each stretch are called, from the first to the steady one. */
    public static List<String> stretches() {
        return STRETCHES.stream().map(Stretch::quantity).toList();
    }

    @Override
    public int defaultRounds() {
        return 10;
    }

    @Override
    public Results run(BenchmarkEnvironment laboratory, int rounds) throws IOException, InterruptedException {
        SampleRecorder recorder = new SampleRecorder("warm", rounds);
        recorder.setting("events before the measured ones", Integer.toString(STEADY));
        recorder.setting("events measured in each process", Integer.toString(END - STEADY + 1));
        List<Candidate> contestants = ComparedFunctions.all(laboratory, recorder);
        try (FakeAws aws = FakeAws.plaintext()) {
            Rounds.run(
                    rounds,
                    contestants,
                    "warm events",
                    laboratory.progress(),
                    contestant -> measure(contestant, aws, laboratory, recorder));
        }
        return recorder.results();
    }

    private static void measure(
            Candidate contestant, FakeAws aws, BenchmarkEnvironment laboratory, SampleRecorder recorder)
            throws IOException, InterruptedException {
        String event = aws.upload(GeneratedObject.text(OBJECT_BYTES));
        try (FunctionSession session =
                FunctionSession.start(contestant, aws, Map.of(), laboratory.directory(), event)) {
            session.first();
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
            recorder.add(contestant.name(), "plaintext", "event", "ms", Samples.median(steady));
            recorder.add(contestant.name(), "plaintext", "99 % of events", "ms", Samples.quantile(steady, 0.99));
            recorder.add(contestant.name(), "plaintext", "CPU per event", "ms", processor / steady.size());
            for (Stretch stretch : STRETCHES) {
                recorder.add(contestant.name(), "plaintext", stretch.quantity(), "ms", stretch.median(times));
            }
        }
    }
}
