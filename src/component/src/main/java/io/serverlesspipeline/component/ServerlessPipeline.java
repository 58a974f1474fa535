package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stores uploads to an S3 bucket as items in a DynamoDB table. A Lambda function processes the uploads, and its role
 * grants only the permissions that this requires. An upload is processed as follows:
 *
 * <ol>
 *   <li>The bucket ({@link #bucketName()}) notifies Lambda of every object that is created in it.
 *   <li>The function ({@link #functionName()}) reads the object, and its records if it contains any.
 *   <li>The function puts them as items into the table ({@link #tableName()}), and writes a log message to its log
 *       group ({@link #logGroupName()}).
 *   <li>Lambda retries a failed event. When its retries are used up, the event goes to the failure queue
 *       ({@link #failureQueueUrl()}), so no event is lost.
 * </ol>
 *
 * <p>The resources are children of this component. They inherit its providers, protection, and transformations, and
 * their names begin with its name.
 */
public final class ServerlessPipeline extends PipelineComponent {
    /** The type token of this component. */
    public static final String TYPE = "serverless-pipeline:index:ServerlessPipeline";

    /**
     * Creates a pipeline with default settings.
     *
     * @param name the unique name of the pipeline within its stack: a letter and up to 39 letters, digits or hyphens
     */
    public ServerlessPipeline(String name) {
        this(name, null);
    }

    /**
     * Creates a pipeline.
     *
     * @param name the unique name of the pipeline within its stack: a letter and up to 39 letters, digits or hyphens
     * @param args the arguments
     * @throws InvalidArgumentException if an argument isn't valid; the message names it and says how to fix it
     */
    public ServerlessPipeline(String name, @Nullable ServerlessPipelineArgs args) {
        this(name, args, null);
    }

    /**
     * Creates a pipeline with resource options, such as a provider or a parent.
     *
     * @param name the unique name of the pipeline within its stack: a letter and up to 39 letters, digits or hyphens
     * @param args the arguments
     * @param options the options of the component; its children inherit the options that Pulumi lets children inherit
     * @throws InvalidArgumentException if an argument isn't valid; the message names it and says how to fix it
     */
    public ServerlessPipeline(
            String name, @Nullable ServerlessPipelineArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, args == null ? ServerlessPipelineArgs.builder().build() : args, options);
        registerOutputs(outputs());
    }

    /** Returns every output of this component by its name, for a program to export. */
    public Map<String, Output<?>> outputs() {
        return Map.ofEntries(
                Map.entry("bucketName", bucketName()),
                Map.entry("bucketArn", bucketArn()),
                Map.entry("tableName", tableName()),
                Map.entry("tableArn", tableArn()),
                Map.entry("tableStreamArn", tableStreamArn()),
                Map.entry("functionName", functionName()),
                Map.entry("functionArn", functionArn()),
                Map.entry("aliasArn", aliasArn()),
                Map.entry("roleName", roleName()),
                Map.entry("roleArn", roleArn()),
                Map.entry("logGroupName", logGroupName()),
                Map.entry("logGroupArn", logGroupArn()),
                Map.entry("failureQueueName", failureQueueName()),
                Map.entry("failureDestinationArn", failureDestinationArn()),
                Map.entry("failureQueueUrl", failureQueueUrl()),
                Map.entry("notificationTargetArn", notificationTargetArn()),
                Map.entry("workQueueArn", workQueueArn()),
                Map.entry("workQueueUrl", workQueueUrl()),
                Map.entry("eventRuleArn", eventRuleArn()),
                Map.entry("alarmArns", alarmArns()));
    }
}
