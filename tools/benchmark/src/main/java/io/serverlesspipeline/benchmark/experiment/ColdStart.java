package io.serverlesspipeline.benchmark.experiment;

import io.serverlesspipeline.benchmark.function.Contestant;
import io.serverlesspipeline.benchmark.result.Results;
import io.serverlesspipeline.benchmark.service.Certificate;
import io.serverlesspipeline.benchmark.service.FakeAws;
import io.serverlesspipeline.benchmark.service.StoredObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A function's first event: from the start of its process to the answer, with one object read and one item put.
 * Measured with services in plain text and with TLS.
 */
public final class ColdStart implements Experiment {
    private static final int OBJECT_BYTES = 1024;

    @Override
    public int defaultRounds() {
        return 20;
    }

    @Override
    public Results run(Laboratory laboratory, int rounds) throws IOException, InterruptedException {
        Recorder recorder = new Recorder("cold", rounds);
        List<Contestant> contestants = Field.all(laboratory, recorder);
        try (FakeAws plaintext = FakeAws.plaintext()) {
            measure("plaintext", contestants, plaintext, contestant -> Map.of(), laboratory, rounds, recorder);
        }
        Certificate certificate = laboratory.certificate();
        try (FakeAws tls = FakeAws.tls(certificate)) {
            measure(
                    "TLS",
                    contestants,
                    tls,
                    contestant -> contestant.trust().variables(certificate, laboratory.directory()),
                    laboratory,
                    rounds,
                    recorder);
        }
        return recorder.results();
    }

    /** What a function must be told to reach the services. */
    private interface Variables {
        Map<String, String> of(Contestant contestant) throws IOException;
    }

    private static void measure(
            String condition,
            List<Contestant> contestants,
            FakeAws aws,
            Variables variables,
            Laboratory laboratory,
            int rounds,
            Recorder recorder)
            throws IOException, InterruptedException {
        String event = aws.upload(StoredObject.text(OBJECT_BYTES));
        Rounds.Measurement<Contestant> measurement = contestant -> {
            Map<String, String> further = variables.of(contestant);
            try (FunctionSession session =
                    FunctionSession.start(contestant, aws, further, laboratory.directory(), event)) {
                double total = session.coldMilliseconds();
                double memory = session.process().peakMemoryMegabytes();
                double processor = session.process().kill();
                recorder.add(contestant.name(), condition, "total", "ms", total);
                recorder.add(contestant.name(), condition, "CPU", "ms", processor);
                recorder.add(contestant.name(), condition, "peak RSS", "MB", memory);
            }
        };
        // The first start reads from the disk what all others find in memory, and Python compiles its modules.
        for (Contestant contestant : contestants) {
            Map<String, String> further = variables.of(contestant);
            try (FunctionSession session =
                    FunctionSession.start(contestant, aws, further, laboratory.directory(), event)) {
                session.first();
            }
        }
        Rounds.run(rounds, contestants, "cold starts, " + condition, laboratory.progress(), measurement);
    }
}
