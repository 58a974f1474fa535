package io.serverlesspipeline.handler;

import com.fasterxml.jackson.core.JsonFactory;
import io.serverlesspipeline.handler.file.FileRulesReader;
import io.serverlesspipeline.handler.log.UploadLog;
import io.serverlesspipeline.handler.log.UploadLog.Invocation;
import io.serverlesspipeline.handler.mapping.EntityMappingReader;
import io.serverlesspipeline.handler.notification.NotificationReader;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.object.S3ObjectStore;
import io.serverlesspipeline.handler.pipeline.Deadline;
import io.serverlesspipeline.handler.pipeline.UploadPipeline;
import io.serverlesspipeline.handler.pipeline.UploadResult;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.table.DynamoDbItemWriter;
import io.serverlesspipeline.handler.transform.TransformerChain;
import io.serverlesspipeline.handler.transform.TransformerTimeoutError;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Stores every upload in an S3 event notification.
 *
 * <p>If an upload can't be stored, the invocation fails after the notification's other uploads have been stored. Lambda
 * then retries the event, and finally sends it to the failure queue.
 */
final class NotificationProcessor {
    private final NotificationReader notifications;
    private final UploadPipeline pipeline;
    private final UploadLog log;

    NotificationProcessor(NotificationReader notifications, UploadPipeline pipeline, UploadLog log) {
        this.notifications = notifications;
        this.pipeline = pipeline;
        this.log = log;
    }

    /** Creates a processor that uses the given clients and writes its log to {@code output}. */
    static NotificationProcessor create(
            Settings settings, TransformerChain transformers, SdkClients clients, PrintStream output) {
        JsonFactory json = new JsonFactory();
        return new NotificationProcessor(
                new NotificationReader(json),
                new UploadPipeline(
                        new S3ObjectStore(clients.s3(), settings.readVersion()),
                        new DynamoDbItemWriter(clients.dynamoDb(), settings.tableName()),
                        FileRulesReader.read(json, settings.files()),
                        EntityMappingReader.read(json, settings.entities()),
                        transformers,
                        settings.limits(),
                        PutThreadPool.create(settings.limits().putsInFlight())),
                new UploadLog(json, output, Clock.systemUTC()));
    }

    /**
     * Stores every upload in a notification.
     *
     * @throws UploadNotStoredException if at least one upload isn't stored completely
     * @throws TransformerTimeoutError if a transformer doesn't return in time
     */
    void process(InputStream notification, Deadline deadline, Invocation invocation) throws IOException {
        UploadNotStoredException failure = null;
        for (Upload upload : notifications.read(notification)) {
            UploadNotStoredException thrown = store(upload, deadline, invocation);
            if (failure == null) {
                failure = thrown;
            } else if (thrown != null) {
                failure.addSuppressed(thrown);
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Stores one upload. Returns the reason why the invocation must fail, or null if it succeeds. */
    private @Nullable UploadNotStoredException store(Upload upload, Deadline deadline, Invocation invocation) {
        long start = System.nanoTime();
        try {
            UploadResult result = pipeline.store(upload, deadline);
            log.completed(result, invocation, millisSince(start));
            return result.outcome() == Outcome.UNFINISHED
                    ? UploadNotStoredException.timedOut(
                            upload, result.end().position(), result.end().records())
                    : null;
        } catch (IOException | RuntimeException e) {
            log.failed(upload, String.valueOf(e.getMessage()), invocation, millisSince(start));
            return UploadNotStoredException.causedBy(upload, e);
        } catch (TransformerTimeoutError e) {
            log.failed(upload, String.valueOf(e.getMessage()), invocation, millisSince(start));
            throw e;
        }
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
