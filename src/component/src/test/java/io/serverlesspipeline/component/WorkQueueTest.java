package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.serverlesspipeline.testing.MockedProgram;
import io.serverlesspipeline.testing.ProgramRun;
import io.serverlesspipeline.testing.RecordedResource;
import io.serverlesspipeline.testing.RunMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the queue between the uploads and the function. */
final class WorkQueueTest {
    private static final String ACCOUNT = "eu-central-1:123456789012:";
    private static final String WORK = "arn:aws:sqs:" + ACCOUNT + "uploads-work-queue-1a2b3c4";
    private static final String WORK_URL =
            "https://sqs.eu-central-1.amazonaws.com/123456789012/uploads-work-queue-1a2b3c4";
    private static final String FAILURES = "arn:aws:sqs:" + ACCOUNT + "uploads-failures-1a2b3c4";
    private static final String FUNCTION = "arn:aws:lambda:" + ACCOUNT + "function:uploads-function-1a2b3c4";
    private static final String RULE = "arn:aws:events:" + ACCOUNT + "rule/uploads-rule-1a2b3c4";

    private static final String QUEUE = "aws:sqs/queue:Queue";
    private static final String SOURCE = "aws:lambda/eventSourceMapping:EventSourceMapping";
    private static final String RECURSION = "aws:lambda/functionRecursionConfig:FunctionRecursionConfig";
    private static final String NOTIFICATION = "aws:s3/bucketNotification:BucketNotification";
    private static final String ALARM = "aws:cloudwatch/metricAlarm:MetricAlarm";

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void isAbsent_byDefault(RunMode mode) {
        ProgramRun run = deploy(mode, ServerlessPipelineArgs.builder());

        assertThat(run.resources(QUEUE)).hasSize(1);
        assertThat(run.resources(SOURCE)).isEmpty();
        assertThat(run.resources(RECURSION)).isEmpty();
        assertThat(variables(run)).doesNotContainKeys("PIPELINE_WORK_QUEUE_URL", "PIPELINE_SPLIT_BYTES");
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void movesMessagesThatFailTooOften_toTheFailureQueue(RunMode mode) {
        RecordedResource queue = queue(deploy(mode, withQueue()));

        assertThat(queue.inputs())
                .containsEntry("messageRetentionSeconds", 1_209_600.0)
                .containsEntry("sqsManagedSseEnabled", true)
                .containsEntry("visibilityTimeoutSeconds", 1800.0);
        assertThat(parse(queue.string("redrivePolicy"))).isEqualTo(parse("""
                        {"deadLetterTargetArn": "%s", "maxReceiveCount": 5}""".formatted(FAILURES)));
    }

    @Test
    void hasTheKeyOfTheFailureQueue() {
        String key = "arn:aws:kms:" + ACCOUNT + "key/failures";
        ProgramRun run = deploy(RunMode.UP, withQueue().failureQueueKeyArn(key));

        assertThat(run.resources(QUEUE))
                .hasSize(2)
                .allSatisfy(queue -> assertThat(queue.inputs())
                        .containsEntry("kmsMasterKeyId", key)
                        .doesNotContainKey("sqsManagedSseEnabled"));
        assertThat(parse(run.resource("aws:iam/rolePolicy:RolePolicy", "uploads-role-keys-policy")
                                .string("policy"))
                        .getAsJsonObject()
                        .get("Statement"))
                .isEqualTo(parse("""
                        {"Sid": "EncryptFailures", "Effect": "Allow", "Action": ["kms:Decrypt", "kms:GenerateDataKey"],
                         "Resource": "%s",
                         "Condition": {"StringEquals": {"kms:ViaService": "sqs.eu-central-1.amazonaws.com"}}}""".formatted(key)));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 360", "10, 0, 360", "11, 1, 361", "10000, 1, 361"})
    void waitsForMessages_onlyForLargeBatches(int batchSize, double window, double visibilityTimeout) {
        ProgramRun run = deploy(
                RunMode.UP,
                ServerlessPipelineArgs.builder()
                        .timeout(60)
                        .workQueue(WorkQueueArgs.builder().batchSize(batchSize).build()));

        assertThat(run.resource(SOURCE).inputs())
                .containsEntry("batchSize", (double) batchSize)
                .containsEntry("maximumBatchingWindowInSeconds", window);
        assertThat(queue(run).number("visibilityTimeoutSeconds")).isEqualTo(visibilityTimeout);
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void receivesTheBucketsNotification(RunMode mode) {
        ProgramRun run = deploy(mode, withQueue().keyPrefixes("year=2026/").keySuffixes(".csv"));

        RecordedResource notification = run.resource(NOTIFICATION);
        assertThat(notification.inputs()).containsOnlyKeys("bucket", "queues");
        assertThat(notification.maps("queues"))
                .singleElement()
                .satisfies(entry -> assertThat(entry)
                        .containsOnlyKeys("id", "queueArn", "events", "filterPrefix", "filterSuffix")
                        .containsEntry("queueArn", WORK)
                        .containsEntry("events", List.of("s3:ObjectCreated:*"))
                        .containsEntry("filterPrefix", "year%3D2026/")
                        .containsEntry("filterSuffix", ".csv"));
        assertThat(queuePolicy(run)).isEqualTo(statements("""
                {"Sid": "SendUploads", "Effect": "Allow", "Principal": {"Service": "s3.amazonaws.com"},
                 "Action": "sqs:SendMessage", "Resource": "%s",
                 "Condition": {"ArnEquals": {"aws:SourceArn": "arn:aws:s3:::uploads-bucket-1a2b3c4"},
                               "StringEquals": {"aws:SourceAccount": "123456789012"}}}""".formatted(WORK)));
        run.assertNothingIsPublic();
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void receivesTheEventsOfARule(RunMode mode) {
        ProgramRun run = deploy(mode, withQueue().eventSource("eventBridge"));

        assertThat(run.resource("aws:cloudwatch/eventTarget:EventTarget").inputs())
                .containsEntry("arn", WORK)
                .containsEntry("deadLetterConfig", Map.of("arn", FAILURES));
        assertThat(run.resource(NOTIFICATION).inputs()).containsOnlyKeys("bucket", "eventbridge");
        assertThat(queuePolicy(run)).isEqualTo(statements("""
                {"Sid": "SendUploads", "Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"},
                 "Action": "sqs:SendMessage", "Resource": "%s",
                 "Condition": {"ArnEquals": {"aws:SourceArn": "%s"}}}""".formatted(WORK, RULE)));
        assertThat(run.resource("aws:sqs/queuePolicy:QueuePolicy", "uploads-failures-policy")
                        .string("policy"))
                .contains(RULE);
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void invokesTheFunction_insteadOfS3(RunMode mode) {
        ProgramRun run = deploy(
                mode,
                ServerlessPipelineArgs.builder()
                        .workQueue(
                                WorkQueueArgs.builder().maximumConcurrency(20).build()));

        assertThat(run.resource(SOURCE).inputs())
                .containsEntry("eventSourceArn", WORK)
                .containsEntry("functionName", FUNCTION)
                .containsEntry("batchSize", 1.0)
                .containsEntry("functionResponseTypes", List.of("ReportBatchItemFailures"))
                .containsEntry("scalingConfig", Map.of("maximumConcurrency", 20.0));
        assertThat(run.resource(RECURSION).inputs())
                .isEqualTo(Map.of("functionName", "uploads-function-1a2b3c4", "recursiveLoop", "Allow"));
        assertThat(run.resources("aws:lambda/permission:Permission")).isEmpty();
        assertThat(run.resources("aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig"))
                .isEmpty();
        assertThat(deploy(mode, withQueue()).resource(SOURCE).inputs()).doesNotContainKey("scalingConfig");
    }

    @Test
    void invokesTheAlias_withSnapStart() {
        assertThat(deploy(RunMode.UP, withQueue().snapStart(true))
                        .resource(SOURCE)
                        .string("functionName"))
                .isEqualTo(FUNCTION + ":live");
    }

    @ParameterizedTest
    @CsvSource({"0, , ", "1, , ", "2, , 2", "30, , 30", "1001, , 1000", "30, 20, 20", "0, 20, 20", "1, 20, 20"})
    void causesNoMoreInvocationsThanAreReserved_unlessTheUserStopsTheFunction(
            int reserved, @Nullable Integer maximum, @Nullable Integer expected) {
        Object scaling = deploy(
                        RunMode.PREVIEW,
                        ServerlessPipelineArgs.builder()
                                .reservedConcurrency(reserved)
                                .workQueue(WorkQueueArgs.builder()
                                        .maximumConcurrency(maximum)
                                        .build()))
                .resource("aws:lambda/eventSourceMapping:EventSourceMapping")
                .inputs()
                .get("scalingConfig");

        assertThat(scaling).isEqualTo(expected == null ? null : Map.of("maximumConcurrency", expected.doubleValue()));
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void letsTheRoleUseOnlyTheWorkQueue(RunMode mode) {
        JsonObject policy = parse(deploy(mode, withQueue())
                        .resource("aws:iam/rolePolicy:RolePolicy")
                        .string("policy"))
                .getAsJsonObject();
        List<JsonElement> statements = policy.getAsJsonArray("Statement").asList();

        assertThat(statements)
                .extracting(statement -> statement.getAsJsonObject().get("Sid").getAsString())
                .containsExactly("ReadUpload", "PutItems", "WriteLogs", "ReceiveWork", "SendWork");
        assertThat(statements.get(3)).isEqualTo(parse("""
                {"Sid": "ReceiveWork", "Effect": "Allow",
                 "Action": ["sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"],
                 "Resource": "%s"}""".formatted(WORK)));
        assertThat(statements.get(4)).isEqualTo(parse("""
                {"Sid": "SendWork", "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "%s"}""".formatted(WORK)));
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void tellsTheFunctionWhereAndWhenToSplitUploads(RunMode mode) {
        assertThat(variables(deploy(mode, withQueue())))
                .containsEntry("PIPELINE_WORK_QUEUE_URL", WORK_URL)
                .containsEntry("PIPELINE_SPLIT_BYTES", "67108864");
        assertThat(variables(deploy(
                        mode,
                        ServerlessPipelineArgs.builder()
                                .workQueue(WorkQueueArgs.builder()
                                        .splitSize(1_048_576)
                                        .build()))))
                .containsEntry("PIPELINE_SPLIT_BYTES", "1099511627776");
    }

    @Test
    void isTheTarget_ofANotificationOfTheUser() {
        ServerlessPipelineArgs args = withQueue().manageNotification(false).build();
        ProgramRun run = ProgramRun.up(
                context -> new ServerlessPipeline("uploads", args).outputs().forEach(context::export));

        assertThat(run.resources(NOTIFICATION)).isEmpty();
        assertThat(queuePolicy(run).toString()).contains("s3.amazonaws.com");
        assertThat(run.outputs())
                .containsEntry("notificationTargetArn", WORK)
                .containsEntry("workQueueArn", WORK)
                .containsEntry("workQueueUrl", WORK_URL);
    }

    @Test
    void hasAnAlarmForEventsThatEventBridgeDrops() {
        ProgramRun run = deploy(
                RunMode.PREVIEW,
                withQueue()
                        .eventSource("eventBridge")
                        .alarms(AlarmArgs.builder()
                                .topicArns("arn:aws:sns:" + ACCOUNT + "alarms")
                                .build()));

        assertThat(run.resource(ALARM, "uploads-undelivered-events-alarm").inputs())
                .containsEntry("namespace", "AWS/Events")
                .containsEntry("metricName", "InvocationsFailedToBeSentToDlq")
                .containsEntry("dimensions", Map.of("RuleName", "uploads-rule-1a2b3c4"));
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void hasAnAlarmForOldMessages_insteadOfThoseForAsynchronousInvocations(RunMode mode) {
        ProgramRun run = deploy(
                mode,
                withQueue()
                        .alarms(AlarmArgs.builder()
                                .topicArns("arn:aws:sns:" + ACCOUNT + "alarms")
                                .build()));

        assertThat(run.resources(ALARM))
                .extracting(RecordedResource::name)
                .containsExactlyInAnyOrder(
                        "uploads-failures-alarm",
                        "uploads-errors-alarm",
                        "uploads-throttles-alarm",
                        "uploads-duration-alarm",
                        "uploads-message-age-alarm",
                        "uploads-rejected-records-alarm",
                        "uploads-incomplete-objects-alarm");
        assertThat(run.resource(ALARM, "uploads-message-age-alarm").inputs())
                .containsEntry("namespace", "AWS/SQS")
                .containsEntry("metricName", "ApproximateAgeOfOldestMessage")
                .containsEntry("statistic", "Maximum")
                .containsEntry("threshold", 1800.0)
                .containsEntry("dimensions", Map.of("QueueName", "uploads-work-queue-1a2b3c4"));
    }

    private static ServerlessPipelineArgs.Builder withQueue() {
        return ServerlessPipelineArgs.builder()
                .workQueue(WorkQueueArgs.builder().build());
    }

    private static ProgramRun deploy(RunMode mode, ServerlessPipelineArgs.Builder args) {
        return MockedProgram.of(context -> new ServerlessPipeline("uploads", args.build()))
                .run(mode);
    }

    private static RecordedResource queue(ProgramRun run) {
        return run.resource(QUEUE, "uploads-work-queue");
    }

    private static Map<String, Object> variables(ProgramRun run) {
        Map<?, ?> variables = (Map<?, ?>)
                run.resource("aws:lambda/function:Function").map("environment").get("variables");
        Map<String, Object> byName = new HashMap<>();
        Objects.requireNonNull(variables).forEach((name, value) -> byName.put((String) name, value));
        return byName;
    }

    private static JsonElement queuePolicy(ProgramRun run) {
        return parse(run.resource("aws:sqs/queuePolicy:QueuePolicy", "uploads-work-queue-policy")
                        .string("policy"))
                .getAsJsonObject()
                .get("Statement");
    }

    private static JsonElement statements(String send) {
        return parse("""
                [{"Sid": "DenyWithoutTls", "Effect": "Deny", "Principal": "*", "Action": "sqs:*",
                  "Resource": "%s", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}, %s]""".formatted(WORK, send));
    }

    private static JsonElement parse(String json) {
        return JsonParser.parseString(json);
    }
}
