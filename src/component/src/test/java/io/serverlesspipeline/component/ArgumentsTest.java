package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.pulumi.core.Output;
import io.serverlesspipeline.testing.FailedRun;
import io.serverlesspipeline.testing.MockedProgram;
import io.serverlesspipeline.testing.ProgramRun;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the messages for invalid arguments. */
final class ArgumentsTest {
    static Stream<Arguments> invalidArguments() {
        return Stream.of(
                arguments(
                        args().runtime("python3.12"),
                        "argument runtime is \"python3.12\": specify one of [java17, java21, provided.al2023]"),
                arguments(args().runtime("provided.al2023"), "also set functionCode"),
                arguments(
                        args().architecture("sparc"),
                        "argument architecture is \"sparc\": specify one of [arm64, x86_64]"),
                arguments(args().memorySize(127), "argument memorySize is \"127\": specify 128 to 10240 megabytes."),
                arguments(args().memorySize(10_241), "argument memorySize is \"10241\""),
                arguments(args().timeout(0), "argument timeout is \"0\": specify 1 to 900 seconds."),
                arguments(args().timeout(901), "argument timeout is \"901\""),
                arguments(
                        args().logRetentionDays(2), "argument logRetentionDays is \"2\": specify one of [1, 3, 5, 7,"),
                arguments(args().retryAttempts(-1), "argument retryAttempts is \"-1\": specify 0 to 2."),
                arguments(args().retryAttempts(3), "argument retryAttempts is \"3\""),
                arguments(
                        args().maximumEventAge(59), "argument maximumEventAge is \"59\": specify 60 to 21600 seconds."),
                arguments(args().maximumEventAge(21_601), "argument maximumEventAge is \"21601\""),
                arguments(args().failureQueueKeyArn(Output.of("key")), "argument failureQueueKeyArn is \"key\""),
                arguments(args().logKeyArn(Output.of("key")), "argument logKeyArn is \"key\""),
                arguments(
                        args().failureDestinationArn(Output.of("arn:aws:sqs:eu-central-1:123456789012:failures.fifo")),
                        "argument failureDestinationArn is \"arn:aws:sqs:eu-central-1:123456789012:failures.fifo\": specify the ARN of a standard"),
                arguments(
                        args().permissionsBoundaryArn(Output.of("boundary")),
                        "argument permissionsBoundaryArn is \"boundary\": specify the ARN of a managed policy"),
                arguments(
                        args().environment(Output.of(Map.of("PIPELINE_ENTITIES", "[]"))),
                        "argument environment is \"PIPELINE_ENTITIES\": remove it, because the pipeline sets it itself."),
                arguments(
                        args().environment(Output.of(Map.of("AWS_REGION", "x"))),
                        "argument environment is \"AWS_REGION\": remove it, because Lambda reserves this name and sets it"
                                + " itself."),
                arguments(
                        args().environment(Output.of(Map.of("2ND", "x"))),
                        "argument environment is \"2ND\": specify a name of at least 2 characters: a letter, then letters, digits, and"
                                + " underscores."),
                arguments(
                        args().environment(Output.of(Map.of("PIPELINE_PUTS_INFLIGHT", "8"))),
                        "argument environment is \"PIPELINE_PUTS_INFLIGHT\": did you mean PIPELINE_PUTS_IN_FLIGHT? Names"
                                + " that begin with PIPELINE_ are reserved for the handler."),
                arguments(
                        args().environment(Output.of(Map.of("PIPLINE_ATTEMPTS", "8"))),
                        "argument environment is \"PIPLINE_ATTEMPTS\": did you mean PIPELINE_ATTEMPTS?"),
                arguments(
                        args().environment(Output.of(Map.of("pipeline_attempts", "8"))),
                        "argument environment is \"pipeline_attempts\": did you mean PIPELINE_ATTEMPTS?"),
                arguments(
                        args().environment(Output.of(Map.of("PIPELINE_COLOUR_OF_THE_SKY", "blue"))),
                        "argument environment is \"PIPELINE_COLOUR_OF_THE_SKY\": specify one of [PIPELINE_ATTEMPTS,"),
                arguments(
                        args().environment(Output.of(Map.of("PIPELINE_ATTEMPTS", "0"))),
                        "argument environment.PIPELINE_ATTEMPTS is \"0\": specify an integer from 1 to 20, because the function"
                                + " doesn't start with any other value."),
                arguments(
                        args().environment(Output.of(Map.of("PIPELINE_MAX_REJECTED_ITEMS", "many"))),
                        "argument environment.PIPELINE_MAX_REJECTED_ITEMS is \"many\": specify an integer from 0 to"),
                arguments(args().environment(Output.of(Map.of("LONG", "x".repeat(4096)))), "exceed the 4096 bytes"),
                arguments(
                        args().tags(Output.of(Map.of("aws:team", "platform"))),
                        "argument tags is \"aws:team\": specify a key of 1 to 128 letters"),
                arguments(
                        args().tags(Output.of(Map.of("team", "platform; storage"))),
                        "argument tags.team is \"platform; storage\": specify a value of at most 256 letters"),
                arguments(
                        args().tags(Output.of(IntStream.rangeClosed(1, 51)
                                .boxed()
                                .collect(Collectors.toMap(number -> "tag" + number, number -> "")))),
                        "argument tags is \"51 tags\": specify at most 50"),
                arguments(
                        args().tags(Output.of(Map.of("Team", "a", "team", "b", "other", "c"))),
                        "argument tags is \"team\": remove this key or Team, because IAM treats keys that differ only in"
                                + " case as the same."),
                arguments(
                        args().tags(Output.of(Map.of("STRASSE", "a", "Straße", "b", "Ä", "c", "ä", "d"))),
                        "argument tags is \"ä\": remove this key or Ä"),
                arguments(
                        args().entities(List.of(rule().type(" ").build())),
                        "argument entities[0].type is \" \": specify the type of the records."),
                arguments(
                        args().entities(List.of(EntityRuleArgs.builder().build())),
                        "argument entities[0].type is \"\": specify the type of the records."),
                arguments(
                        args().entities(List.of(rule().build(), rule().build())),
                        "argument entities[1].type is \"device\": specify only one rule for each type."),
                arguments(
                        args().entities(List.of(rule().pk("").build())),
                        "argument entities[0].pk is \"\": specify text with record fields in braces"),
                arguments(
                        args().entities(List.of(rule().sk("STATE#{").build())),
                        "argument entities[0].sk is \"STATE#{\""),
                arguments(
                        args().entities(List.of(rule().pk("D*#{deviceId}").build())),
                        "don't use *, ?, or $ before the first field"),
                arguments(
                        args().entities(List.of(rule().pk("OBJECT#{id}").build())),
                        "argument entities[0].pk is \"OBJECT#{id}\": don't begin it with OBJECT#"),
                arguments(
                        args().entities(List.of(rule().pk("OBJ{id}").build())),
                        "argument entities[0].pk is \"OBJ{id}\": don't begin it with OBJECT# or a part of"
                                + " it, because the keys of object items begin with it."),
                arguments(
                        args().entities(List.of(
                                rule().pk("DEVICE\n*#{deviceId}").build())),
                        "don't use *, ?, or $ before the first field"),
                arguments(
                        args().entities(List.of(rule().gsi1pk("OBJECT#FAILED#{day}")
                                .gsi1sk("{time}")
                                .build())),
                        "argument entities[0].gsi1pk is \"OBJECT#FAILED#{day}\": don't begin it with" + " OBJECT#"),
                arguments(
                        args().entities(List.of(
                                rule().gsi1pk("O{b}#{day}").gsi1sk("{time}").build())),
                        "argument entities[0].gsi1pk is \"O{b}#{day}\": don't begin it with OBJECT#"),
                arguments(
                        args().entities(List.of(rule().sk("{day}-{hour}").build())),
                        "argument entities[0].sk is \"{day}-{hour}\": separate fields with #"),
                arguments(
                        args().entities(List.of(
                                rule().gsi1pk("ROOM#{").gsi1sk("{seat}").build())),
                        "argument entities[0].gsi1pk is \"ROOM#{\""),
                arguments(
                        args().entities(List.of(rule().gsi1pk("ROOM#{room}").build())),
                        "argument entities[0].gsi1sk is not set: set both gsi1pk and gsi1sk"),
                arguments(
                        args().entities(List.of(rule().ttl("tomorrow").build())),
                        "argument entities[0].ttl is \"tomorrow\": specify a field, such as {expiresAt}"),
                arguments(
                        args().entities(List.of(rule().ttl("P9999999999D").build())),
                        "argument entities[0].ttl is \"P9999999999D\": specify a field, such as {expiresAt}, or a duration"
                                + " after the event, such as P30D, with at most 9 digits for each unit."));
    }

