package io.serverlesspipeline.audit.workload;

import com.fasterxml.jackson.databind.JsonNode;
import io.serverlesspipeline.audit.pipeline.DeployedPipeline;
import io.serverlesspipeline.audit.pipeline.ProofEmulator;
import io.serverlesspipeline.audit.pipeline.SessionClients;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/**
 * The steps of a workload: uploading an object, of which S3 notifies the function, and delivering a notification again,
 * as S3 may do. Each step waits until the function has logged the outcome and fails if it isn't the expected one.
 */
public final class Deliveries {
    /**
     * The delay of a table request. The function runs out of time after two delays, and the second one starts only
     * after a checkpoint, regardless of the machine's speed.
     */
    private static final Duration DELAY =
            Duration.ofSeconds(ProofEmulator.FUNCTION_TIMEOUT).dividedBy(16).multipliedBy(5);

    /** Longer than scanning a small file takes. */
    private static final Duration SHORT_DELAY = Duration.ofSeconds(2);

    private final DeployedPipeline pipeline;
    private final SessionClients role;
    private final String folder;
    private final FunctionLogLines lines;
    private final Map<String, Integer> delivered = new HashMap<>();
    private final List<String> statuses = new ArrayList<>();

    Deliveries(DeployedPipeline pipeline, SessionClients role, int run) {
        this.pipeline = pipeline;
        this.role = role;
        this.folder = pipeline.pipeline().keyPrefix() + run + "/";
        this.lines = new FunctionLogLines(pipeline);
    }

    /** Uploads an object. */
    void upload(String status, String name, byte[] content) throws InterruptedException {
        pipeline.root()
                .s3()
                .putObject(request -> request.bucket(bucket()).key(folder + name), RequestBody.fromBytes(content));
        await(status, name);
    }

    /** Uploads an object while delayed table requests use more than half of the function's timeout. */
    void uploadToSlowTable(String status, String name, byte[] content) throws InterruptedException {
        // Two delays, because a single one would exceed the SDK's own timeout.
        pipeline.proxy().delayOnce(request -> request.leadingKey().startsWith("OBJECT#"), DELAY);
        pipeline.proxy().delayOnce(request -> request.leadingKey().startsWith("USER#"), DELAY);
        try {
            upload(status, name, content);
        } finally {
            pipeline.proxy().clearDelays();
        }
    }

    /** Uploads an object of which one put of a record is delayed. */
    void uploadWithSlowRecord(String status, String name, byte[] content) throws InterruptedException {
        pipeline.proxy().delayOnce(request -> request.leadingKey().startsWith("USER#"), SHORT_DELAY);
        try {
            upload(status, name, content);
        } finally {
            pipeline.proxy().clearDelays();
        }
    }

    /** Returns the notification of an object's latest upload, for redelivery. */
    SdkBytes notification(String name) {
        Map<String, AttributeValue> key = Map.of(
                "PK", AttributeValue.fromS("OBJECT#" + bucket() + "/" + folder + name),
                "SK", AttributeValue.fromS("OBJECT"));
        Map<String, AttributeValue> item = pipeline.root()
                .dynamoDb()
                .getItem(request ->
                        request.tableName(pipeline.names().tableName()).key(key))
                .item();
        return SampleNotification.redelivery(bucket(), folder + name, item);
    }

    /** Delivers a notification to the function. */
    void deliver(String status, String name, SdkBytes notification) throws InterruptedException {
        invoke(notification);
        await(status, name);
    }

    /**
     * Delivers the notification of a deleted object, and waits until Lambda has sent the event to the failure queue.
     */
    void deliverDeletedObject(String status, String name) throws InterruptedException {
        invoke(SampleNotification.ofDeletedObject(
                bucket(), folder + name, pipeline.pipeline().readsVersions()));
        await(status, name);
        new FailureMessages(pipeline).await(folder + name);
    }

    /** Returns clients with the function's role, which act on behalf of Lambda. */
    SessionClients role() {
        return role;
    }

    DeployedPipeline pipeline() {
        return pipeline;
    }

    List<String> statuses() {
        return statuses;
    }

    private void invoke(SdkBytes notification) {
        pipeline.root()
                .lambda()
                .invoke(request -> request.functionName(pipeline.names().functionName())
                        .invocationType(InvocationType.EVENT)
                        .payload(notification));
    }

    /** Waits for the next outcome of an object. */
    void await(String expected, String name) throws InterruptedException {
        int number = delivered.merge(name, 1, Integer::sum);
        JsonNode line = lines.await(folder + name, number);
        String status = line.path("status").asText();
        statuses.add(status);
        if (!status.equals(expected)) {
            throw new UnexpectedOutcomeException(expected, status);
        }
    }

    private String bucket() {
        return pipeline.names().bucketName();
    }
}
