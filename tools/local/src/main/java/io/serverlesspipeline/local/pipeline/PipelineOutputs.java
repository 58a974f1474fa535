package io.serverlesspipeline.local.pipeline;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.util.Map;

/**
 * The names of a deployed pipeline's resources, from the stack's outputs.
 *
 * @param bucketName the bucket for uploads
 * @param tableName the table that stores the items
 * @param functionName the function that processes uploads
 * @param functionArn the function's ARN
 * @param roleName the function's execution role
 * @param logGroupName the function's log group
 * @param failureQueueUrl the queue for events that couldn't be processed
 * @param workQueueUrl the queue from which the function receives events, or an empty string if there is none
 * @param workQueueArn its ARN, or an empty string if there is none
 * @param eventRuleArn the EventBridge rule that selects the uploads, or an empty string if there is none
 */
public record PipelineOutputs(
        String bucketName,
        String tableName,
        String functionName,
        String functionArn,
        String roleName,
        String logGroupName,
        String failureQueueUrl,
        String workQueueUrl,
        String workQueueArn,
        String eventRuleArn) {
    private static final int REGION_PART = 3;

    /**
     * Reads a stack's outputs.
     *
     * @throws LocalRunException if an output is missing, for example because the program no longer exports it
     */
    public static PipelineOutputs of(Map<String, String> outputs) {
        return new PipelineOutputs(
                require(outputs, "bucketName"),
                require(outputs, "tableName"),
                require(outputs, "functionName"),
                require(outputs, "functionArn"),
                require(outputs, "roleName"),
                require(outputs, "logGroupName"),
                require(outputs, "failureQueueUrl"),
                outputs.getOrDefault("workQueueUrl", ""),
                outputs.getOrDefault("workQueueArn", ""),
                outputs.getOrDefault("eventRuleArn", ""));
    }

    /** Returns the region that the pipeline was deployed to, such as {@code us-east-1}. */
    public String region() {
        return functionArn.split(":", -1)[REGION_PART];
    }

    private static String require(Map<String, String> outputs, String name) {
        String value = outputs.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new LocalRunException("The stack has no output " + name + ", which the local run requires. "
                    + "Export all outputs of the pipeline in the program, then run ./pipeline up again.");
        }
        return value;
    }
}
