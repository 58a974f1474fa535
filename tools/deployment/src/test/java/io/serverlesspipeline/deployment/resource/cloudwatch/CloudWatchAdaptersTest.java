package io.serverlesspipeline.deployment.resource.cloudwatch;

import static io.serverlesspipeline.deployment.resource.RecordingAws.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.AdapterRun;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.RecordingAws;
import io.serverlesspipeline.deployment.resource.RecordingAws.Received;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.Tag;

class CloudWatchAdaptersTest {

    @AutoClose
    private final RecordingAws aws = RecordingAws.start();

    @Test
    void createsALogGroup_andReturnsItsArnWithoutStreams() throws IOException {
        aws.answer("{}").answer("{}").answer(groups("/aws/lambda/a", "/aws/lambda/a-b"));

        CreatedResource group = create(
                "aws:cloudwatch/logGroup:LogGroup",
                Map.of(
                        "name",
                        "/aws/lambda/a",
                        "kmsKeyId",
                        "key",
                        "logGroupClass",
                        "INFREQUENT_ACCESS",
                        "retentionInDays",
                        30.0,
                        "skipDestroy",
                        true,
                        "tags",
                        Map.of("team", "data")));

        assertThat(aws.requests())
                .extracting(Received::operation)
                .containsExactly("CreateLogGroup", "PutRetentionPolicy", "DescribeLogGroups");
        assertThat(aws.requests().get(0).json()).isEqualTo(json("""
                {"logGroupName": "/aws/lambda/a", "kmsKeyId": "key", "logGroupClass": "INFREQUENT_ACCESS",
                 "tags": {"team": "data"}}"""));
        assertThat(aws.requests().get(1).json())
                .isEqualTo(json("{\"logGroupName\": \"/aws/lambda/a\", \"retentionInDays\": 30}"));
        assertThat(group.id()).isEqualTo("/aws/lambda/a");
        assertThat(group.outputs())
                .containsEntry("name", "/aws/lambda/a")
                .containsEntry("arn", "arn:aws:logs:us-east-1:123456789012:log-group:/aws/lambda/a");
    }

    @Test
    void doesNotSetRetention_whenEventsNeverExpire() throws IOException {
        aws.answer("{}").answer(groups("g"));

        create("aws:cloudwatch/logGroup:LogGroup", Map.of("name", "g", "retentionInDays", 0.0));

        assertThat(aws.requests())
                .extracting(Received::operation)
                .containsExactly("CreateLogGroup", "DescribeLogGroups");
    }

    /** The service's protocol for alarms is binary, so no response is queued here. */
    @Test
    void returnsTheProvidersOutputsForAnAlarm() {
        run("aws:cloudwatch/metricAlarm:MetricAlarm")
                .assertFitsTheProvider(
                        Set.of("comparisonOperator", "evaluationPeriods"), Set.of("arn", "name", "tagsAll"));
    }

    @Test
    void createsAnAlarmForAMetric() {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("actionsEnabled", true);
        inputs.put("alarmActions", List.of("arn:topic"));
        inputs.put("alarmDescription", "Failures wait");
        inputs.put("comparisonOperator", "GreaterThanThreshold");
        inputs.put("datapointsToAlarm", 1.0);
        inputs.put("dimensions", Map.of("QueueName", "failures"));
        inputs.put("evaluationPeriods", 2.0);
        inputs.put("insufficientDataActions", List.of("arn:a"));
        inputs.put("metricName", "ApproximateNumberOfMessagesVisible");
        inputs.put("namespace", "AWS/SQS");
        inputs.put("okActions", List.of("arn:b"));
        inputs.put("period", 60.0);
        inputs.put("statistic", "Maximum");
        inputs.put("tags", Map.of("team", "data"));
        inputs.put("threshold", 0.5);
        inputs.put("treatMissingData", "notBreaching");
        inputs.put("unit", "Count");

        assertThat(MetricAlarmAdapter.putRequest("failures", ResourceInputs.of(inputs)))
                .isEqualTo(PutMetricAlarmRequest.builder()
                        .alarmName("failures")
                        .actionsEnabled(true)
                        .alarmActions("arn:topic")
                        .alarmDescription("Failures wait")
                        .comparisonOperator("GreaterThanThreshold")
                        .datapointsToAlarm(1)
                        .dimensions(Dimension.builder()
                                .name("QueueName")
                                .value("failures")
                                .build())
                        .evaluationPeriods(2)
                        .insufficientDataActions("arn:a")
                        .metricName("ApproximateNumberOfMessagesVisible")
                        .namespace("AWS/SQS")
                        .okActions("arn:b")
                        .period(60)
                        .statistic("Maximum")
                        .tags(Tag.builder().key("team").value("data").build())
                        .threshold(0.5)
                        .treatMissingData("notBreaching")
                        .unit("Count")
                        .build());
    }

    private static String groups(String... names) {
        return Stream.of(names)
                .map(name -> "{\"logGroupName\": \"" + name
                        + "\", \"arn\": \"arn:aws:logs:us-east-1:123456789012:log-group:" + name + ":*\"}")
                .collect(Collectors.joining(",", "{\"logGroups\": [", "]}"));
    }

    private CreatedResource create(String type, Map<String, Object> inputs) throws IOException {
        return run(type).create(inputs);
    }

    private AdapterRun run(String type) {
        return AdapterRun.of(type, CloudWatchAdapters.all(aws.clients(), new PhysicalNames(new Random(1))));
    }
}
