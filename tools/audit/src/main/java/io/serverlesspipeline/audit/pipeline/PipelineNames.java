package io.serverlesspipeline.audit.pipeline;

import io.serverlesspipeline.emulator.failure.LocalRunException;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The names and ARNs of a deployed pipeline's parts, from the stack's outputs.
 *
 * @param bucketName the bucket that takes the uploads
 * @param bucketArn its ARN
 * @param tableName the table of the items
 * @param tableArn its ARN
 * @param functionName the function
 * @param functionArn its ARN
 * @param roleName the role that the function acts with
 * @param roleArn its ARN
 * @param logGroupName the log group that the function writes to
 * @param logGroupArn its ARN, without {@code :*}
 * @param failureDestinationArn where events go that could not be processed
 * @param failureQueueUrl the URL of the pipeline's own queue for them, empty if it has none
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
        String failureQueueUrl) {
    /** "Amazon Resource Names (ARNs)" in the AWS Identity and Access Management User Guide. */
    private static final Pattern ARN = Pattern.compile("arn:[a-z-]+:[a-z0-9]+:[a-z0-9-]*:[0-9]*:.+");

    private static final int REGION_PART = 3;
    private static final int ACCOUNT_PART = 4;

    /**
     * Reads a stack's outputs.
     *
     * @throws LocalRunException if one is missing, or no ARN where it must be one
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
                outputs.getOrDefault("failureQueueUrl", ""));
    }

    /** Returns the region that the pipeline is in, such as {@code us-east-1}. */
    public String region() {
        return part(functionArn, REGION_PART);
    }

    /** Returns the account that the pipeline is in. */
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
                    "The stack has no output " + name + ", which the audit needs. Export all outputs "
                            + "of the pipeline in the program and deploy it again.");
        }
        return value;
    }

    private static String requireArn(Map<String, String> outputs, String name) {
        String value = require(outputs, name);
        if (!ARN.matcher(value).matches()) {
            throw new LocalRunException("The output " + name + " of the stack is \"" + value
                    + "\", which is no ARN. Export the outputs of the pipeline as they are and deploy it again.");
        }
        return value;
    }
}
