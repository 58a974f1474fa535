package io.serverlesspipeline.audit.pipeline;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names and ARNs of a deployed pipeline's resources, from the stack outputs.
 *
 * @param bucketName the upload bucket
 * @param bucketArn its ARN
 * @param tableName the item table
 * @param tableArn its ARN
 * @param functionName the function
 * @param functionArn its ARN
 * @param roleName the function's execution role
 * @param roleArn its ARN
 * @param logGroupName the function's log group
 * @param logGroupArn its ARN, without {@code :*}
 * @param failureDestinationArn the ARN of the failure destination
 * @param failureQueueUrl the URL of the pipeline's own failure queue; empty if it has none
 * @param workQueueArn the ARN of the work queue; empty if there is none
 * @param workQueueUrl its URL; empty if there is none
 * @param eventRuleArn the ARN of the EventBridge rule; empty if there is none
 */
public record PipelineNames(
        String bucketName,
        String bucketArn,
        String tableName,
        String tableArn,
        String functionName,
        String functionArn,
        String roleName,
        String roleArn,
        String logGroupName,
        String logGroupArn,
        String failureDestinationArn,
        String failureQueueUrl,
        String workQueueArn,
        String workQueueUrl,
        String eventRuleArn) {
    /** "Amazon Resource Names (ARNs)" in the AWS Identity and Access Management User Guide. */
    private static final Pattern ARN = Pattern.compile("arn:[a-z-]+:[a-z0-9]+:[a-z0-9-]*:[0-9]*:.+");

    private static final int REGION_PART = 3;
    private static final int ACCOUNT_PART = 4;

    /**
     * Reads the stack outputs.
     *
     * @throws LocalRunException if an output is missing or isn't a valid ARN
     */
    public static PipelineNames of(Map<String, String> outputs) {
        return new PipelineNames(
                require(outputs, "bucketName"),
                requireArn(outputs, "bucketArn"),
                require(outputs, "tableName"),
                requireArn(outputs, "tableArn"),
                require(outputs, "functionName"),
                requireArn(outputs, "functionArn"),
                require(outputs, "roleName"),
                requireArn(outputs, "roleArn"),
                require(outputs, "logGroupName"),
                requireArn(outputs, "logGroupArn"),
                requireArn(outputs, "failureDestinationArn"),
                outputs.getOrDefault("failureQueueUrl", ""),
                outputs.getOrDefault("workQueueArn", ""),
                outputs.getOrDefault("workQueueUrl", ""),
                outputs.getOrDefault("eventRuleArn", ""));
    }

    /** Returns the pipeline's region, such as {@code us-east-1}. */
    public String region() {
        return part(functionArn, REGION_PART);
    }

    /** Returns the pipeline's account ID. */
    public String account() {
        return part(functionArn, ACCOUNT_PART);
    }

    private static String part(String arn, int number) {
        return arn.split(":", -1)[number];
    }

    private static String require(Map<String, String> outputs, String name) {
        String value = outputs.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new LocalRunException(
                    "The stack has no output " + name + ", which the audit requires. Export all outputs of the "
                            + "pipeline in the program and deploy it again.");
        }
        return value;
    }

    private static String requireArn(Map<String, String> outputs, String name) {
        String value = require(outputs, name);
        if (!ARN.matcher(value).matches()) {
            throw new LocalRunException("The output " + name + " of the stack is \"" + value
                    + "\", which isn't a valid ARN. Export the outputs of the pipeline unchanged and deploy it again.");
        }
        return value;
    }
}
