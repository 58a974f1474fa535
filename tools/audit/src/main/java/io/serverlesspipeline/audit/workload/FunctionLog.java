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

/** The lines that the function logs: one for each delivery of an upload, with the status it ended with. */
final class FunctionLines {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(30);

    /** Longer than any workload takes. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private static final Duration SILENCE_AGAIN = Duration.ofSeconds(5);

    private final String function;
    private final Supplier<Stream<String>> messages;
    private final Runnable nothing;
    private final Duration silence;

    /** Makes a reader of what the function of a pipeline logs from now on. */
    FunctionLines(DeployedPipeline pipeline) {
        this(
                pipeline.names().functionName(),
                since(System.currentTimeMillis(), pipeline),
                () -> pipeline.root()
                        .lambda()
                        .invoke(request -> request.functionName(pipeline.names().functionName())
                                .payload(SampleNotification.ofNothing())),
                SILENCE);
    }

    /**
     * Makes a reader.
     *
     * @param function the function's name
     * @param messages all messages that it has logged so far
     * @param nothing invokes it and asks for nothing
     * @param silence how long it may log nothing before that is done
     */
    FunctionLines(String function, Supplier<Stream<String>> messages, Runnable nothing, Duration silence) {
        this.function = function;
        this.messages = messages;
        this.nothing = nothing;
        this.silence = silence;
    }

    /**
     * Waits until the function has logged so many deliveries of a key, and returns the last one's line.
     *
     * <p>After an invocation the emulator waits for what the function prints for a fraction of a second. On a busy
     * machine that is too short: then a line comes with the next invocation, so that there is one which asks for
     * nothing.
     */
    JsonNode await(String key, int number) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long silentUntil = System.nanoTime() + silence.toNanos();
        while (System.nanoTime() < deadline) {
            List<JsonNode> lines = of(key);
            if (lines.size() >= number) {
                return lines.get(number - 1);
            }
            if (System.nanoTime() > silentUntil) {
                nothing.run();
                silentUntil = System.nanoTime() + SILENCE_AGAIN.toNanos();
            }
            Thread.sleep(PAUSE.toMillis());
        }
        throw new LocalRunException("The function " + function + " has logged nothing of " + key + " for "
                + PATIENCE.toSeconds() + " seconds. Run the audit again when the machine is less busy.");
    }

    private List<JsonNode> of(String key) {
        return messages.get()
                .flatMap(FunctionLines::json)
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
