package io.serverlesspipeline.component;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.resources.ComponentResource;
import com.pulumi.resources.ComponentResourceOptions;
import io.serverlesspipeline.component.internal.PipelineResources;
import io.serverlesspipeline.component.internal.resource.ChildOptions;
import io.serverlesspipeline.component.internal.settings.PipelineSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outputs of {@link ServerlessPipeline}: a field for Pulumi and a method for programs each. */
abstract class PipelineComponent extends ComponentResource {
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

    @Export(name = "workQueueArn", refs = String.class, tree = "[0]")
    private final Output<String> workQueueArn;

    @Export(name = "workQueueUrl", refs = String.class, tree = "[0]")
    private final Output<String> workQueueUrl;

    @Export(name = "eventRuleArn", refs = String.class, tree = "[0]")
    private final Output<String> eventRuleArn;

    @Export(
            name = "alarmArns",
            refs = {List.class, String.class},
            tree = "[0,1]")
    private final Output<List<String>> alarmArns;

    PipelineComponent(
            String type, String name, ServerlessPipelineArgs args, @Nullable ComponentResourceOptions options) {
        super(type, name, args, options);
        PipelineResources resources =
                PipelineResources.create(PipelineSettings.of(name, args), ChildOptions.of(this, options));
        bucketName = resources.bucket().name();
        bucketArn = resources.bucket().arn();
        tableName = resources.table().name();
        tableArn = resources.table().arn();
        tableStreamArn = resources.table().streamArn();
        functionName = resources.function().name();
        functionArn = resources.function().arn();
        aliasArn = resources.function().aliasArn();
        roleName = resources.role().name();
        roleArn = resources.role().arn();
        logGroupName = resources.logGroup().name();
        logGroupArn = resources.logGroup().arn();
        failureQueueName = resources.failureDestination().queueName();
        failureDestinationArn = resources.failureDestination().arn();
        failureQueueUrl = resources.failureDestination().queueUrl();
        notificationTargetArn = resources.notificationTargetArn();
        workQueueArn = resources.workQueueArn();
        workQueueUrl = resources.workQueueUrl();
        eventRuleArn = resources.eventRuleArn();
        alarmArns = resources.alarmArns();
    }

    /** Returns the name of the bucket that receives uploads. */
    public final Output<String> bucketName() {
        return bucketName;
    }

    /** Returns the ARN of the bucket that receives uploads. */
    public final Output<String> bucketArn() {
        return bucketArn;
    }

    /** Returns the name of the table that stores items. */
    public final Output<String> tableName() {
        return tableName;
    }

    /** Returns the ARN of the table that stores items. */
    public final Output<String> tableArn() {
        return tableArn;
    }

    /** Returns the ARN of the table's stream. It has no value unless {@code streamViewType} is set. */
    public final Output<String> tableStreamArn() {
        return tableStreamArn;
    }

    /** Returns the name of the function. */
    public final Output<String> functionName() {
        return functionName;
    }

    /** Returns the ARN of the function, without a version. */
    public final Output<String> functionArn() {
        return functionArn;
    }

    /** Returns the ARN of the function's alias that uploads invoke. It has no value unless {@code snapStart} is set. */
    public final Output<String> aliasArn() {
        return aliasArn;
    }

    /** Returns the name of the function's role. */
    public final Output<String> roleName() {
        return roleName;
    }

    /** Returns the ARN of the function's role. */
    public final Output<String> roleArn() {
        return roleArn;
    }

    /** Returns the name of the function's log group. */
    public final Output<String> logGroupName() {
        return logGroupName;
    }

    /** Returns the ARN of the function's log group. */
    public final Output<String> logGroupArn() {
        return logGroupArn;
    }

    /** Returns the name of the pipeline's failure queue. It has no value if {@code failureDestinationArn} is set. */
    public final Output<String> failureQueueName() {
        return failureQueueName;
    }

    /** Returns the ARN of the queue or topic that receives failed events. */
    public final Output<String> failureDestinationArn() {
        return failureDestinationArn;
    }

    /** Returns the URL of the pipeline's failure queue. It has no value if {@code failureDestinationArn} is set. */
    public final Output<String> failureQueueUrl() {
        return failureQueueUrl;
    }

    /**
     * Returns the ARN to use as the target in a bucket notification of your own. It is known once S3 may invoke the
     * target, so Pulumi creates the notification in the right order. It has no value if {@code eventSource} is
     * {@code eventBridge}.
     */
    public final Output<String> notificationTargetArn() {
        return notificationTargetArn;
    }

    /** Returns the ARN of the work queue. It has no value unless {@code workQueue} is set. */
    public final Output<String> workQueueArn() {
        return workQueueArn;
    }

    /** Returns the URL of the work queue. It has no value unless {@code workQueue} is set. */
    public final Output<String> workQueueUrl() {
        return workQueueUrl;
    }

    /**
     * Returns the ARN of the EventBridge rule that selects the uploads. It has no value unless {@code eventSource} is
     * {@code eventBridge}.
     */
    public final Output<String> eventRuleArn() {
        return eventRuleArn;
    }

    /** Returns the ARNs of the alarms, or an empty list unless {@code alarms} is set. */
    public final Output<List<String>> alarmArns() {
        return alarmArns;
    }
}
