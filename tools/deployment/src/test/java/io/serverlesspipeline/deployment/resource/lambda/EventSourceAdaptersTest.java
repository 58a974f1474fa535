package io.serverlesspipeline.deployment.resource.lambda;

import static io.serverlesspipeline.deployment.resource.RecordingAws.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.deployment.resource.AdapterRun;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.RecordingAws;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Checks the resources with which a function receives messages from a queue to which it also sends messages. */
class EventSourceAdaptersTest {

    private static final String MAPPING = "aws:lambda/eventSourceMapping:EventSourceMapping";
    private static final String CREATED = """
            {"UUID": "u-1", "FunctionArn": "arn:f:live", "State": "Creating",
             "EventSourceMappingArn": "arn:aws:lambda:us-east-1:123456789012:event-source-mapping:u-1"}""";

    @AutoClose
    private final RecordingAws aws = RecordingAws.start();

    @Test
    void connectsAQueueToAFunction_withEverySetting() throws IOException {
        aws.answer(CREATED);
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("batchSize", 100.0);
        inputs.put("enabled", true);
        inputs.put("eventSourceArn", "arn:q");
        inputs.put("functionName", "arn:f:live");
        inputs.put("functionResponseTypes", List.of("ReportBatchItemFailures"));
        inputs.put("maximumBatchingWindowInSeconds", 1.0);
        inputs.put("scalingConfig", Map.of("maximumConcurrency", 5.0));
        inputs.put("tags", Map.of("team", "data"));

        CreatedResource mapping = create(MAPPING, inputs);

        assertThat(aws.request().line()).isEqualTo("POST /2015-03-31/event-source-mappings");
        assertThat(aws.request().json()).isEqualTo(json("""
                {"EventSourceArn": "arn:q", "FunctionName": "arn:f:live", "Enabled": true, "BatchSize": 100,
                 "MaximumBatchingWindowInSeconds": 1, "FunctionResponseTypes": ["ReportBatchItemFailures"],
                 "ScalingConfig": {"MaximumConcurrency": 5}, "Tags": {"team": "data"}}"""));
        assertThat(mapping.id()).isEqualTo("u-1");
        assertThat(mapping.outputs())
                .containsEntry("arn", "arn:aws:lambda:us-east-1:123456789012:event-source-mapping:u-1")
                .containsEntry("functionArn", "arn:f:live")
                .containsEntry("uuid", "u-1");
    }

    @Test
    void connectsAQueueToAFunction_withOnlyTheRequiredSettings() throws IOException {
        aws.answer(CREATED);

        create(MAPPING, Map.of("eventSourceArn", "arn:q", "functionName", "store"));

        assertThat(aws.request().json())
                .isEqualTo(json("{\"EventSourceArn\": \"arn:q\", \"FunctionName\": \"store\"}"));
    }

    @Test
    void allowsAFunctionToSendMessagesToItsOwnQueue() throws IOException {
        CreatedResource recursion = create(
                "aws:lambda/functionRecursionConfig:FunctionRecursionConfig",
                Map.of("functionName", "store", "recursiveLoop", "Allow"));

        assertThat(aws.request().line()).isEqualTo("PUT /2024-08-31/functions/store/recursion-config");
        assertThat(aws.request().json()).isEqualTo(json("{\"RecursiveLoop\": \"Allow\"}"));
        assertThat(recursion.id()).isEqualTo("store");
    }

    private CreatedResource create(String type, Map<String, Object> inputs) throws IOException {
        return AdapterRun.of(type, LambdaAdapters.all(aws.clients(), new PhysicalNames(new Random(1))))
                .create(inputs);
    }
}