    @ParameterizedTest
    @MethodSource("invalidArguments")
    void rejectsAnInvalidArgument_withARemedy(ServerlessPipelineArgs.Builder wrong, String message) {
        Refusal.assertOf(wrong, message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_HANDLER",
                "_X_AMZN_TRACE_ID",
                "AWS_ACCESS_KEY",
                "AWS_ACCESS_KEY_ID",
                "AWS_DEFAULT_REGION",
                "AWS_EXECUTION_ENV",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                "AWS_LAMBDA_FUNCTION_NAME",
                "AWS_LAMBDA_FUNCTION_VERSION",
                "AWS_LAMBDA_INITIALIZATION_TYPE",
                "AWS_LAMBDA_LOG_GROUP_NAME",
                "AWS_LAMBDA_LOG_STREAM_NAME",
                "AWS_LAMBDA_MAX_CONCURRENCY",
                "AWS_LAMBDA_METADATA_API",
                "AWS_LAMBDA_METADATA_TOKEN",
                "AWS_LAMBDA_RUNTIME_API",
                "AWS_REGION",
                "AWS_SECRET_ACCESS_KEY",
                "AWS_SESSION_TOKEN",
                "LAMBDA_RUNTIME_DIR",
                "LAMBDA_TASK_ROOT"
            })
    void rejectsReservedVariables(String name) {
        Refusal.assertOf(
                args().environment(Map.of(name, "x")),
                "argument environment is \"" + name + "\": remove it, because Lambda reserves");
    }

