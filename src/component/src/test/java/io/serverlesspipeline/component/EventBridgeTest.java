package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.serverlesspipeline.testing.MockedProgram;
import io.serverlesspipeline.testing.ProgramRun;
import io.serverlesspipeline.testing.RunMode;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests how uploads come to the function through Amazon EventBridge. */
final class EventBridgeTest {
    private static final String RULE = "arn:aws:events:eu-central-1:123456789012:rule/uploads-rule-1a2b3c4";
    private static final String FUNCTION = "arn:aws:lambda:eu-central-1:123456789012:function:uploads-function-1a2b3c4";
    private static final String FAILURES = "arn:aws:sqs:eu-central-1:123456789012:uploads-failures-1a2b3c4";

    static Stream<Arguments> invalidArguments() {
        return Stream.of(
                arguments(
                        ServerlessPipelineArgs.builder().eventSource("sns"),
                        "argument eventSource is \"sns\": specify one of [notification, eventBridge]."),
                arguments(
                        eventBridge().failureDestinationArn("arn:aws:sns:eu-central-1:123456789012:failures"),
                        "argument failureDestinationArn conflicts with eventSource: remove one of them, because"
                                + " EventBridge sends events that it can't deliver to the pipeline's own failure queue."),
                arguments(
                        eventBridge().existingBucketName("shared").manageNotification(false),
                        "argument manageNotification is \"false\": remove it, because eventBridge adds no target to the"
                                + " bucket's notification. An existing bucket only needs a notification with eventbridge"
                                + " set to true, which you create yourself."),
                arguments(
                        eventBridge()
                                .keyPrefixes(IntStream.range(100, 190)
                                        .mapToObj(number -> "tenant-" + number + "/")
                                        .toList()),
                        "argument keyPrefixes is \"90 prefixes for 0 suffixes\": specify fewer or shorter ones, because"
                                + " the event pattern would have "));
    }

