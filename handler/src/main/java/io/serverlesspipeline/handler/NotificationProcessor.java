package io.serverlesspipeline.handler;

import com.fasterxml.jackson.core.JsonFactory;
import io.serverlesspipeline.handler.file.FileRulesReader;
import io.serverlesspipeline.handler.log.UploadLog;
import io.serverlesspipeline.handler.log.UploadLog.Invocation;
import io.serverlesspipeline.handler.mapping.EntityMappingReader;
import io.serverlesspipeline.handler.notification.FunctionInput.Message;
import io.serverlesspipeline.handler.notification.NotificationReader;
import io.serverlesspipeline.handler.notification.NotificationWriter;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.notification.Work;
import io.serverlesspipeline.handler.object.S3ObjectStore;
import io.serverlesspipeline.handler.pipeline.Deadline;
import io.serverlesspipeline.handler.pipeline.UploadContinuation;
import io.serverlesspipeline.handler.pipeline.UploadPipeline;
import io.serverlesspipeline.handler.pipeline.UploadResult;
import io.serverlesspipeline.handler.pipeline.UploadResult.Outcome;
import io.serverlesspipeline.handler.pipeline.UploadSplitter;
import io.serverlesspipeline.handler.queue.SqsWorkQueue;
import io.serverlesspipeline.handler.queue.WorkQueue;
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
 * Stores every upload in the function's input.
 *
 * <p>If an upload can't be stored, the invocation fails after the input's other uploads have been stored. Lambda then
 * retries the event, and finally sends it to the failure queue. Of a batch from Amazon SQS, only the messages with such
 * an upload fail.
 */
final class NotificationProcessor {
    private final NotificationReader notifications;
    private final UploadContinuation uploads;
    private final UploadLog log;

    NotificationProcessor(NotificationReader notifications, UploadContinuation uploads, UploadLog log) {
        this.notifications = notifications;
        this.uploads = uploads;
        this.log = log;
    }

    /** Creates a processor that uses the given clients and writes its log to {@code output}. */
    static NotificationProcessor create(
            Settings settings, TransformerChain transformers, SdkClients clients, PrintStream output) {
        JsonFactory json = new JsonFactory();
        WorkQueue queue = settings.workQueueUrl() == null
                ? null
                : new SqsWorkQueue(clients.sqs(), settings.workQueueUrl(), new NotificationWriter(json));
        return new NotificationProcessor(
                new NotificationReader(json),
                new UploadContinuation(
                        new UploadPipeline(
                                new S3ObjectStore(clients.s3(), settings.readVersion()),
                                new DynamoDbItemWriter(clients.dynamoDb(), settings.tableName()),
                                FileRulesReader.read(json, settings.files()),
                                EntityMappingReader.read(json, settings.entities()),
                                transformers,
                                settings.limits(),
                                PutThreadPool.create(settings.limits().putsInFlight()),
                                queue == null
                                        ? null
                                        : new UploadSplitter(queue, settings.splitBytes(), settings.limits())),
                        queue,
                        settings.limits().maxAttempts()),
                new UploadLog(json, output, Clock.systemUTC()));
    }

    /**
     * Stores every upload in the input.
     *
     * @return the result of each message
     * @throws UploadNotStoredException if every message fails
     * @throws io.serverlesspipeline.handler.notification.MalformedNotificationException if the input isn't supported,
     *     or no message of a batch is
     * @throws TransformerTimeoutError if a transformer doesn't return in time
     */
    BatchResult process(InputStream input, Deadline deadline, Invocation invocation) throws IOException {
        BatchResult result = new BatchResult();
        boolean isFirst = true;
        for (Message message : notifications.read(input).messages()) {
            RuntimeException failure = message.problem();
            if (failure != null) {
                log.unreadable(String.valueOf(message.id()), String.valueOf(failure.getMessage()), invocation);
            }
            for (Work work : message.work()) {
                UploadNotStoredException thrown = store(work, deadline, isFirst, invocation);
                isFirst = false;
                if (failure == null) {
                    failure = thrown;
                } else if (thrown != null) {
                    failure.addSuppressed(thrown);
                }
            }
            result.add(message.id(), failure);
        }
        result.throwIfAllFailed();
        return result;
    }

    /** Stores one upload. Returns the reason why its message must fail, or null if it succeeds. */
    private @Nullable UploadNotStoredException store(
            Work work, Deadline deadline, boolean isFirst, Invocation invocation) {
        Upload upload = work.upload();
        long start = System.nanoTime();
        try {
            UploadResult result = uploads.store(work, deadline, isFirst);
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
