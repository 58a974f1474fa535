package io.serverlesspipeline.component;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the messages for invalid arguments of the work queue, and for arguments that it excludes. */
final class WorkQueueArgumentsTest {
    private static final String ASYNCHRONOUS =
            " conflicts with workQueue: remove one of them, because Lambda invokes the function with messages of the queue"
                    + " and not asynchronously; workQueue.maximumReceives limits the attempts.";

    static Stream<Arguments> invalidArguments() {
        return Stream.of(
                arguments(
                        args(queue().maximumConcurrency(1)),
                        "argument workQueue.maximumConcurrency is \"1\": specify 2 to 1000."),
                arguments(
                        args(queue().maximumConcurrency(1001)),
                        "argument workQueue.maximumConcurrency is \"1001\": specify 2 to 1000."),
                arguments(args(queue().batchSize(0)), "argument workQueue.batchSize is \"0\": specify 1 to 10000."),
                arguments(
                        args(queue().batchSize(10_001)),
                        "argument workQueue.batchSize is \"10001\": specify 1 to 10000."),
                arguments(
                        args(queue().splitSize(0)), "argument workQueue.splitSize is \"0\": specify 1 to 1048576 MiB."),
                arguments(
                        args(queue().splitSize(1_048_577)),
                        "argument workQueue.splitSize is \"1048577\": specify 1 to 1048576 MiB."),
                arguments(
                        args(queue().maximumReceives(0)),
                        "argument workQueue.maximumReceives is \"0\": specify 1 to 1000."),
                arguments(
                        args(queue().maximumReceives(1001)),
                        "argument workQueue.maximumReceives is \"1001\": specify 1 to 1000."),
                arguments(
                        args(queue().maximumConcurrency(11)).reservedConcurrency(10),
                        "argument workQueue.maximumConcurrency is \"11\": specify at most 10, the reservedConcurrency of"
                                + " the function, because a message that Lambda throttles counts as received."),
                arguments(args(queue()).retryAttempts(2), "argument retryAttempts" + ASYNCHRONOUS),
                arguments(args(queue()).maximumEventAge(3600), "argument maximumEventAge" + ASYNCHRONOUS),
                arguments(
                        args(queue())
                                .alarms(AlarmArgs.builder()
                                        .topicArns("arn:aws:sns:eu-central-1:123456789012:alarms")
                                        .eventAge(60)
                                        .build()),
                        "argument alarms.eventAge" + ASYNCHRONOUS),
                arguments(
                        args(queue()).failureDestinationArn("arn:aws:sqs:eu-central-1:123456789012:failures"),
                        "argument failureDestinationArn conflicts with workQueue: remove one of them, because the work"
                                + " queue moves failed messages to the pipeline's own failure queue."));
    }

    @ParameterizedTest
    @MethodSource("invalidArguments")
    void rejectsAnInvalidArgument_withARemedy(ServerlessPipelineArgs.Builder wrong, String message) {
        Refusal.assertOf(wrong, message);
    }

    private static WorkQueueArgs.Builder queue() {
        return WorkQueueArgs.builder();
    }

    private static ServerlessPipelineArgs.Builder args(WorkQueueArgs.Builder queue) {
        return ServerlessPipelineArgs.builder().workQueue(queue.build());
    }
}
