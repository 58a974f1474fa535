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
 * What a workload can do with a pipeline: upload objects, which S3 tells the function of, and tell the function of one
 * again, as S3 may. Each step waits until the function has logged how that ended, and requires that it ended as it
 * should.
 */
public final class Deliveries {
    /**
     * After two of them the function's time has run out, and it waits for the second one only once it has set a
     * checkpoint, on a slow machine as on a fast one.
     */
    private static final Duration LATENESS =
            Duration.ofSeconds(ProofEmulator.FUNCTION_TIMEOUT).dividedBy(16).multipliedBy(5);

    private final DeployedPipeline pipeline;
    private final SessionClients role;
    private final String folder;
    private final FunctionLines lines;
    private final Map<String, Integer> delivered = new HashMap<>();
    private final List<String> statuses = new ArrayList<>();

    Deliveries(DeployedPipeline pipeline, SessionClients role, int run) {
        this.pipeline = pipeline;
        this.role = role;
        this.folder = pipeline.pipeline().keyPrefix() + run + "/";
        this.lines = new FunctionLines(pipeline);
    }

    /** Uploads an object whose content type the name tells. */
    void upload(String status, String name, byte[] content) throws InterruptedException {
        pipeline.root()
                .s3()
                .putObject(request -> request.bucket(bucket()).key(folder + name), RequestBody.fromBytes(content));
        await(status, name);
    }

    /** Uploads an object while the table keeps the function waiting for more than half of its time. */
    void uploadToSlowTable(String status, String name, byte[] content) throws InterruptedException {
        // In two parts, since the SDK waits for no answer as long as that.
        pipeline.proxy().delayOnce(request -> request.leadingKey().startsWith("OBJECT#"), LATENESS);
        pipeline.proxy().delayOnce(request -> request.leadingKey().startsWith("USER#"), LATENESS);
        try {
            upload(status, name, content);
        } finally {
            pipeline.proxy().delayNone();
        }
    }

    /** Returns the notification of the last upload of an object, to be delivered again. */
    SdkBytes notification(String name) {
        Map<String, AttributeValue> key = Map.of(
                "PK", AttributeValue.fromS("OBJECT#" + bucket() + "/" + folder + name),
                "SK", AttributeValue.fromS("OBJECT"));
        Map<String, AttributeValue> item = pipeline.root()
                .dynamoDb()
                .getItem(request ->
                        request.tableName(pipeline.names().tableName()).key(key))
                .item();
        return SampleNotification.again(bucket(), folder + name, item);
    }

    /** Tells the function of an upload again. */
    void deliver(String status, String name, SdkBytes notification) throws InterruptedException {
        invoke(notification);
        await(status, name);
    }

    /** Tells the function of an object that has gone, and waits until Lambda has handed the event on. */
    void deliverVanished(String status, String name) throws InterruptedException {
        invoke(SampleNotification.ofVanished(
                bucket(), folder + name, pipeline.pipeline().readsVersions()));
        await(status, name);
        new FailureMessages(pipeline).await(folder + name);
    }

    /** Returns the clients that act as Lambda does for the function, with the function's role. */
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

    private void await(String expected, String name) throws InterruptedException {
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
