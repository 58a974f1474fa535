package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.pulumi.core.Output;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the user is told of a secret that cannot work: the argument and the rule, and nothing of the value. */
final class SecretArgumentsTest {
    private static final String SECRET = "example secret!";

    static Stream<Arguments> secrets() {
        return Stream.of(
                arguments(args().bucketName(secret()), "bucketName", "give 3 to 63 lower-case letters"),
                arguments(args().existingBucketName(secret()), "existingBucketName", "give 3 to 63 lower-case letters"),
                arguments(
                        args().accessLogBucketName(secret()), "accessLogBucketName", "give 3 to 63 lower-case letters"),
                arguments(args().bucketKeyArn(secret()), "bucketKeyArn", "give the ARN of an AWS KMS key"),
                arguments(args().tableName(secret()), "tableName", "give 3 to 255 letters"),
                arguments(args().existingTableName(secret()), "existingTableName", "give 3 to 255 letters"),
                arguments(args().tableKeyArn(secret()), "tableKeyArn", "give the ARN of an AWS KMS key"),
                arguments(args().logKeyArn(secret()), "logKeyArn", "give the ARN of an AWS KMS key"),
                arguments(args().failureQueueKeyArn(secret()), "failureQueueKeyArn", "give the ARN of an AWS KMS key"),
                arguments(
                        args().failureDestinationArn(secret()),
                        "failureDestinationArn",
                        "give the ARN of a standard Amazon SQS queue or Amazon SNS topic"),
                arguments(
                        args().permissionsBoundaryArn(secret()),
                        "permissionsBoundaryArn",
                        "give the ARN of a managed policy"),
                arguments(
                        args().layerArns(secret().applyValue(List::of)),
                        "layerArns[0]",
                        "give the ARN of a layer's version"),
                arguments(
                        args().alarms(AlarmArgs.builder()
                                .topicArns(secret().applyValue(List::of))
                                .build()),
                        "alarms.topicArns[0]",
                        "give the ARN of a standard Amazon SNS topic"),
                arguments(
                        args().environment(secret().applyValue(name -> Map.of(name, "x"))),
                        "environment",
                        "give each variable a name of at least 2 characters"),
                arguments(
                        args().tags(secret().applyValue(name -> Map.of(name, "x"))), "tags", "give a key of 1 to 128"),
                arguments(
                        args().tags(secret().applyValue(value -> Map.of("team", value))),
                        "tags",
                        "give a value of at most 256 letters"));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void saysTheRule_andNothingOfTheSecret(ServerlessPipelineArgs.Builder args, String argument, String rule) {
        assertThat(args.build().problems("uploads", Set.of()))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("argument " + argument + " is a secret that cannot work: " + rule)
                .doesNotContain(SECRET);
    }

    @Test
    void saysTheRule_whenASecretIsKnownLater() {
        CompletableFuture<String> later = new CompletableFuture<>();
        MockedRun run = MockedRun.ofAny(false, context -> {
            new ServerlessPipeline(
                    "uploads", args().tableKeyArn(Output.of(later).asSecret()).build());
            later.complete(SECRET);
        });

        assertThat(run.failures())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessageContaining("argument tableKeyArn is a secret that cannot work: give the ARN")
                        .hasMessageNotContaining(SECRET));
    }

    private static Output<String> secret() {
        return Output.ofSecret(SECRET);
    }

    private static ServerlessPipelineArgs.Builder args() {
        return ServerlessPipelineArgs.builder();
    }
}
