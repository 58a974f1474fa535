package io.serverlesspipeline.handler;

import static io.serverlesspipeline.handler.testing.FakeHttpService.status;
import static io.serverlesspipeline.handler.testing.FakeHttpService.truncated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import io.serverlesspipeline.handler.notification.NotificationWriter;
import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.notification.Work;
import io.serverlesspipeline.handler.object.ObjectReplacedException;
import io.serverlesspipeline.handler.object.ObjectStore;
import io.serverlesspipeline.handler.object.ObjectUnreadableException;
import io.serverlesspipeline.handler.object.ResumingInputStream;
import io.serverlesspipeline.handler.object.S3ObjectStore;
import io.serverlesspipeline.handler.queue.SqsWorkQueue;
import io.serverlesspipeline.handler.queue.WorkQueue;
import io.serverlesspipeline.handler.retry.RetryPolicy;
import io.serverlesspipeline.handler.settings.Settings;
import io.serverlesspipeline.handler.table.ConditionalPut;
import io.serverlesspipeline.handler.table.DynamoDbItemWriter;
import io.serverlesspipeline.handler.table.InvalidItemException;
import io.serverlesspipeline.handler.table.ItemWriter;
import io.serverlesspipeline.handler.table.PutCondition;
import io.serverlesspipeline.handler.table.PutOutcome;
import io.serverlesspipeline.handler.testing.FakeHttpService;
import io.serverlesspipeline.handler.testing.SimulatedTime;
import io.serverlesspipeline.handler.testing.Uploads;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Tests how the real clients handle a service that fails. */
class SdkClientsTest {
    private static final ConditionalPut PUT = new ConditionalPut(
            Map.of("PK", AttributeValue.fromS("USER#1")),
            new PutCondition("attribute_not_exists(PK)", Map.of("#a", "a"), Map.of(":a", AttributeValue.fromN("1"))));

    private static final Map<String, String> PROPERTIES =
            Map.of("aws.region", "eu-central-1", "aws.accessKeyId", "testing", "aws.secretAccessKey", "testing");

    private static final NotificationWriter WRITER = new NotificationWriter(new JsonFactory());

    private final FakeHttpService service = new FakeHttpService();
    private final Upload upload = Uploads.of("a b/é.txt");

    @BeforeEach
    void pointTheClientsToTheService() {
        PROPERTIES.forEach(System::setProperty);
        System.setProperty("aws.endpointUrl", service.address());
    }

    @AfterEach
    void stop() {
        PROPERTIES.keySet().forEach(System::clearProperty);
        System.clearProperty("aws.endpointUrl");
        service.close();
    }

    private static SdkClients clients() {
        return SdkClients.create(Settings.from(Map.of(
                "PIPELINE_TABLE_NAME", "items",
                "PIPELINE_ENTITIES", "[]",
                "AWS_ENDPOINT_URL", "set")));
    }

    private static ItemWriter table() {
        ItemWriter table = new DynamoDbItemWriter(clients().dynamoDb(), "items");
        return put -> retryPolicy().call(() -> table.put(put));
    }

    private static ObjectStore objects() {
        ObjectStore objects = new S3ObjectStore(clients().s3(), false);
        return (upload, from) -> retryPolicy().call(() -> objects.open(upload, from));
    }

    /** Returns the pipeline's policy with three attempts. */
    private static RetryPolicy retryPolicy() {
        SimulatedTime time = new SimulatedTime();
        long end = Duration.ofMinutes(1).toNanos();
        return new RetryPolicy(time, () -> end - time.nanoTime(), 3);
    }

    private static FakeHttpService.Answer dynamoDbError(int status, String code) {
        return status(
                status, "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + code + "\",\"message\":\"It failed.\"}");
    }

    private static FakeHttpService.Answer s3Error(int status, String code) {
        return status(status, "<Error><Code>" + code + "</Code><Message>It failed.</Message></Error>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ProvisionedThroughputExceededException", "ThrottlingException", "RequestLimitExceeded"})
    void aThrottledPut_isRetried(String code) {
        service.answer(dynamoDbError(400, code), dynamoDbError(400, code), status(200, "{}"));

        assertThat(table().put(PUT)).isInstanceOf(PutOutcome.Stored.class);
        assertThat(service.requests()).hasSize(3);
    }

    @Test
    void aPutThatFailsRepeatedly_fails() {
        service.answer(dynamoDbError(500, "InternalServerError"));

        assertThatThrownBy(() -> table().put(PUT)).isInstanceOf(DynamoDbException.class);
        assertThat(service.requests()).hasSize(3);
    }

    private static FakeHttpService.Answer failedCondition(String item) {
        return status(
                400,
                "{\"Item\":" + item
                        + ",\"__type\":\"com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException\","
                        + "\"message\":\"The conditional request failed\"}");
    }

