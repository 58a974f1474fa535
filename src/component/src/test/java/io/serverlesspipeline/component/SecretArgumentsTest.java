package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.pulumi.core.Output;
import io.serverlesspipeline.testing.FailedRun;
import io.serverlesspipeline.testing.MockedProgram;
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

/** Tests that messages for invalid secrets contain the argument and the rule, but not the value. */
final class SecretArgumentsTest {
    private static final String SECRET = "example secret!";

    static Stream<Arguments> secrets() {
        return Stream.of(
                arguments(args().bucketName(secret()), "bucketName", "specify 3 to 63 lowercase letters"),
                arguments(
                        args().existingBucketName(secret()), "existingBucketName", "specify 3 to 63 lowercase letters"),
                arguments(
                        args().accessLogBucketName(secret()),
                        "accessLogBucketName",
                        "specify 3 to 63 lowercase letters"),
                arguments(args().bucketKeyArn(secret()), "bucketKeyArn", "specify the ARN of an AWS KMS key"),
                arguments(args().tableName(secret()), "tableName", "specify 3 to 255 letters"),
                arguments(args().existingTableName(secret()), "existingTableName", "specify 3 to 255 letters"),
                arguments(args().tableKeyArn(secret()), "tableKeyArn", "specify the ARN of an AWS KMS key"),
                arguments(args().logKeyArn(secret()), "logKeyArn", "specify the ARN of an AWS KMS key"),
                arguments(
                        args().failureQueueKeyArn(secret()), "failureQueueKeyArn", "specify the ARN of an AWS KMS key"),
                arguments(
                        args().failureDestinationArn(secret()),
                        "failureDestinationArn",
                        "specify the ARN of a standard Amazon SQS queue or Amazon SNS topic"),
                arguments(
                        args().permissionsBoundaryArn(secret()),
                        "permissionsBoundaryArn",
                        "specify the ARN of a managed policy"),
                arguments(
                        args().layerArns(secret().applyValue(List::of)),
                        "layerArns[0]",
                        "specify the ARN of a layer version"),
                arguments(
                        args().alarms(AlarmArgs.builder()
                                .topicArns(secret().applyValue(List::of))
                                .build()),
                        "alarms.topicArns[0]",
                        "specify the ARN of a standard Amazon SNS topic"),
                arguments(
                        args().environment(secret().applyValue(name -> Map.of(name, "x"))),
                        "environment",
                        "specify a name of at least 2 characters"),
                arguments(
                        args().tags(secret().applyValue(name -> Map.of(name, "x"))),
                        "tags",
                        "specify a key of 1 to 128"),
                arguments(
                        args().tags(secret().applyValue(value -> Map.of("team", value))),
                        "tags",
                        "specify a value of at most 256 letters"));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void explainsTheRule_withoutTheSecret(ServerlessPipelineArgs.Builder args, String argument, String rule) {
        assertThat(args.build().problems("uploads", Set.of()))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("argument " + argument + " is a secret with an invalid value: " + rule)
                .doesNotContain(SECRET);
    }

    @Test
    void explainsTheRule_whenTheSecretIsKnownLater() {
        CompletableFuture<String> later = new CompletableFuture<>();
        FailedRun run = MockedProgram.of(context -> {
                    new ServerlessPipeline(
                            "uploads",
                            args().tableKeyArn(Output.of(later).asSecret()).build());
                    later.complete(SECRET);
                })
                .expectFailure();

        assertThat(run.failures())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure)
                        .hasMessageContaining("argument tableKeyArn is a secret with an invalid value: specify the ARN")
                        .hasMessageNotContaining(SECRET));
    }

    private static Output<String> secret() {
        return Output.ofSecret(SECRET);
    }

    private static ServerlessPipelineArgs.Builder args() {
        return ServerlessPipelineArgs.builder();
    }
}
