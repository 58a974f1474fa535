package io.serverlesspipeline.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
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
import io.serverlesspipeline.handler.table.DynamoDbTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The function's entry point: stores every upload that a notification of S3 names.
 *
 * <p>An upload that cannot be stored now makes the invocation fail, after the other uploads of the notification have
 * been stored, so that Lambda tries again and in the end hands the notification to the failure queue.
 */
public final class PipelineHandler implements RequestStreamHandler {
    private final NotificationReader notifications;
    private final UploadPipeline pipeline;
    private final UploadLog log;
    private final Duration timeReserve;

    /**
     * Makes the handler that the environment variables describe. Lambda calls this once, before the first event.
     *
     * @throws IOException if an upload could not be rehearsed, where the function is initialized ahead of its events
     */
    public PipelineHandler() throws IOException {
        this(Settings.from(System.getenv()));
    }

    private PipelineHandler(Settings settings) throws IOException {
        this(settings, AwsClients.create(settings), System.out);
        if (settings.initializedAhead()) {
            Rehearsal.of(settings, new PretendedServices());
        }
    }

    PipelineHandler(Settings settings, AwsClients clients, PrintStream output) {
        this(settings, new JsonFactory(), clients, output);
    }

    private PipelineHandler(Settings settings, JsonFactory json, AwsClients clients, PrintStream output) {
        this(
                new NotificationReader(json),
                new UploadPipeline(
                        new S3ObjectStore(clients.s3(), settings.readVersion()),
                        new DynamoDbTable(clients.dynamoDb(), settings.tableName()),
                        EntityMappingReader.read(json, settings.entities()),
                        settings.limits(),
                        PutThreads.create(settings.limits().putsInFlight())),
                new UploadLog(json, output, Clock.systemUTC()),
                Duration.ofSeconds(settings.limits().timeReserveSeconds()));
    }

    PipelineHandler(NotificationReader notifications, UploadPipeline pipeline, UploadLog log, Duration timeReserve) {
        this.notifications = notifications;
        this.pipeline = pipeline;
        this.log = log;
        this.timeReserve = timeReserve;
    }

    @Override
    public void handleRequest(InputStream notification, OutputStream response, Context context) throws IOException {
        storeAll(
                notification,
                Deadline.of(context::getRemainingTimeInMillis, timeReserve),
                new Invocation(context.getFunctionName(), context.getAwsRequestId()));
    }

    /** Stores every upload that a notification names, and throws why the invocation must fail, if it must. */
    void storeAll(InputStream notification, Deadline deadline, Invocation invocation) throws IOException {
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

    /** Stores one upload, and returns why the invocation must fail, or null if it need not. */
    private @Nullable UploadNotStoredException store(Upload upload, Deadline deadline, Invocation invocation) {
        long start = System.nanoTime();
        try {
            UploadResult result = pipeline.store(upload, deadline);
            log.ended(result, invocation, millisecondsSince(start));
            return result.outcome() == Outcome.UNFINISHED
                    ? UploadNotStoredException.timeRanOut(
                            upload, result.end().position(), result.end().records())
                    : null;
        } catch (IOException | RuntimeException e) {
            log.broke(upload, String.valueOf(e.getMessage()), invocation, millisecondsSince(start));
            return UploadNotStoredException.because(upload, e);
        }
    }

    private static long millisecondsSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