    @Test
    void aFailedCondition_returnsTheSourceAndTheProgressOfTheExistingItem() {
        service.answer(failedCondition(
                "{\"sequencer\":{\"S\":\"x\\u0037\"},\"recordsStored\":{\"N\":\"7\"},\"status\":{\"S\":\"STORED\"}}"));

        assertThat(table().put(PUT))
                .isEqualTo(new PutOutcome.ConditionFailed(Map.of(
                        "sequencer", AttributeValue.fromS("x7"),
                        "recordsStored", AttributeValue.fromN("7"),
                        "status", AttributeValue.fromS("STORED"))));
        assertThat(service.requests())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.body()).contains("\"ReturnValuesOnConditionCheckFailure\":\"ALL_OLD\""));
    }

    @Test
    void aFailedCondition_omitsOtherAttributes_evenNestedOnesWithTheSameName() {
        service.answer(failedCondition("{\"a\":{\"L\":[{\"M\":{\"source\":{\"S\":\"x\"}}}]},\"b\":{\"S\":\"text\"},"
                + "\"status\":{\"L\":[{\"N\":\"1\"}]},\"position\":{\"M\":{\"source\":{\"S\":\"y\"}}},"
                + "\"" + "n".repeat(65_535) + "\":{\"NULL\":true},\"source\":{\"S\":\"uploads/a\"}}"));

        assertThat(table().put(PUT))
                .isEqualTo(new PutOutcome.ConditionFailed(Map.of("source", AttributeValue.fromS("uploads/a"))));
    }

    @Test
    void aResponseOfAnotherService_failsWithItsStatus() {
        service.answer(status(400, "<html>Bad request</html>"));

        assertThatThrownBy(() -> table().put(PUT))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("400");
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void aTruncatedResponse_isRetried() {
        service.answer(
                truncated(400, "{\"__type\":\"x#ConditionalCheckFailedException\",\"Item\":{\"a\":", 1000),
                status(200, "{}"));

        assertThat(table().put(PUT)).isInstanceOf(PutOutcome.Stored.class);
        assertThat(service.requests()).hasSize(2);
    }

    @Test
    void anInvalidItem_isNotRetried() {
        service.answer(dynamoDbError(400, "ValidationException"));

        assertThatThrownBy(() -> table().put(PUT))
                .isInstanceOf(InvalidItemException.class)
                .hasMessage("It failed.");
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void aDeniedPut_isNotRetried() {
        service.answer(dynamoDbError(400, "AccessDeniedException"));

        assertThatThrownBy(() -> table().put(PUT))
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("It failed.");
        assertThat(service.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void anObjectThatCannotBeRead_isNotRetried(int status) {
        service.answer(s3Error(status, status == 403 ? "AccessDenied" : "NoSuchKey"));

        assertThatThrownBy(() -> objects().open(upload, 0)).isInstanceOf(ObjectUnreadableException.class);
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void anObjectThatWasReplaced_isNotRetried() {
        service.answer(s3Error(412, "PreconditionFailed"));

        assertThatThrownBy(() -> objects().open(upload, 0)).isInstanceOf(ObjectReplacedException.class);
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void anObjectThatRepeatedlyFailsToOpen_fails() {
        service.answer(s3Error(500, "InternalError"));

        assertThatThrownBy(() -> objects().open(upload, 0)).isInstanceOf(S3Exception.class);
        assertThat(service.requests()).hasSize(3);
    }

    @Test
    void theRestOfAnUpload_isSentAsItsNotification() {
        service.answer(sent());

        queue().send(new Work.WholeUpload(upload));

        assertThat(service.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("\"QueueUrl\":\"https://queue.example/uploads\"")
                        .contains("a+b%2F%C3%A9.txt"));
    }

    @Test
    void aThrottledMessage_isRetried() {
        service.answer(status(400, "{\"__type\":\"com.amazonaws.sqs#RequestThrottled\"}"), sent());

        queue().send(new Work.WholeUpload(upload));

        assertThat(service.requests()).hasSize(2);
    }

    /** The client compares the checksum in the response with that of the message. */
    private FakeHttpService.Answer sent() {
        try {
            byte[] checksum = MessageDigest.getInstance("MD5")
                    .digest(WRITER.write(new Work.WholeUpload(upload)).getBytes(StandardCharsets.UTF_8));
            return status(
                    200,
                    "{\"MessageId\":\"m-1\",\"MD5OfMessageBody\":\""
                            + HexFormat.of().formatHex(checksum) + "\"}");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static WorkQueue queue() {
        WorkQueue queue = new SqsWorkQueue(clients().sqs(), "https://queue.example/uploads", WRITER);
        return rest -> retryPolicy().call(() -> {
            queue.send(rest);
            return rest;
        });
    }

    @Test
    void anObject_isRequestedInPathStyle_whenAnEndpointIsSet() throws IOException {
        service.answer(status(200, "content"));

        try (InputStream content = objects().open(upload, 0).content()) {
            assertThat(content).hasContent("content");
        }
        assertThat(service.requests())
                .containsExactly(new FakeHttpService.Request("GET /uploads/a%20b/%C3%A9.txt", "", "\"etag-1\"", null));
    }

    @Test
    void anObjectWhoseConnectionBreaks_isResumed() throws IOException {
        service.answer(truncated(200, "first half, ", 23), status(206, "second half"));
        ObjectStore objects = objects();

        try (InputStream content = new ResumingInputStream(objects, upload, objects.open(upload, 0))) {
            assertThat(content).hasContent("first half, second half");
        }
        assertThat(service.requests())
                .extracting(FakeHttpService.Request::range)
                .containsExactly(null, "bytes=12-");
    }
}
