package io.serverlesspipeline.benchmark.experiment;

import io.serverlesspipeline.benchmark.function.Contestant;
import io.serverlesspipeline.benchmark.result.Results;
import io.serverlesspipeline.benchmark.service.FakeAws;
import io.serverlesspipeline.benchmark.service.StoredObject;
import io.serverlesspipeline.benchmark.statistics.Samples;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An event in a process that has had many: one object read and one item put. A sample is the median of one process. */
public final class WarmEvent implements Experiment {
    private static final int OBJECT_BYTES = 1024;
    private static final int EVENTS_BEFORE = 500;
    private static final int EVENTS = 500;

    @Override
    public int defaultRounds() {
        return 10;
    }

    @Override
    public Results run(Laboratory laboratory, int rounds) throws IOException, InterruptedException {
        Recorder recorder = new Recorder("warm", rounds);
        recorder.setting("events before the measured ones", Integer.toString(EVENTS_BEFORE));
        recorder.setting("events measured in each process", Integer.toString(EVENTS));
        List<Contestant> contestants = Field.all(laboratory, recorder);
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

    private static void measure(Contestant contestant, FakeAws aws, Laboratory laboratory, Recorder recorder)
            throws IOException, InterruptedException {
        String event = aws.upload(StoredObject.text(OBJECT_BYTES));
        try (FunctionSession session =
                FunctionSession.start(contestant, aws, Map.of(), laboratory.directory(), event)) {
            session.first();
            for (int count = 1; count < EVENTS_BEFORE; count++) {
                session.invoke(event);
            }
            Duration before = session.process().processorTime();
            List<Double> times = new ArrayList<>();
            for (int count = 0; count < EVENTS; count++) {
                times.add(session.invoke(event).milliseconds());
            }
            double processor = session.process().processorTime().minus(before).toNanos() / 1e6;
            recorder.add(contestant.name(), "plaintext", "event", "ms", Samples.median(times));
            recorder.add(contestant.name(), "plaintext", "99 % of events", "ms", Samples.quantile(times, 0.99));
            recorder.add(contestant.name(), "plaintext", "CPU per event", "ms", processor / EVENTS);
        }
    }
}
