package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import io.serverlesspipeline.testing.AwsMocks;
import io.serverlesspipeline.testing.MockedProgram;
import io.serverlesspipeline.testing.ProgramRun;
import io.serverlesspipeline.testing.RecordedResource;
import io.serverlesspipeline.testing.RunMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests which alarms a pipeline has and what triggers them. */
final class AlarmsTest {
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private static final String TOPIC = "arn:aws:sns:eu-central-1:" + AwsMocks.ACCOUNT_ID + ":alarms";

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void createsNoAlarm_byDefault(RunMode mode) {
        assertThat(deploy(mode, ServerlessPipelineArgs.builder()).resources(ALARM))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void monitorsTheFailureQueueAndTheFunction(RunMode mode) {
        assertThat(deploy(mode, withAlarms()).resources(ALARM))
                .extracting(RecordedResource::name)
                .containsExactlyInAnyOrder(
                        "uploads-failures-alarm",
                        "uploads-dropped-events-alarm",
                        "uploads-lost-events-alarm",
                        "uploads-errors-alarm",
                        "uploads-throttles-alarm",
                        "uploads-duration-alarm",
                        "uploads-event-age-alarm",
                        "uploads-rejected-records-alarm",
                        "uploads-incomplete-objects-alarm");
    }

    @Test
    void monitorsNoQueue_withAnotherFailureDestination() {
        ProgramRun run = deploy(
                RunMode.UP,
                withAlarms().failureDestinationArn("arn:aws:sqs:eu-central-1:" + AwsMocks.ACCOUNT_ID + ":of-the-user"));

        assertThat(run.resources(ALARM))
                .hasSize(8)
                .allSatisfy(alarm -> assertThat(alarm.string("namespace")).isIn("AWS/Lambda", "ServerlessPipeline"));
    }

    @ParameterizedTest
    @CsvSource({
        "failures, AWS/SQS, ApproximateNumberOfMessagesVisible, Maximum, 0, QueueName, uploads-failures-1a2b3c4",
        "dropped-events, AWS/Lambda, AsyncEventsDropped, Sum, 0, FunctionName, uploads-function-1a2b3c4",
        "lost-events, AWS/Lambda, DestinationDeliveryFailures, Sum, 0, FunctionName, uploads-function-1a2b3c4",
        "errors, AWS/Lambda, Errors, Sum, 0, FunctionName, uploads-function-1a2b3c4",
        "throttles, AWS/Lambda, Throttles, Sum, 0, FunctionName, uploads-function-1a2b3c4",
        "duration, AWS/Lambda, Duration, Maximum, 270000, FunctionName, uploads-function-1a2b3c4",
        "event-age, AWS/Lambda, AsyncEventAge, Maximum, 900000, FunctionName, uploads-function-1a2b3c4",
        "rejected-records, ServerlessPipeline, rejected, Sum, 0, functionName, uploads-function-1a2b3c4",
        "incomplete-objects, ServerlessPipeline, incomplete, Sum, 0, functionName, uploads-function-1a2b3c4",
    })
    void triggersAboveTheDefaultThreshold(
            String alarm, String namespace, String metric, String statistic, double above, String name, String value) {
        RecordedResource recorded = alarm(deploy(RunMode.UP, withAlarms()), alarm);

        assertThat(recorded.inputs())
                .containsEntry("namespace", namespace)
                .containsEntry("metricName", metric)
                .containsEntry("statistic", statistic)
                .containsEntry("comparisonOperator", "GreaterThanThreshold")
                .containsEntry("threshold", above)
                .containsEntry("dimensions", Map.of(name, value))
                .containsEntry("period", 300.0)
                .containsEntry("evaluationPeriods", 1.0)
                .containsEntry("treatMissingData", "notBreaching");
        assertThat(recorded.string("alarmDescription")).startsWith("Pipeline uploads: ");
    }

    @Test
    void triggersAboveTheConfiguredThreshold() {
        ProgramRun run = deploy(
                RunMode.UP,
                ServerlessPipelineArgs.builder()
                        .timeout(60)
                        .alarms(AlarmArgs.builder()
                                .topicArns(List.of(TOPIC))
                                .errors(5)
                                .throttles(3)
                                .durationPercent(50)
                                .eventAge(120)
                                .rejectedRecords(100)
                                .incompleteObjects(2)
                                .build()));

        assertThat(alarm(run, "errors").inputs()).containsEntry("threshold", 4.0);
        assertThat(alarm(run, "throttles").inputs()).containsEntry("threshold", 2.0);
        assertThat(alarm(run, "duration").inputs()).containsEntry("threshold", 30_000.0);
        assertThat(alarm(run, "event-age").inputs()).containsEntry("threshold", 120_000.0);
        assertThat(alarm(run, "rejected-records").inputs()).containsEntry("threshold", 99.0);
        assertThat(alarm(run, "incomplete-objects").inputs()).containsEntry("threshold", 1.0);
    }

    @Test
    void triggersBeforeLambdaDropsEvents_withAShortEventAge() {
        ProgramRun run = deploy(RunMode.UP, withAlarms().maximumEventAge(60));

        assertThat(alarm(run, "event-age").inputs()).containsEntry("threshold", 30_000.0);
    }

    @Test
    void notifiesEveryTopic_onAlarmAndOk() {
        ProgramRun run = deploy(
                RunMode.UP,
                ServerlessPipelineArgs.builder()
                        .tags(Map.of("team", "platform"))
                        .alarms(AlarmArgs.builder()
                                .topicArns(Output.all(Output.of(TOPIC), Output.of(TOPIC + "-of-others")))
                                .build()));

        assertThat(run.resources(ALARM))
                .hasSize(9)
                .allSatisfy(alarm -> assertThat(alarm.inputs())
                        .containsEntry("alarmActions", List.of(TOPIC, TOPIC + "-of-others"))
                        .containsEntry("okActions", List.of(TOPIC, TOPIC + "-of-others"))
                        .containsEntry("tags", Map.of("team", "platform")));
    }

    private static ServerlessPipelineArgs.Builder withAlarms() {
        return ServerlessPipelineArgs.builder()
                .alarms(AlarmArgs.builder().topicArns(List.of(TOPIC)).build());
    }

    private static RecordedResource alarm(ProgramRun run, String name) {
        return run.resource(ALARM, "uploads-" + name + "-alarm");
    }

    private static ProgramRun deploy(RunMode mode, ServerlessPipelineArgs.Builder args) {
        return MockedProgram.of(context -> new ServerlessPipeline("uploads", args.build()))
                .run(mode);
    }
}
