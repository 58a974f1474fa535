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
 * Measures a cold start: the time from starting the process to the response to its first event, which reads one object
 * and puts one item. Measured with and without TLS.
 */
public final class ColdStart implements Experiment {
    private static final int OBJECT_BYTES = 1024;

    @Override
    public int defaultRounds() {
        return 20;
    }

    @Override
    public Results run(BenchmarkEnvironment environment, int rounds) throws IOException, InterruptedException {
        SampleRecorder recorder = new SampleRecorder("cold", rounds);
        List<Candidate> candidates = ComparedFunctions.all(environment, recorder);
        try (FakeAws plaintext = FakeAws.plaintext()) {
            measure("plaintext", candidates, plaintext, candidate -> Map.of(), environment, rounds, recorder);
        }
        SelfSignedCertificate certificate = environment.certificate();
        try (FakeAws tls = FakeAws.tls(certificate)) {
            measure(
                    "TLS",
                    candidates,
                    tls,
                    candidate -> candidate.trust().variables(certificate, environment.directory()),
                    environment,
                    rounds,
                    recorder);
        }
        return recorder.results();
    }

    /** The environment variables with which a function connects to the services. */
    private interface Variables {
        Map<String, String> of(Candidate candidate) throws IOException;
    }

    private static void measure(
            String condition,
            List<Candidate> candidates,
            FakeAws aws,
            Variables variables,
            BenchmarkEnvironment environment,
            int rounds,
            SampleRecorder recorder)
            throws IOException, InterruptedException {
        String event = aws.upload(GeneratedObject.text(OBJECT_BYTES));
        Rounds.Measurement<Candidate> measurement = candidate -> {
            Map<String, String> additional = variables.of(candidate);
            try (FunctionSession session =
                    FunctionSession.start(candidate, aws, additional, environment.directory(), event)) {
                double total = session.coldMilliseconds();
                double memory = session.process().peakMemoryMegabytes();
                double processor = session.process().kill();
                recorder.add(candidate.name(), condition, "total", "ms", total);
                recorder.add(candidate.name(), condition, "CPU", "ms", processor);
                recorder.add(candidate.name(), condition, "peak RSS", "MB", memory);
            }
        };
        // Warm-up: the first start reads files from disk that later starts find cached, and Python compiles its
        // modules.
        for (Candidate candidate : candidates) {
            Map<String, String> additional = variables.of(candidate);
            try (FunctionSession session =
                    FunctionSession.start(candidate, aws, additional, environment.directory(), event)) {
                session.awaitFirst();
            }
        }
        Rounds.run(rounds, candidates, "cold starts, " + condition, environment.progress(), measurement);
    }
}
