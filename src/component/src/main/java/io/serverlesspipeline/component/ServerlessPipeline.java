package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stores whatever is uploaded to an S3 bucket as items of a DynamoDB table, by means of a Lambda function whose role
 * may do exactly that. An upload takes this way:
 *
 * <ol>
 *   <li>the bucket ({@link #bucketName()}) notifies Lambda of every object that is created in it;
 *   <li>the function ({@link #functionName()}) reads the object, and its records if it holds any;
 *   <li>it puts them as items into the table ({@link #tableName()}), and logs to a group of its own
 *       ({@link #logGroupName()});
 *   <li>an event that fails again and again ends in the failure queue ({@link #failureQueueUrl()}), not in nowhere.
 * </ol>
 *
 * <p>The resources are children of this component. They take its providers, protection and transformations, and their
 * names begin with its name.
 */
public final class ServerlessPipeline extends ComponentResource {
    /** The type token of this component. */
    public static final String TYPE = "serverless-pipeline:index:ServerlessPipeline";

    @Export(name = "bucketName", refs = String.class, tree = "[0]")
    private final Output<String> bucketName;

    @Export(name = "bucketArn", refs = String.class, tree = "[0]")
    private final Output<String> bucketArn;

    @Export(name = "tableName", refs = String.class, tree = "[0]")
    private final Output<String> tableName;

    @Export(name = "tableArn", refs = String.class, tree = "[0]")
    private final Output<String> tableArn;

    @Export(name = "tableStreamArn", refs = String.class, tree = "[0]")
    private final Output<String> tableStreamArn;

    @Export(name = "functionName", refs = String.class, tree = "[0]")
    private final Output<String> functionName;

    @Export(name = "functionArn", refs = String.class, tree = "[0]")
    private final Output<String> functionArn;

    @Export(name = "aliasArn", refs = String.class, tree = "[0]")
    private final Output<String> aliasArn;

    @Export(name = "roleName", refs = String.class, tree = "[0]")
    private final Output<String> roleName;

    @Export(name = "roleArn", refs = String.class, tree = "[0]")
    private final Output<String> roleArn;

    @Export(name = "logGroupName", refs = String.class, tree = "[0]")
    private final Output<String> logGroupName;

    @Export(name = "logGroupArn", refs = String.class, tree = "[0]")
    private final Output<String> logGroupArn;

    @Export(name = "failureQueueName", refs = String.class, tree = "[0]")
    private final Output<String> failureQueueName;

    @Export(name = "failureDestinationArn", refs = String.class, tree = "[0]")
    private final Output<String> failureDestinationArn;

    @Export(name = "failureQueueUrl", refs = String.class, tree = "[0]")
    private final Output<String> failureQueueUrl;

    @Export(name = "notificationTargetArn", refs = String.class, tree = "[0]")
    private final Output<String> notificationTargetArn;

    @Export(
            name = "alarmArns",
            refs = {List.class, String.class},
            tree = "[0,1]")
    private final Output<List<String>> alarmArns;

    /**
     * Makes a pipeline with every default.
     *
     * @param name the unique name of the pipeline within its stack: a letter and up to 39 letters, digits or hyphens
     */
    public ServerlessPipeline(String name) {
        this(name, null);
    }

    /**
     * Makes a pipeline.
     *
     * @param name the unique name of the pipeline within its stack: a letter and up to 39 letters, digits or hyphens
     * @param args what differs from the defaults
     * @throws InvalidArgumentException if an argument cannot work; the message names it and says what to do
     */
    public ServerlessPipeline(String name, @Nullable ServerlessPipelineArgs args) {
        this(name, args, null);
    }

    /**
     * Makes a pipeline with resource options, such as a provider or a parent.
     *
     * @param name the unique name of the pipeline within its stack: a letter and up to 39 letters, digits or hyphens
     * @param args what differs from the defaults
     * @param options the options of the component and, where Pulumi hands them on, of its children
     * @throws InvalidArgumentException if an argument cannot work; the message names it and says what to do
     */
    public ServerlessPipeline(
            String name, @Nullable ServerlessPipelineArgs args, @Nullable ComponentResourceOptions options) {
        super(TYPE, name, orDefaults(args), options);
        PipelineSettings settings = ArgumentResolution.resolve(name, orDefaults(args));
        Children first = Children.of(this, options);
        FunctionLog log = new FunctionLog(settings, settings.retainOnDelete() ? first.retained() : first);
        FunctionRole role = new FunctionRole(settings, log, first);
        LastingPolicies lasting = new LastingPolicies(settings, role, first);
        Children children = first.waitingFor(lasting.policies());
        Children data = settings.retainOnDelete() ? children.retained() : children;

        ItemTable table = ItemTable.of(settings, log, data);
        UploadBucket bucket = UploadBucket.of(settings, log, data);
        FailureDestination failureDestination = new FailureDestination(settings, data);
        FunctionPolicy policy = new FunctionPolicy(
                settings,
                role,
                lasting,
                FunctionPolicy.access(settings, bucket, table, log, failureDestination),
                children);
        PipelineFunction function =
                new PipelineFunction(settings, role, policy, table, log, failureDestination, children);
        UploadNotification notification = new UploadNotification(settings, bucket, function, role, children);
        alarmArns = PipelineAlarms.arns(settings, function, failureDestination, children);

        bucketName = bucket.name();
        bucketArn = bucket.arn();
        tableName = table.name();
        tableArn = table.arn();
        tableStreamArn = table.streamArn();
        functionName = function.name();
        functionArn = function.arn();
        aliasArn = function.aliasArn();
        roleName = role.name();
        roleArn = role.arn();
        logGroupName = log.name();
        logGroupArn = log.arn();
        failureQueueName = failureDestination.queueName();
        failureDestinationArn = failureDestination.arn();
        failureQueueUrl = failureDestination.queueUrl();
        notificationTargetArn = notification.targetArn();
        registerOutputs(outputs());
    }

    /** Returns the name of the bucket that uploads arrive in. */
    public Output<String> bucketName() {
        return bucketName;
    }

    /** Returns the ARN of the bucket that uploads arrive in. */
    public Output<String> bucketArn() {
        return bucketArn;
    }

    /** Returns the name of the table that items are put into. */
    public Output<String> tableName() {
        return tableName;
    }

    /** Returns the ARN of the table that items are put into. */
    public Output<String> tableArn() {
        return tableArn;
    }

    /** Returns the ARN of the table's stream; without a value unless {@code streamViewType} is set. */
    public Output<String> tableStreamArn() {
        return tableStreamArn;
    }

    /** Returns the name of the function. */
    public Output<String> functionName() {
        return functionName;
    }

    /** Returns the ARN of the function, without a version. */
    public Output<String> functionArn() {
        return functionArn;
    }

    /** Returns the ARN of the function's alias that uploads invoke; without a value unless {@code snapStart} is set. */
    public Output<String> aliasArn() {
        return aliasArn;
    }

    /** Returns the name of the role that the function runs with. */
    public Output<String> roleName() {
        return roleName;
    }

    /** Returns the ARN of the role that the function runs with. */
    public Output<String> roleArn() {
        return roleArn;
    }

    /** Returns the name of the function's log group. */
    public Output<String> logGroupName() {
        return logGroupName;
    }

    /** Returns the ARN of the function's log group. */
    public Output<String> logGroupArn() {
        return logGroupArn;
    }

    /** Returns the name of the pipeline's failure queue; without a value where another failure destination is given. */
    public Output<String> failureQueueName() {
        return failureQueueName;
    }

    /** Returns the ARN of the queue or topic that events go to which could not be processed. */
    public Output<String> failureDestinationArn() {
        return failureDestinationArn;
    }

    /** Returns the URL of the pipeline's failure queue; without a value where another failure destination is given. */
    public Output<String> failureQueueUrl() {
        return failureQueueUrl;
    }

    /**
     * Returns the ARN that a notification of the bucket names as its target. It is known once S3 may invoke that
     * target, so that a notification of yours which names it is made in the right order.
     */
    public Output<String> notificationTargetArn() {
        return notificationTargetArn;
    }

    /** Returns the ARNs of the alarms; an empty list unless {@code alarms} is set. */
    public Output<List<String>> alarmArns() {
        return alarmArns;
    }

    /** Returns every output of this component by its name, as a program exports them. */
    public Map<String, Output<?>> outputs() {
        return Map.ofEntries(
                Map.entry("bucketName", bucketName),
                Map.entry("bucketArn", bucketArn),
                Map.entry("tableName", tableName),
                Map.entry("tableArn", tableArn),
                Map.entry("tableStreamArn", tableStreamArn),
                Map.entry("functionName", functionName),
                Map.entry("functionArn", functionArn),
                Map.entry("aliasArn", aliasArn),
                Map.entry("roleName", roleName),
                Map.entry("roleArn", roleArn),
                Map.entry("logGroupName", logGroupName),
                Map.entry("logGroupArn", logGroupArn),
                Map.entry("failureQueueName", failureQueueName),
                Map.entry("failureDestinationArn", failureDestinationArn),
                Map.entry("failureQueueUrl", failureQueueUrl),
                Map.entry("notificationTargetArn", notificationTargetArn),
                Map.entry("alarmArns", alarmArns));
    }

    private static ServerlessPipelineArgs orDefaults(@Nullable ServerlessPipelineArgs args) {
        return args == null ? ServerlessPipelineArgs.builder().build() : args;
    }
}
