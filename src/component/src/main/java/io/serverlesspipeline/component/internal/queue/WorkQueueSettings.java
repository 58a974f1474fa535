package io.serverlesspipeline.component.internal.queue;

import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.WorkQueueArgs;
import io.serverlesspipeline.component.internal.check.ArgumentChecks;
import java.util.Optional;

/**
 * The queue between the uploads and the function.
 *
 * @param maximumConcurrency how many invocations it may cause at the same time, if that is limited
 * @param batchSize how many messages an invocation receives at most
 * @param splitBytes the size above which the function splits an upload
 * @param maximumReceives how many times a message is received before it moves to the failure queue
 * @param visibilityTimeoutSeconds how long a received message is hidden
 */
public record WorkQueueSettings(
        Optional<Integer> maximumConcurrency,
        int batchSize,
        long splitBytes,
        int maximumReceives,
        int visibilityTimeoutSeconds) {
    /** Lambda requires a batching window for larger batches. */
    private static final int MAX_BATCH_SIZE_WITHOUT_WINDOW = 10;

    /** See "Creating and configuring an Amazon SQS event source mapping" in the AWS Lambda Developer Guide. */
    private static final int TIMEOUTS_IN_VISIBILITY_TIMEOUT = 6;

    /** The least concurrency that an event source mapping can have. */
    public static final int MIN_CONCURRENCY = 2;

    private static final int MAX_CONCURRENCY = 1000;

    private static final int MAX_SPLIT_MEBIBYTES = 1_048_576;

    /**
     * Returns the settings of the queue from a pipeline's arguments, if there is a queue.
     *
     * @param timeout the function's timeout in seconds
     */
    public static Optional<WorkQueueSettings> of(ServerlessPipelineArgs args, int timeout, ArgumentChecks checks) {
        return args.workQueue().map(queue -> of(queue, args.reservedConcurrency(), timeout, checks));
    }

    private static WorkQueueSettings of(
            WorkQueueArgs queue, Optional<Integer> reservedConcurrency, int timeout, ArgumentChecks checks) {
        queue.maximumConcurrency()
                .ifPresent(number ->
                        checks.inRange("workQueue.maximumConcurrency", number, MIN_CONCURRENCY, MAX_CONCURRENCY, ""));
        int batchSize = checks.inRange("workQueue.batchSize", queue.batchSize().orElse(1), 1, 10_000, "");
        int splitSize =
                checks.inRange("workQueue.splitSize", queue.splitSize().orElse(64), 1, MAX_SPLIT_MEBIBYTES, " MiB");
        int maximumReceives = checks.inRange(
                "workQueue.maximumReceives", queue.maximumReceives().orElse(5), 1, 1000, "");
        return new WorkQueueSettings(
                // A message that Lambda throttles counts as received, so the mapping must not exceed the reservation.
                queue.maximumConcurrency()
                        .or(() -> reservedConcurrency
                                .filter(number -> number >= MIN_CONCURRENCY)
                                .map(number -> Math.min(number, MAX_CONCURRENCY))),
                batchSize,
                (long) splitSize << 20,
                maximumReceives,
                TIMEOUTS_IN_VISIBILITY_TIMEOUT * timeout + batchingWindowSeconds(batchSize));
    }

    /** Returns how long Lambda waits for more messages of a batch. */
    int batchingWindowSeconds() {
        return batchingWindowSeconds(batchSize);
    }

    private static int batchingWindowSeconds(int batchSize) {
        return batchSize > MAX_BATCH_SIZE_WITHOUT_WINDOW ? 1 : 0;
    }
}
