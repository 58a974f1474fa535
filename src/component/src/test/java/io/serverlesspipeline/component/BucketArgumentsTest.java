package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.pulumi.core.Output;
import io.serverlesspipeline.testing.ProgramRun;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the arguments of the bucket and the messages for invalid ones. */
final class BucketArgumentsTest {
    static Stream<Arguments> invalidArguments() {
        return Stream.of(
                arguments(
                        args().bucketName(Output.of("Uploads")),
                        "argument bucketName is \"Uploads\": specify 3 to 63 lowercase"),
                arguments(
                        args().bucketName(Output.of("10.0.0.1")),
                        "argument bucketName is \"10.0.0.1\": specify a name that isn't formatted as an IP address"),
                arguments(
                        args().bucketName(Output.of("sthree-configurator-uploads")),
                        "argument bucketName is \"sthree-configurator-uploads\": specify a name that doesn't begin with"
                                + " sthree-, which S3 reserves."),
                arguments(args().bucketName(Output.of("xn--uploads")), "doesn't begin with xn--, which S3 reserves."),
                arguments(
                        args().bucketName(Output.of("amzn-s3-demo-bucket")),
                        "doesn't begin with amzn-s3-demo-, which S3 reserves."),
                arguments(
                        args().existingBucketName(Output.of("uploads-abc-s3alias")),
                        "argument existingBucketName is \"uploads-abc-s3alias\": specify a name that doesn't end with"
                                + " -s3alias, which S3 reserves."),
                arguments(args().bucketName(Output.of("uploads--ol-s3")), "doesn't end with --ol-s3, which"),
                arguments(args().bucketName(Output.of("uploads.mrap")), "doesn't end with .mrap, which"),
                arguments(args().bucketName(Output.of("uploads--use1-az4--x-s3")), "doesn't end with --x-s3, which"),
                arguments(args().bucketName(Output.of("uploads--table-s3")), "doesn't end with --table-s3, which"),
                arguments(
                        cors(rule -> rule.exposeHeaders("ETag", "x-amz-*")),
                        "argument corsRules[0].exposeHeaders[1] is \"x-amz-*\": specify a header, such as ETag, because S3"
                                + " doesn't allow * here."),
                arguments(args().bucketName(Output.of("two..dots")), "argument bucketName is \"two..dots\""),
                arguments(
                        args().existingBucketName(Output.of("a_bucket")),
                        "argument existingBucketName is \"a_bucket\""),
                arguments(
                        args().bucketKeyArn(Output.of("arn:aws:kms:eu-central-1:123456789012:alias/uploads")),
                        "argument bucketKeyArn is \"arn:aws:kms:eu-central-1:123456789012:alias/uploads\": specify the ARN of an AWS"
                                + " KMS key, which ends with :key/<ID>, not of an alias"),
                arguments(
                        args().accessLogBucketName(Output.of("Logs")),
                        "argument accessLogBucketName is \"Logs\": specify 3"),
                arguments(
                        args().bucketName("uploads").accessLogBucketName("uploads"),
                        "argument accessLogBucketName is \"uploads\": specify another bucket, because each log file would be an"
                                + " upload that S3 logs again."),
                arguments(
                        args().accessLogPrefix("logs/"),
                        "argument accessLogPrefix is \"logs/\": also set accessLogBucketName"),
                arguments(
                        cors(rule -> rule.allowedOrigins(List.of())), "corsRules[0].allowedOrigins is \"[]\": specify"),
                arguments(
                        cors(rule -> rule.allowedOrigins("https://*.example.*")),
                        "argument corsRules[0].allowedOrigins[0] is \"https://*.example.*\": specify a string with at most"),
                arguments(
                        cors(rule -> rule.allowedMethods(List.of())),
                        "argument corsRules[0].allowedMethods is \"[]\": specify at least one of [GET, PUT, POST, DELETE,"),
                arguments(
                        cors(rule -> rule.allowedMethods("PUT", "PATCH")),
                        "argument corsRules[0].allowedMethods[1] is \"PATCH\": specify one of [GET, PUT, POST, DELETE,"),
                arguments(
                        cors(rule -> rule.allowedHeaders("x-*-*")),
                        "argument corsRules[0].allowedHeaders[0] is \"x-*-*\""),
                arguments(
                        cors(rule -> rule.maxAgeSeconds(-1)),
                        "argument corsRules[0].maxAgeSeconds is \"-1\": specify at least 0 seconds."),
                arguments(
                        args().corsRules(Collections.nCopies(101, corsRule().build())),
                        "argument corsRules is \"101 rules\": specify at most 100."));
    }

    static Stream<Arguments> settingsOfANewBucket() {
        return Stream.of(
                arguments(args().bucketName("new-bucket"), "bucketName"),
                arguments(args().forceDestroy(true), "forceDestroy"),
                arguments(
                        args().lifecycleRules(List.of(
                                LifecycleRuleArgs.builder().expirationDays(1).build())),
                        "lifecycleRules"),
                arguments(args().corsRules(List.of(corsRule().build())), "corsRules"),
                arguments(args().accessLogBucketName("logs"), "accessLogBucketName"));
    }

    @ParameterizedTest
    @MethodSource("invalidArguments")
    void rejectsAnInvalidArgument_withARemedy(ServerlessPipelineArgs.Builder wrong, String message) {
        Refusal.assertOf(wrong, message);
    }

    @ParameterizedTest
    @MethodSource("settingsOfANewBucket")
    void rejectsSettingsOfANewBucket_withAnExistingBucket(ServerlessPipelineArgs.Builder args, String argument) {
        Refusal.assertOf(
                args.existingBucketName("existing"),
                "argument " + argument
                        + " conflicts with existingBucketName: remove one of them, because the pipeline doesn't"
                        + " change an existing bucket.");
    }

    @Test
    void treatsAnEmptyListAsNotSet() {
        assertThat(args().existingBucketName("existing")
                        .lifecycleRules(List.of())
                        .corsRules(List.of())
                        .existingTableName("existing")
                        .indexes(List.of())
                        .manageNotification(false)
                        .keySuffixes(List.of())
                        .build()
                        .problems("uploads", Set.of()))
                .isEmpty();
    }

    @Test
    void usesThePipelinesNameAsLogPrefix_byDefault() {
        ProgramRun run = ProgramRun.up(context -> new ServerlessPipeline(
                "uploads", args().accessLogBucketName("logs").build()));

        assertThat(run.resource("aws:s3/bucketLoggingV2:BucketLoggingV2").inputs())
                .containsEntry("bucket", "uploads-bucket-1a2b3c4")
                .containsEntry("targetBucket", "logs")
                .containsEntry("targetPrefix", "uploads/");
    }

    private static ServerlessPipelineArgs.Builder cors(UnaryOperator<CorsRuleArgs.Builder> change) {
        return args().corsRules(List.of(change.apply(corsRule()).build()));
    }

    private static CorsRuleArgs.Builder corsRule() {
        return CorsRuleArgs.builder().allowedOrigins("https://example.com").allowedMethods("PUT");
    }

    private static ServerlessPipelineArgs.Builder args() {
        return ServerlessPipelineArgs.builder();
    }
}
