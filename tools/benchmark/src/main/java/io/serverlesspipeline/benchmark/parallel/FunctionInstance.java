package io.serverlesspipeline.benchmark.parallel;

import com.fasterxml.jackson.core.JsonFactory;
import io.serverlesspipeline.emulator.failure.LocalRunException;
import io.serverlesspipeline.handler.file.FileRulesReader;
import io.serverlesspipeline.handler.mapping.EntityMappingReader;
import io.serverlesspipeline.handler.notification.Work;
import io.serverlesspipeline.handler.object.ObjectStore;
import io.serverlesspipeline.handler.pipeline.Deadline;
import io.serverlesspipeline.handler.pipeline.UploadContinuation;
import io.serverlesspipeline.handler.pipeline.UploadPipeline;
import io.serverlesspipeline.handler.pipeline.UploadResult;
import io.serverlesspipeline.handler.pipeline.UploadSplitter;
import io.serverlesspipeline.handler.settings.Limits;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.transform.TransformerChain;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An instance of the function with its own puts in flight. It handles one message at a time until the upload is stored.
 */
final class FunctionInstance implements Callable<Duration> {
    /** The component's default. */
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final Limits limits;
    private final MessageQueue queue;
    private final ExecutorService puts;
    private final UploadContinuation uploads;

    FunctionInstance(FunctionSettings functionSettings, ObjectStore objects, ItemWriter table, MessageQueue queue) {
        Settings settings = functionSettings.settings();
        JsonFactory json = new JsonFactory();
        this.limits = settings.limits();
        this.queue = queue;
        this.puts = Executors.newFixedThreadPool(limits.putsInFlight(), task -> {
            Thread thread = new Thread(task, "put");
            thread.setDaemon(true);
            return thread;
        });
        UploadPipeline pipeline = new UploadPipeline(
                objects,
                table,
                FileRulesReader.read(json, settings.files()),
                EntityMappingReader.read(json, settings.entities()),
                TransformerChain.NONE,
                limits,
                puts,
                new UploadSplitter(queue, settings.splitBytes(), limits));
        this.uploads = new UploadContinuation(pipeline, queue, limits.maxAttempts());
    }

    /** Handles messages, and returns how long this instance has searched for the ranges. */
    @Override
    public Duration call() throws IOException, InterruptedException {
        Duration scan = Duration.ZERO;
        boolean isCompleted = false;
        try {
            for (Optional<Work> work = queue.receive(); work.isPresent(); work = queue.receive()) {
                long start = System.nanoTime();
                UploadResult result = uploads.store(work.get(), deadline(start), true);
                if (!(work.get() instanceof Work.Range)) {
                    scan = scan.plusNanos(System.nanoTime() - start);
                }
                handle(result);
            }
            isCompleted = true;
            return scan;
        } finally {
            if (!isCompleted) {
                // The other instances must not wait for the outcome of this one.
                queue.discard();
            }
            puts.shutdown();
        }
    }

    private void handle(UploadResult result) {
        switch (result.outcome()) {
            case STORED -> queue.end();
            case SPLIT, RANGE_STORED, CONTINUED -> {
                // Other messages follow.
            }
            default ->
                throw new LocalRunException(
                        "Storing a part of the large object ended with " + result.outcome() + ": " + result.failure());
        }
    }

    private Deadline deadline(long start) {
        return Deadline.of(
                () -> TIMEOUT.minusNanos(System.nanoTime() - start).toMillis(),
                Duration.ofSeconds(limits.timeReserveSeconds()));
    }
}
