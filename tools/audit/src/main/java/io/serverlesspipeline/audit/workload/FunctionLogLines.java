package io.serverlesspipeline.audit.workload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.serverlesspipeline.audit.pipeline.DeployedPipeline;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/** Reads the function's log lines, which contain the outcome of each delivery. */
final class FunctionLogLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final Duration POLLING_INTERVAL = Duration.ofMillis(30);

    /** How long to wait before the first flush; longer than any workload takes. */
    private static final Duration FLUSH_DELAY = Duration.ofSeconds(15);

    private static final Duration FLUSH_INTERVAL = Duration.ofSeconds(5);

    /** More than the audited pipelines have at a time. */
    private static final int INSTANCES = 4;

    private final String function;
    private final Supplier<Stream<String>> messages;
    private final Runnable flush;
    private final Duration flushDelay;

    /** Creates a reader of the log lines that a pipeline's function writes from now on. */
    FunctionLogLines(DeployedPipeline pipeline) {
        this(
                pipeline.names().functionName(),
                since(System.currentTimeMillis(), pipeline),
                () -> invokeAllInstances(pipeline),
                FLUSH_DELAY);
    }

    /**
     * Creates a reader.
     *
     * @param function the function's name
     * @param messages returns all messages logged so far
     * @param flush invokes the function with a test event, so the emulator delivers pending log lines
     * @param flushDelay how long to wait for a log line before the first flush
     */
    FunctionLogLines(String function, Supplier<Stream<String>> messages, Runnable flush, Duration flushDelay) {
        this.function = function;
        this.messages = messages;
        this.flush = flush;
        this.flushDelay = flushDelay;
    }

    /**
     * Waits until the function has logged {@code number} deliveries of a key, and returns the last line.
     *
     * <p>After an invocation, the emulator waits only a fraction of a second for the function's output. On a busy
     * machine a line may arrive only with the next invocation, so this method triggers one.
     */
    JsonNode await(String key, int number) throws InterruptedException {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        long nextFlush = System.nanoTime() + flushDelay.toNanos();
        while (System.nanoTime() < deadline) {
            List<JsonNode> lines = of(key);
            if (lines.size() >= number) {
                return lines.get(number - 1);
            }
            if (System.nanoTime() > nextFlush) {
                flush.run();
                nextFlush = System.nanoTime() + FLUSH_INTERVAL.toNanos();
            }
            Thread.sleep(POLLING_INTERVAL.toMillis());
        }
        throw new LocalRunException("The function " + function + " didn't log the delivery " + number + " of " + key
                + " within "
                + TIMEOUT.toSeconds() + " seconds. Run the audit again when the machine is less busy.");
    }

    /** With a work queue, there can be several instances. Those that receive no event don't deliver their lines. */
    private static void invokeAllInstances(DeployedPipeline pipeline) {
        for (int invocation = 0; invocation < INSTANCES; invocation++) {
            pipeline.root()
                    .lambda()
                    .invoke(request -> request.functionName(pipeline.names().functionName())
                            .invocationType(InvocationType.EVENT)
                            .payload(SampleNotification.testEvent()));
        }
    }

    private List<JsonNode> of(String key) {
        return messages.get()
                .flatMap(FunctionLogLines::json)
                .filter(line -> line.path("key").asText().equals(key))
                .toList();
    }

    private static Supplier<Stream<String>> since(long time, DeployedPipeline pipeline) {
        return () -> pipeline
                .root()
                .logs()
                .filterLogEventsPaginator(request ->
                        request.logGroupName(pipeline.names().logGroupName()).startTime(time))
                .events()
                .stream()
                .map(FilteredLogEvent::message);
    }

    private static Stream<JsonNode> json(String message) {
        if (!message.startsWith("{")) {
            return Stream.empty();
        }
        try {
            return Stream.of(Objects.requireNonNull(JSON.readTree(message)));
        } catch (JsonProcessingException exception) {
            return Stream.empty();
        }
    }
}
