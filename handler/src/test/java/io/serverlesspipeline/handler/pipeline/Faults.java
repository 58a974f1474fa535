package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.object.ObjectContent;
import io.serverlesspipeline.handler.object.ObjectStore;
import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.table.PutOutcome;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** Injects everything that may go wrong with one delivery of a notification. */
final class Faults {
    /** Simulates a crash of the function's process. */
    static final class ProcessCrash extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final Random random;
    private final ItemWriter table;
    private final AtomicInteger injected;
    private volatile boolean crashed;

    Faults(long seed, ItemWriter table, AtomicInteger injected) {
        this.random = new Random(seed);
        this.table = table;
        this.injected = injected;
    }

    /** Puts an item into a table that throttles, fails, times out before or after the put, and crashes. */
    PutOutcome put(ConditionalPut put) {
        if (crashed) {
            throw new ProcessCrash();
        }
        int chance = chance();
        switch (chance) {
            case 0 ->
                throw fault(ProvisionedThroughputExceededException.builder()
                        .message("throttled")
                        .build());
            case 1 ->
                throw fault(
                        InternalServerErrorException.builder().message("5xx").build());
            case 2 -> throw fault(ApiCallTimeoutException.create(1));
            case 3, 4 -> {
                injected.incrementAndGet();
                crashed = true;
                throw new ProcessCrash();
            }
            default -> {}
        }
        PutOutcome outcome = table.put(put);
        switch (chance) {
            // The put succeeded, but its response is lost.
            case 5 -> throw fault(ApiCallTimeoutException.create(1));
            case 6 -> {
                injected.incrementAndGet();
                crashed = true;
                throw new ProcessCrash();
            }
            // The client gets no response and retries.
            case 7, 8 -> {
                injected.incrementAndGet();
                return table.put(put);
            }
            default -> {
                return outcome;
            }
        }
    }

    /** Returns a bucket that holds every version, and whose connections fail and break. */
    ObjectStore versions(UploadHistory history) {
        return (upload, from) -> {
            if (chance() == 0) {
                throw fault(ApiCallTimeoutException.create(1));
            }
            return open(history, upload, Math.toIntExact(from));
        };
    }

    private ObjectContent open(UploadHistory history, Upload upload, int from) {
        byte[] content = history.content(upload).getBytes(StandardCharsets.UTF_8);
        int length = content.length - from;
        int sent = chance() == 0 ? random(length + 1) : length;
        return new ObjectContent(new ByteArrayInputStream(content, from, sent), length, null, null);
    }

    private SdkException fault(SdkException exception) {
        injected.incrementAndGet();
        return exception;
    }

    private int chance() {
        return random(200);
    }

    private int random(int bound) {
        synchronized (random) {
            return random.nextInt(bound);
        }
    }
}
