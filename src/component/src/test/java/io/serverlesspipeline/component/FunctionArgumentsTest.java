package io.serverlesspipeline.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.pulumi.asset.FileArchive;
import com.pulumi.core.Output;
import io.serverlesspipeline.testing.AwsMocks;
import io.serverlesspipeline.testing.FailedRun;
import io.serverlesspipeline.testing.MockedProgram;
import io.serverlesspipeline.testing.ProgramRun;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the messages for invalid arguments of the function, its log and its alarms. */
final class FunctionArgumentsTest {
    private static final String TOPIC = "arn:aws:sns:eu-central-1:" + AwsMocks.ACCOUNT_ID + ":alarms";

    static Stream<Arguments> invalidArguments() {
        return Stream.of(
                arguments(
                        args().ephemeralStorageSize(511),
                        "argument ephemeralStorageSize is \"511\": specify 512 to 10240 megabytes."),
                arguments(args().ephemeralStorageSize(10_241), "argument ephemeralStorageSize is \"10241\""),
                arguments(
                        args().reservedConcurrency(-1), "argument reservedConcurrency is \"-1\": specify at least 0."),
                arguments(
                        args().handler("a.B::c"),
                        "argument handler is \"a.B::c\": remove it, or also set functionCode"),
                arguments(ownCode().handler("a handler"), "specify 1 to 128 characters without spaces"),
                arguments(ownCode().handler(""), "argument handler is \"\""),
                arguments(ownCode().handler("a".repeat(129)), "specify 1 to 128 characters without spaces"),
                arguments(
                        args().layerArns(Output.of(List.of("arn:aws:lambda:eu-central-1:123456789012:layer:agent"))),
                        "argument layerArns[0] is \"arn:aws:lambda:eu-central-1:123456789012:layer:agent\": specify the"
                                + " ARN of a layer version"),
                arguments(
                        args().layerArns(Output.of(Collections.nCopies(6, layer()))),
                        "specify 1 to 5 values, or remove the argument"),
                arguments(
                        args().layerArns(Output.of(List.of(layer(), layer() + "2"))),
                        "argument layerArns[1] is \"" + layer()
                                + "2\": remove it, because a function can have only one version of a layer."),
                arguments(
                        args().subnetIds(List.of("subnet-0a1b")),
                        "argument securityGroupIds is not set: set both subnetIds and securityGroupIds"),
                arguments(
                        args().securityGroupIds(List.of("sg-0a1b")),
                        "argument subnetIds is not set: set both subnetIds and securityGroupIds"),
                arguments(
                        vpc().subnetIds(Output.of(List.of())), "argument subnetIds is \"[]\": specify 1 to 16 values"),
                arguments(
                        vpc().subnetIds(Output.of(List.of("subnet-0a1b", "10.0.0.0/24"))),
                        "argument subnetIds[1] is \"10.0.0.0/24\": specify the ID of a subnet"),
                arguments(vpc().subnetIds(Output.of(Collections.nCopies(17, "subnet-0a1b"))), "specify 1 to 16 values"),
                arguments(
                        vpc().securityGroupIds(Output.of(List.of("default"))),
                        "argument securityGroupIds[0] is \"default\": specify the ID of a security group"),
                arguments(
                        vpc().securityGroupIds(Output.of(Collections.nCopies(6, "sg-0a1b"))), "specify 1 to 5 values"),
                arguments(args().logFormat("XML"), "argument logFormat is \"XML\": specify one of [JSON, Text]."),
                arguments(
                        args().logLevel("VERBOSE"),
                        "argument logLevel is \"VERBOSE\": specify one of [TRACE, DEBUG, INFO, WARN, ERROR, FATAL]."),
                arguments(
                        args().logFormat("Text").logLevel("WARN"),
                        "argument logLevel is \"WARN\": remove it or logFormat"),
                arguments(
                        args().systemLogLevel("ERROR"),
                        "argument systemLogLevel is \"ERROR\": specify one of [DEBUG, INFO, WARN]."),
                arguments(
                        args().logFormat("Text").systemLogLevel("WARN"),
                        "argument systemLogLevel is \"WARN\": remove it or logFormat"),
                arguments(
                        ownCode().runtime("provided.al2023").snapStart(true),
                        "argument snapStart is \"true\": remove it, or use a managed runtime instead of"
                                + " provided.al2023."),
                arguments(
                        args().ephemeralStorageSize(513).snapStart(true),
                        "argument snapStart is \"true\": remove it or ephemeralStorageSize, because SnapStart supports"
                                + " at most 512 megabytes."),
                arguments(
                        args().retainOnDelete(true).forceDestroy(true),
                        "argument retainOnDelete is \"true\": remove it or forceDestroy"),
                arguments(
                        args().alarms(alarms().topicArns(Output.of(List.of())).build()),
                        "argument alarms.topicArns is not set: specify the ARN of a topic"),
                arguments(
                        args().alarms(alarms().topicArns(Output.of(List.of(TOPIC + ".fifo")))
                                .build()),
                        "argument alarms.topicArns[0] is \"" + TOPIC
                                + ".fifo\": specify the ARN of a standard Amazon SNS topic."),
                arguments(
                        args().alarms(alarms().errors(0).build()),
                        "argument alarms.errors is \"0\": specify at least 1."),
                arguments(
                        args().alarms(alarms().throttles(0).build()),
                        "argument alarms.throttles is \"0\": specify at least 1."),
                arguments(
                        args().alarms(alarms().durationPercent(0).build()),
                        "argument alarms.durationPercent is \"0\": specify 1 to 99 percent."),
                arguments(
                        args().alarms(alarms().durationPercent(100).build()),
                        "argument alarms.durationPercent is \"100\""),
                arguments(
                        args().alarms(alarms().eventAge(0).build()),
                        "argument alarms.eventAge is \"0\": specify at least 1 second"),
                arguments(
                        args().maximumEventAge(60).alarms(alarms().eventAge(60).build()),
                        "argument alarms.eventAge is \"60\": specify at least 1 second and less than maximumEventAge, which"
                                + " is 60"),
                arguments(
                        args().alarms(alarms().rejectedRecords(0).build()),
                        "argument alarms.rejectedRecords is \"0\": specify at least 1."),
                arguments(
                        args().alarms(alarms().incompleteObjects(0).build()),
                        "argument alarms.incompleteObjects is \"0\": specify at least 1."),
                arguments(
                        args().logLevel("ERROR").alarms(alarms().build()),
                        "argument logLevel is \"ERROR\": specify WARN or a lower level, or remove alarms, because two of"
                                + " them count messages that the handler logs at WARN."),
                arguments(
                        args().logLevel("FATAL").alarms(alarms().build()),
                        "argument logLevel is \"FATAL\": specify WARN or a lower level"),
                arguments(
                        args().failureDestinationArn(Output.of("arn:aws:lambda:eu-central-1:123456789012:function:f")),
                        "specify the ARN of a standard Amazon SQS queue or Amazon SNS topic"));
    }

