package io.serverlesspipeline.deployment.resource.sqs;

import static io.serverlesspipeline.deployment.resource.RecordingAws.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.deployment.resource.AdapterRun;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.RecordingAws;
import io.serverlesspipeline.deployment.resource.RecordingAws.Received;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SqsAdaptersTest {

    private static final String URL = "http://localhost/123456789012/failures";

    @AutoClose
    private final RecordingAws aws = RecordingAws.start();

    @Test
    void createsAQueue_withEverySetting() throws IOException {
        aws.answer("{\"QueueUrl\": \"" + URL + "\"}").answer("{\"Attributes\": {\"QueueArn\": \"arn:q\"}}");
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("name", "failures");
        inputs.put("delaySeconds", 1.0);
        inputs.put("kmsDataKeyReusePeriodSeconds", 300.0);
        inputs.put("kmsMasterKeyId", "key");
        inputs.put("maxMessageSize", 2048.0);
        inputs.put("messageRetentionSeconds", 1209600.0);
        inputs.put("policy", "{}");
        inputs.put("receiveWaitTimeSeconds", 2.0);
        inputs.put("redriveAllowPolicy", "{}");
        inputs.put("redrivePolicy", "{}");
        inputs.put("sqsManagedSseEnabled", false);
        inputs.put("visibilityTimeoutSeconds", 60.0);
        inputs.put("tags", Map.of("team", "data"));

        create("aws:sqs/queue:Queue", inputs);

        assertThat(aws.requests()).extracting(Received::operation).containsExactly("CreateQueue", "GetQueueAttributes");
        assertThat(aws.requests().get(0).json()).isEqualTo(json("""
                {"QueueName": "failures",
                 "Attributes": {"DelaySeconds": "1", "KmsDataKeyReusePeriodSeconds": "300", "KmsMasterKeyId": "key",
                   "MaximumMessageSize": "2048", "MessageRetentionPeriod": "1209600", "Policy": "{}",
                   "ReceiveMessageWaitTimeSeconds": "2", "RedriveAllowPolicy": "{}", "RedrivePolicy": "{}",
                   "SqsManagedSseEnabled": "false", "VisibilityTimeout": "60"},
                 "tags": {"team": "data"}}"""));
    }

    @Test
    void returnsTheQueuesOutputs() throws IOException {
        aws.answer("{\"QueueUrl\": \"" + URL + "\"}").answer("""
                {"Attributes": {"QueueArn": "arn:aws:sqs:us-east-1:123456789012:failures", "DelaySeconds": "0",
                                "SqsManagedSseEnabled": "true"}}""");

        CreatedResource queue = create("aws:sqs/queue:Queue", Map.of("name", "failures"));

        assertThat(queue.id()).isEqualTo(URL);
        assertThat(queue.outputs())
                .containsEntry("url", URL)
                .containsEntry("arn", "arn:aws:sqs:us-east-1:123456789012:failures")
                .containsEntry("name", "failures")
                .containsEntry("delaySeconds", 0)
                .containsEntry("sqsManagedSseEnabled", true);
    }

    @Test
    void setsAQueuesPolicy() throws IOException {
        CreatedResource policy =
                create("aws:sqs/queuePolicy:QueuePolicy", Map.of("queueUrl", URL, "policy", "{\"Statement\":[]}"));

        assertThat(aws.request().operation()).isEqualTo("SetQueueAttributes");
        assertThat(aws.request().json()).isEqualTo(json("""
                {"QueueUrl": "http://localhost/123456789012/failures", "Attributes": {"Policy": "{\\"Statement\\":[]}"}}"""));
        assertThat(policy.id()).isEqualTo(URL);
    }

    private CreatedResource create(String type, Map<String, Object> inputs) throws IOException {
        return AdapterRun.of(type, SqsAdapters.all(aws.clients(), new PhysicalNames(new Random(1))))
                .create(inputs);
    }
}