    @ParameterizedTest
    @MethodSource("invalidArguments")
    void rejectsAnInvalidArgument_withARemedy(ServerlessPipelineArgs.Builder wrong, String message) {
        Refusal.assertOf(wrong, message);
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void sendsUploadsToTheFunction_throughARule(RunMode mode) {
        ProgramRun run = deploy(mode, eventBridge());

        assertThat(run.resource("aws:cloudwatch/eventTarget:EventTarget").inputs())
                .containsEntry("rule", "uploads-rule-1a2b3c4")
                .containsEntry("arn", FUNCTION)
                .containsEntry(
                        "retryPolicy", Map.of("maximumEventAgeInSeconds", 86_400.0, "maximumRetryAttempts", 185.0))
                .containsEntry("deadLetterConfig", Map.of("arn", FAILURES));
        assertThat(run.resource("aws:lambda/permission:Permission").inputs())
                .containsEntry("function", "uploads-function-1a2b3c4")
                .containsEntry("principal", "events.amazonaws.com")
                .containsEntry("sourceArn", RULE)
                .doesNotContainKey("sourceAccount");
        run.assertNothingIsPublic();
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void enablesOnlyEventBridge_inANewBucket(RunMode mode) {
        assertThat(deploy(mode, eventBridge())
                        .resource("aws:s3/bucketNotification:BucketNotification")
                        .inputs())
                .isEqualTo(Map.of("bucket", "uploads-bucket-1a2b3c4", "eventbridge", true));
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void changesNothingInAnExistingBucket(RunMode mode) {
        ProgramRun run = deploy(mode, eventBridge().existingBucketName("shared"));

        assertThat(run.resources()).noneMatch(resource -> resource.type().startsWith("aws:s3/"));
        assertThat(pattern(run).getAsJsonObject().getAsJsonObject("detail").get("bucket"))
                .isEqualTo(parse("{\"name\": [\"shared\"]}"));
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void sharesAnExistingBucket_betweenTwoPipelines(RunMode mode) {
        ProgramRun run = MockedProgram.of(context -> {
                    new ServerlessPipeline(
                            "first", eventBridge().existingBucketName("shared").build());
                    new ServerlessPipeline(
                            "second", eventBridge().existingBucketName("shared").build());
                })
                .run(mode);

        assertThat(run.resources("aws:cloudwatch/eventRule:EventRule")).hasSize(2);
        assertThat(run.resources("aws:s3/bucketNotification:BucketNotification"))
                .isEmpty();
    }

    static Stream<Arguments> patterns() {
        return Stream.of(
                arguments(eventBridge(), "{}"),
                arguments(
                        eventBridge().keyPrefixes("incoming/", "year=2026/"),
                        "{\"object\": {\"key\": [{\"prefix\": \"incoming/\"}, {\"prefix\": \"year=2026/\"}]}}"),
                arguments(
                        eventBridge().keySuffixes(".csv", ".ndjson"),
                        "{\"object\": {\"key\": [{\"suffix\": \".csv\"}, {\"suffix\": \".ndjson\"}]}}"),
                arguments(
                        eventBridge().keyPrefixes("a/", "b/").keySuffixes(".csv", ".gz"),
                        "{\"object\": {\"key\": [{\"wildcard\": \"a/*.csv\"}, {\"wildcard\": \"a/*.gz\"},"
                                + " {\"wildcard\": \"b/*.csv\"}, {\"wildcard\": \"b/*.gz\"}]}}"),
                arguments(eventBridge().events("s3:ObjectCreated:*"), "{}"),
                arguments(
                        eventBridge()
                                .events(
                                        "s3:ObjectCreated:Put",
                                        "s3:ObjectCreated:Post",
                                        "s3:ObjectCreated:Copy",
                                        "s3:ObjectCreated:CompleteMultipartUpload"),
                        "{\"reason\": [\"PutObject\", \"POST Object\", \"CopyObject\", \"CompleteMultipartUpload\"]}"));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void selectsUploads_byKeyAndReason(ServerlessPipelineArgs.Builder args, String detail) {
        JsonElement expected = parse("""
                {"source": ["aws.s3"], "detail-type": ["Object Created"],
                 "detail": {"bucket": {"name": ["uploads-bucket-1a2b3c4"]}}}""");
        parse(detail)
                .getAsJsonObject()
                .asMap()
                .forEach(expected.getAsJsonObject().getAsJsonObject("detail")::add);

        assertThat(pattern(deploy(RunMode.UP, args))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(RunMode.class)
    void letsOnlyTheRuleSendToTheFailureQueue(RunMode mode) {
        assertThat(parse(deploy(mode, eventBridge())
                        .resource("aws:sqs/queuePolicy:QueuePolicy")
                        .string("policy")))
                .isEqualTo(parse("""
                        {"Version": "2012-10-17", "Statement": [
                          {"Sid": "DenyWithoutTls", "Effect": "Deny", "Principal": "*", "Action": "sqs:*",
                           "Resource": "%1$s", "Condition": {"Bool": {"aws:SecureTransport": "false"}}},
                          {"Sid": "SendFailures", "Effect": "Allow", "Principal": {"Service": "events.amazonaws.com"},
                           "Action": "sqs:SendMessage", "Resource": "%1$s",
                           "Condition": {"ArnEquals": {"aws:SourceArn": "%2$s"}}}]}""".formatted(FAILURES, RULE)));
    }

    @Test
    void letsTheRuleSendToTheFailureQueue_withoutTls() {
        assertThat(parse(deploy(RunMode.UP, eventBridge().requireTls(false))
                                .resource("aws:sqs/queuePolicy:QueuePolicy")
                                .string("policy"))
                        .getAsJsonObject()
                        .getAsJsonObject("Statement")
                        .get("Sid")
                        .getAsString())
                .isEqualTo("SendFailures");
    }

    @Test
    void invokesTheAlias_withSnapStart() {
        ProgramRun run = deploy(RunMode.UP, eventBridge().snapStart(true));

        assertThat(run.resource("aws:cloudwatch/eventTarget:EventTarget").string("arn"))
                .isEqualTo(FUNCTION + ":live");
        assertThat(run.resource("aws:lambda/permission:Permission").string("qualifier"))
                .isEqualTo("live");
    }

    @Test
    void returnsTheRule_andNoTargetForANotification() {
        assertThat(outputs(eventBridge()))
                .containsEntry("eventRuleArn", RULE)
                .doesNotContainKey("notificationTargetArn");
        assertThat(outputs(ServerlessPipelineArgs.builder()))
                .containsEntry("notificationTargetArn", FUNCTION)
                .doesNotContainKey("eventRuleArn");
    }

    private static Map<String, Object> outputs(ServerlessPipelineArgs.Builder args) {
        return ProgramRun.up(context -> new ServerlessPipeline("uploads", args.build())
                        .outputs()
                        .forEach(context::export))
                .outputs();
    }

    private static ServerlessPipelineArgs.Builder eventBridge() {
        return ServerlessPipelineArgs.builder().eventSource("eventBridge");
    }

    private static ProgramRun deploy(RunMode mode, ServerlessPipelineArgs.Builder args) {
        return MockedProgram.of(context -> new ServerlessPipeline("uploads", args.build()))
                .run(mode);
    }

    private static JsonElement pattern(ProgramRun run) {
        return parse(run.resource("aws:cloudwatch/eventRule:EventRule").string("eventPattern"));
    }

    private static JsonElement parse(String json) {
        return JsonParser.parseString(json);
    }
}
