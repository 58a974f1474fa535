package io.serverlesspipeline.handler;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonFactory;
import io.serverlesspipeline.handler.log.ObjectLog;
import io.serverlesspipeline.handler.mapping.EntityMapping;
import io.serverlesspipeline.handler.mapping.EntityMappingReader;
import io.serverlesspipeline.handler.notification.NotificationReader;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.object.S3ObjectStore;
import io.serverlesspipeline.handler.pipeline.UploadPipeline;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.table.DynamoDbTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The function's entry point: stores every upload that a notification of S3 names.
 *
 * <p>An upload that cannot be stored now makes the invocation fail, so that Lambda tries again and in the end hands the
 * notification to the failure queue.
 */
public final class PipelineHandler implements RequestStreamHandler {
    private final NotificationReader notifications;
    private final UploadPipeline pipeline;
    private final ObjectLog log;

    /** Makes the handler that the environment variables describe. Lambda calls this once, before the first event. */
    public PipelineHandler() {
        JsonFactory json = new JsonFactory();
        Settings settings = Settings.from(System.getenv());
        EntityMapping mapping = EntityMappingReader.read(json, settings.entities());
        AwsClients clients = AwsClients.create(settings);
        ExecutorService executor =
                Executors.newFixedThreadPool(settings.limits().putsInFlight(), task -> {
                    Thread thread = new Thread(task, "put");
                    thread.setDaemon(true);
                    return thread;
                });
        this.notifications = new NotificationReader(json);
        this.pipeline = new UploadPipeline(
                new S3ObjectStore(clients.s3(), settings.readVersion()),
                new DynamoDbTable(clients.dynamoDb(), settings.tableName()),
                mapping,
                json,
                settings.limits(),
                executor);
        this.log = new ObjectLog(json, System.out);
    }

    @Override
    public void handleRequest(InputStream notification, OutputStream response, Context context) throws IOException {
        for (Upload upload : notifications.read(notification)) {
            long start = System.nanoTime();
            log.stored(
                    pipeline.store(upload),
                    context.getAwsRequestId(),
                    Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
    }
}