    @ParameterizedTest
    @MethodSource("invalidArguments")
    void rejectsAnInvalidArgument_withARemedy(ServerlessPipelineArgs.Builder wrong, String message) {
        FailedRun run = MockedProgram.of(context -> new ServerlessPipeline("uploads", wrong.build()))
                .expectFailure();

        assertThat(run.failures())
                .isNotEmpty()
                .allSatisfy(exception -> assertThat(exception)
                        .isInstanceOf(InvalidArgumentException.class)
                        .hasMessageStartingWith("ServerlessPipeline \"uploads\" can't be created: "))
                .anySatisfy(exception -> assertThat(exception).hasMessageContaining(message));
    }

    @Test
    void rejectsInvalidPlainLists() {
        assertThat(args().layerArns(List.of("agent"))
                        .subnetIds("a")
                        .securityGroupIds(List.of())
                        .alarms(AlarmArgs.builder()
                                .topicArns(List.of("me@example.com"))
                                .build())
                        .build()
                        .problems("uploads", Set.of()))
                .satisfiesExactlyInAnyOrder(
                        problem -> assertThat(problem).contains("argument layerArns[0] is \"agent\""),
                        problem -> assertThat(problem).contains("argument subnetIds[0] is \"a\""),
                        problem -> assertThat(problem).contains("argument securityGroupIds is \"[]\""),
                        problem -> assertThat(problem).contains("argument alarms.topicArns[0] is \"me@example.com\""));
    }

    @Test
    void rejectsAlarmsWithoutTopics() {
        assertThat(args().alarms(AlarmArgs.builder().build()).build().problems("uploads", Set.of()))
                .containsExactly("argument alarms.topicArns is not set: specify the ARN of a topic for the alarms to"
                        + " notify.");
    }

    @Test
    void acceptsTheLimits() {
        ProgramRun run = ProgramRun.up(context -> new ServerlessPipeline(
                "uploads",
                args().ephemeralStorageSize(512)
                        .reservedConcurrency(0)
                        .snapStart(true)
                        .maximumEventAge(60)
                        .alarms(alarms().eventAge(59).durationPercent(99).build())
                        .build()));

        assertThat(run.resource("aws:lambda/function:Function").inputs())
                .containsEntry("reservedConcurrentExecutions", 0.0)
                .containsEntry("publish", true);
    }

    private static ServerlessPipelineArgs.Builder args() {
        return ServerlessPipelineArgs.builder();
    }

    private static ServerlessPipelineArgs.Builder ownCode() {
        return args().functionCode(new FileArchive("function.zip"));
    }

    private static ServerlessPipelineArgs.Builder vpc() {
        return args().subnetIds(List.of("subnet-0a1b", "subnet-1a2b")).securityGroupIds(List.of("sg-0a1b"));
    }

    private static AlarmArgs.Builder alarms() {
        return AlarmArgs.builder().topicArns(List.of(TOPIC));
    }

    private static String layer() {
        return "arn:aws:lambda:eu-central-1:" + AwsMocks.ACCOUNT_ID + ":layer:agent:1";
    }
}