    @Test
    void acceptsUnreservedVariables_andTheHandlersLimits() {
        Map<String, String> variables = Map.of(
                "AWS_LAMBDA_EXEC_WRAPPER", "/opt/otel-handler",
                "AWS_USE_FIPS_ENDPOINT", "true",
                "AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR",
                "LAMBDA_STAGE", "test",
                "TZ", "UTC",
                "PIPELINE_ATTEMPTS", " 20 ",
                "PIPELINE_MAX_REJECTED_ITEMS", "0");

        ProgramRun run = ProgramRun.up(context ->
                new ServerlessPipeline("uploads", args().environment(variables).build()));

        assertThat(run.resource("aws:lambda/function:Function")
                        .map("environment")
                        .get("variables"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
                .containsAllEntriesOf(variables);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sthree-uploads", "XN--uploads", "Amzn-S3-Demo-uploads"})
    void rejectsANameWithAReservedBucketPrefix_unlessBucketNameIsSet(String name) {
        FailedRun refused =
                MockedProgram.of(context -> new ServerlessPipeline(name)).expectFailure();
        ProgramRun accepted = ProgramRun.up(context -> new ServerlessPipeline(
                name, args().bucketName("example-uploads").build()));

        assertThat(refused.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining(
                                "argument name is \"" + name + "\": specify a name that doesn't begin with")
                        .hasMessageContaining("which S3 reserves, or set bucketName"));
        assertThat(accepted.resource("aws:s3/bucketV2:BucketV2").string("bucket"))
                .isEqualTo("example-uploads");
    }

    @Test
    void checksALongTemplate() {
        Refusal.assertOf(
                args().entities(List.of(rule().pk("x".repeat(100_000) + "}").build())),
                "specify text with record fields in braces");
    }

    @Test
    void reportsAllProblemsAtOnce() {
        FailedRun run = MockedProgram.of(context -> new ServerlessPipeline(
                        "uploads",
                        args().bucketName("Uploads")
                                .memorySize(1)
                                .tags(Map.of("AWS:team", "x"))
                                .environment(Map.of("AWS_REGION", "x"))
                                .subnetIds("a")
                                .timeout(1000)
                                .build()))
                .expectFailure();

        assertThat(run.failures())
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.type(InvalidArgumentException.class))
                .satisfies(failure -> assertThat(failure.problems())
                        .containsExactlyInAnyOrder(
                                "argument bucketName is \"Uploads\": specify 3 to 63 lowercase letters, digits, hyphens, and"
                                        + " single dots, as S3 requires.",
                                "argument memorySize is \"1\": specify 128 to 10240 megabytes.",
                                "argument timeout is \"1000\": specify 1 to 900 seconds.",
                                "argument securityGroupIds is not set: set both subnetIds and securityGroupIds, or"
                                        + " neither, because a function in a VPC needs both.",
                                "argument subnetIds[0] is \"a\": specify the ID of a subnet, such as subnet-0a1b2c.",
                                "argument environment is \"AWS_REGION\": remove it, because Lambda reserves this name"
                                        + " and sets it itself.",
                                "argument tags is \"AWS:team\": specify a key of 1 to 128 letters, digits, spaces, and"
                                        + " _ . : / = + - @ that doesn't begin with aws:."))
                .satisfies(failure -> assertThat(failure)
                        .hasMessage("ServerlessPipeline \"uploads\" can't be created: "
                                + String.join(" Also, ", failure.problems())));
    }

    @Test
    void reportsProblems_withoutAPipeline() {
        assertThat(args().memorySize(1).build().problems("uploads", Set.of()))
                .containsExactly("argument memorySize is \"1\": specify 128 to 10240 megabytes.");
        assertThat(args().memorySize(128).build().problems("uploads", Set.of())).isEmpty();
    }

    /** Omits problems that only result from an argument that couldn't be read. */
    @Test
    void omitsProblemsThatResultFromAnUnreadArgument() {
        ServerlessPipelineArgs args = args().runtime("provided.al2023")
                .handler("com.example.Handler")
                .timeout(0)
                .readCapacity(TableCapacityArgs.builder().maximum(10).build())
                .writeCapacity(TableCapacityArgs.builder().minimum(5).build())
                .lifecycleRules(List.of(LifecycleRuleArgs.builder().build()))
                .entities(List.of(rule().pk("").gsi1sk("SITE").build()))
                .build();

        assertThat(args.problems(
                        "uploads",
                        Set.of(
                                "functionCode",
                                "readCapacity.minimum",
                                "lifecycleRules[0].transitions[0].days",
                                "entities[0].pk",
                                "entities[0].gsi1pk")))
                .containsExactly("argument timeout is \"0\": specify 1 to 900 seconds.");
    }

    static Stream<Arguments> invalidVariableNames() {
        return Stream.of(
                arguments("A", "at least 2 characters: a letter, then letters, digits, and underscores"),
                arguments("1A", "at least 2 characters: a letter, then letters, digits, and underscores"),
                arguments("A-B", "at least 2 characters: a letter, then letters, digits, and underscores"),
                arguments("AWS_REGION", "remove it, because Lambda reserves this name and sets it itself."),
                arguments("PIPELINE_ENTITIES", "remove it, because the pipeline sets it itself."));
    }

    @ParameterizedTest
    @MethodSource("invalidVariableNames")
    void explainsTheRuleForVariableNames(String variable, String rule) {
        assertThat(args().environment(Map.of(variable, "c")).build().problems("uploads", Set.of()))
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("argument environment is \"" + variable + "\": ")
                .contains(rule);
    }

    @Test
    void rejectsANameThatAwsWouldReject() {
        FailedRun run = MockedProgram.of(context -> new ServerlessPipeline("my_uploads"))
                .expectFailure();

        assertThat(run.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining(
                                "argument name is \"my_uploads\": specify a letter and up to 39 letters"));
    }

    @Test
    void registersNoChild_whenAnArgumentIsInvalid() {
        FailedRun run = MockedProgram.of(context ->
                        new ServerlessPipeline("uploads", args().memorySize(1).build()))
                .expectFailure();

        assertThat(run.resources()).noneMatch(resource -> resource.type().startsWith("aws:"));
    }

    @Test
    void acceptsNamesThatAreOutputs() {
        ProgramRun run = ProgramRun.up(context -> new ServerlessPipeline(
                "uploads",
                args().bucketName(Output.of("from-an-output"))
                        .tableName(Output.of("from_an_output"))
                        .build()));

        assertThat(run.resource("aws:s3/bucketV2:BucketV2").string("bucket")).isEqualTo("from-an-output");
        assertThat(run.resource("aws:dynamodb/table:Table").string("name")).isEqualTo("from_an_output");
    }

    private static ServerlessPipelineArgs.Builder args() {
        return ServerlessPipelineArgs.builder();
    }

    private static EntityRuleArgs.Builder rule() {
        return EntityRuleArgs.builder().type("device").pk("DEVICE#{deviceId}").sk("STATE");
    }
}
