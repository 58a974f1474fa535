package io.serverlesspipeline.handler;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.serverlesspipeline.handler.log.UploadLog.Invocation;
import io.serverlesspipeline.handler.pipeline.Deadline;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.transform.TransformerChain;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Primes the function with one synthetic upload, so that the classes an upload needs are loaded before the first event,
 * and are part of the snapshot if Lambda takes one.
 *
 * <p>Transformers don't receive the synthetic record. They prepare themselves when they are initialized.
 *
 * <p>The function itself responds in place of Amazon S3 and Amazon DynamoDB. No request leaves the process, so priming
 * needs no permissions, stores nothing, and leaves no connection or credential in a snapshot to expire.
 */
final class Priming {
    private static final StaticCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("priming", "priming"));

    private static final String ENTITIES = "[{\"type\":\"priming\",\"pk\":\"PRIMING#{id}\",\"sk\":\"{at}\","
            + "\"gsi1pk\":\"PRIMING\",\"gsi1sk\":\"{at}\",\"ttl\":\"{at}\"}]";

    private static final String NOTIFICATION = "{\"Records\":[{\"eventTime\":\"2026-01-01T00:00:00Z\","
            + "\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":{\"name\":\"priming\"},\"object\":{"
            + "\"key\":\"priming.ndjson\",\"size\":" + FakeAwsHttpClient.OBJECT.length()
            + ",\"eTag\":\"0\",\"versionId\":\"1\",\"sequencer\":\"0\"}}}]}";

    private Priming() {}

    /**
     * Processes a notification of an upload with one record that is stored and one that is rejected.
     *
     * @throws IOException if the upload can't be read
     * @throws UploadNotStoredException if the upload can't be stored, which means that the function couldn't store any
     *     other upload either
     */
    static void run(Settings settings, SdkHttpClient services) throws IOException {
        NotificationProcessor processor = NotificationProcessor.create(
                settings.withEntities(ENTITIES),
                TransformerChain.NONE,
                SdkClients.create(settings, services, CREDENTIALS),
                new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
        processor.process(
                new ByteArrayInputStream(NOTIFICATION.getBytes(UTF_8)),
                Deadline.of(() -> Long.MAX_VALUE, Duration.ZERO),
                new Invocation("priming", "priming"));
    }
}
