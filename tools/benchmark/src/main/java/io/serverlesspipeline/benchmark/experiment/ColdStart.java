package io.serverlesspipeline.benchmark.experiment;

import io.serverlesspipeline.benchmark.function.Candidate;
import io.serverlesspipeline.benchmark.result.Results;
import io.serverlesspipeline.benchmark.service.FakeAws;
import io.serverlesspipeline.benchmark.service.GeneratedObject;
import io.serverlesspipeline.benchmark.service.SelfSignedCertificate;
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
    public Results run(BenchmarkEnvironment laboratory, int rounds) throws IOException, InterruptedException {
        SampleRecorder recorder = new SampleRecorder("cold", rounds);
        List<Candidate> contestants = ComparedFunctions.all(laboratory, recorder);
        try (FakeAws plaintext = FakeAws.plaintext()) {
            measure("plaintext", contestants, plaintext, contestant -> Map.of(), laboratory, rounds, recorder);
        }
        SelfSignedCertificate certificate = laboratory.certificate();
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
        Map<String, String> of(Candidate contestant) throws IOException;
    }

    private static void measure(
            String condition,
            List<Candidate> contestants,
            FakeAws aws,
            Variables variables,
            BenchmarkEnvironment laboratory,
            int rounds,
            SampleRecorder recorder)
            throws IOException, InterruptedException {
        String event = aws.upload(GeneratedObject.text(OBJECT_BYTES));
        Rounds.Measurement<Candidate> measurement = contestant -> {
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
        for (Candidate contestant : contestants) {
            Map<String, String> further = variables.of(contestant);
            try (FunctionSession session =
                    FunctionSession.start(contestant, aws, further, laboratory.directory(), event)) {
                session.first();
            }
        }
        Rounds.run(rounds, contestants, "cold starts, " + condition, laboratory.progress(), measurement);
    }
}
