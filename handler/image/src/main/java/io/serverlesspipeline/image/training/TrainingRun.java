package io.serverlesspipeline.image.training;

import io.serverlesspipeline.image.training.FakeRuntimeApi.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts the function's process and lets it process the events of the training run. */
public final class TrainingRun {
    private static final long SECONDS_PER_EVENT = 60;
    private static final long SECONDS_TO_END = 180;

    private static final String ENTITIES = """
            [{"type":"user","pk":"USER#{userId}","sk":"PROFILE","gsi1pk":"EMAIL#{email}","gsi1sk":"USER#{userId}"},\
            {"type":"order","pk":"USER#{userId}","sk":"ORDER#{orderId}","gsi1pk":"ORDER#{status}","gsi1sk":"{createdAt}"},\
            {"type":"session","pk":"USER#{userId}","sk":"SESSION#{sessionId}","ttl":"{expiresAt}"}]""";

    private final TrainingCertificate certificate;

    /** Creates runs with services that use the given certificate. */
    public TrainingRun(TrainingCertificate certificate) {
        this.certificate = certificate;
    }

    /**
     * Runs a command in a folder until the function has processed every event, then ends it.
     *
     * <p>File names in the options are relative to the folder, because {@code JAVA_TOOL_OPTIONS} is split at spaces,
     * which the folder's name may contain.
     *
     * @param options more JVM options for the function
     * @param variables more environment variables for the function
     * @param log receives the process's output
     * @throws TrainingException if the function doesn't behave as expected
     */
    public void run(Path folder, List<String> command, String options, Map<String, String> variables, Path log)
            throws IOException, InterruptedException {
        try (FakeRuntimeApi api = new FakeRuntimeApi();
                FakeStores stores = new FakeStores(certificate.serverContext())) {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment(folder, api, stores, options));
            builder.environment().putAll(variables);
            Process process = builder.start();
            try {
                for (String upload : TrainingUpload.keys()) {
                    api.offer(TrainingUpload.notification(upload));
                    check(upload, awaitAnswer(api, process), log);
                }
            } finally {
                // Lambda ends the process in the same way. The JVM writes the archive on exit.
                process.destroy();
                if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            }
        }
    }

    private Map<String, String> environment(Path folder, FakeRuntimeApi api, FakeStores stores, String options) {
        return Map.ofEntries(
                Map.entry("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin")),
                Map.entry(
                        "JAVA_TOOL_OPTIONS",
                        "-Djavax.net.ssl.trustStore=" + folder.relativize(certificate.trustStore()) + " " + options),
                // Lambda's locale is UTF-8 too. Without it, Java may be unable to read the folder's name.
                Map.entry("LC_ALL", "C.UTF-8"),
                Map.entry("AWS_LAMBDA_RUNTIME_API", api.address()),
                Map.entry("AWS_LAMBDA_FUNCTION_NAME", "training"),
                Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512"),
                Map.entry("LAMBDA_TASK_ROOT", folder.toString()),
                Map.entry("AWS_REGION", "us-east-1"),
                Map.entry("AWS_ACCESS_KEY_ID", "training"),
                Map.entry("AWS_SECRET_ACCESS_KEY", "training"),
                Map.entry("AWS_SESSION_TOKEN", "training"),
                Map.entry("AWS_ENDPOINT_URL_S3", stores.objectsAddress()),
                Map.entry("AWS_ENDPOINT_URL_DYNAMODB", stores.itemsAddress()),
                Map.entry("PIPELINE_TABLE_NAME", "training"),
                Map.entry("PIPELINE_ENTITIES", ENTITIES));
    }

    private static @Nullable Answer awaitAnswer(FakeRuntimeApi api, Process process) throws InterruptedException {
        for (long second = 0; second < SECONDS_PER_EVENT; second++) {
            Answer answer = api.poll(1);
            if (answer != null || !process.isAlive()) {
                return answer;
            }
        }
        return null;
    }

    private static void check(String upload, @Nullable Answer answer, Path log) throws IOException {
        if (answer == null || answer.isResponse() != TrainingUpload.isExpectedToSucceed(upload)) {
            throw new TrainingException("The function didn't process " + upload + " as expected in the training run"
                    + (answer == null ? ": it sent no response." : ": " + answer.path() + " " + answer.body())
                    + "\nIts output:\n" + Files.readString(log));
        }
    }
}
