package io.serverlesspipeline.deployment.resource.eventbridge;

import static io.serverlesspipeline.deployment.resource.RecordingAws.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.serverlesspipeline.deployment.resource.AdapterRun;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.RecordingAws;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class EventBridgeAdaptersTest {

    private static final String RULE = "aws:cloudwatch/eventRule:EventRule";
    private static final String TARGET = "aws:cloudwatch/eventTarget:EventTarget";
    private static final String RULE_ARN = "arn:aws:events:us-east-1:123456789012:rule/uploads";

    @AutoClose
    private final RecordingAws aws = RecordingAws.start();

    @Test
    void createsARule_withEverySetting() throws IOException {
        aws.answer("{\"RuleArn\": \"" + RULE_ARN + "\"}");

        CreatedResource rule = create(
                RULE,
                Map.of(
                        "name", "uploads",
                        "description", "Uploads",
                        "eventPattern", "{\"source\":[\"aws.s3\"]}",
                        "state", "DISABLED",
                        "forceDestroy", true,
                        "tags", Map.of("team", "data")));

        assertThat(aws.request().operation()).isEqualTo("PutRule");
        assertThat(aws.request().json()).isEqualTo(json("""
                {"Name": "uploads", "Description": "Uploads", "EventPattern": "{\\"source\\":[\\"aws.s3\\"]}",
                 "State": "DISABLED", "Tags": [{"Key": "team", "Value": "data"}]}"""));
        assertThat(rule.id()).isEqualTo("uploads");
        assertThat(rule.outputs())
                .containsEntry("arn", RULE_ARN)
                .containsEntry("name", "uploads")
                .containsEntry("tagsAll", Map.of("team", "data"));
    }

    @Test
    void createsARule_withOnlyAPattern() throws IOException {
        aws.answer("{\"RuleArn\": \"" + RULE_ARN + "\"}");

        CreatedResource rule = create(RULE, Map.of("eventPattern", "{}"));

        assertThat(aws.request().json()).isEqualTo(json("{\"Name\": \"" + rule.id() + "\", \"EventPattern\": \"{}\"}"));
        assertThat(rule.id()).matches("it-[0-9a-f]{7}");
    }

    @Test
    void createsATarget_withEverySetting() throws IOException {
        aws.answer("{\"FailedEntryCount\": 0, \"FailedEntries\": []}");

        CreatedResource target = create(
                TARGET,
                Map.of(
                        "rule",
                        "uploads",
                        "targetId",
                        "function",
                        "arn",
                        "arn:f",
                        "forceDestroy",
                        true,
                        "retryPolicy",
                        Map.of("maximumEventAgeInSeconds", 3600.0, "maximumRetryAttempts", 8.0),
                        "deadLetterConfig",
                        Map.of("arn", "arn:failures")));

        assertThat(aws.request().operation()).isEqualTo("PutTargets");
        assertThat(aws.request().json()).isEqualTo(json("""
                {"Rule": "uploads",
                 "Targets": [{"Id": "function", "Arn": "arn:f", "DeadLetterConfig": {"Arn": "arn:failures"},
                              "RetryPolicy": {"MaximumRetryAttempts": 8, "MaximumEventAgeInSeconds": 3600}}]}"""));
        assertThat(target.id()).isEqualTo("uploads-function");
        assertThat(target.outputs()).containsEntry("targetId", "function");
    }

    @Test
    void choosesATargetsId() throws IOException {
        CreatedResource target = create(TARGET, Map.of("rule", "uploads", "arn", "arn:q"));

        assertThat(target.id()).matches("uploads-it-[0-9a-f]{7}");
        assertThat(aws.request().json().at("/Targets/0/Id").asText()).matches("it-[0-9a-f]{7}");
    }

    @Test
    void fails_whenEventBridgeRejectsATarget() {
        aws.answer("""
                {"FailedEntryCount": 1,
                 "FailedEntries": [{"TargetId": "function", "ErrorCode": "LimitExceeded", "ErrorMessage": "Five."}]}""");

        assertThatThrownBy(() -> create(TARGET, Map.of("rule", "uploads", "targetId", "function", "arn", "arn:f")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("EventBridge rejected the target function: LimitExceeded: Five.");
    }

    private CreatedResource create(String type, Map<String, Object> inputs) throws IOException {
        return AdapterRun.of(type, EventBridgeAdapters.all(aws.clients(), new PhysicalNames(new Random(1))))
                .create(inputs);
    }
}
