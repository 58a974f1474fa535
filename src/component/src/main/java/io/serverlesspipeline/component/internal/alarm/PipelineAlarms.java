package io.serverlesspipeline.component.internal.alarm;

import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.core.Output;
import io.serverlesspipeline.component.internal.failure.FailureDestination;
import io.serverlesspipeline.component.internal.function.PipelineFunction;
import io.serverlesspipeline.component.internal.queue.WorkQueue;
import io.serverlesspipeline.component.internal.resource.ResourceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The CloudWatch alarms. Those of the function use its name without an alias as their dimension: CloudWatch sums up all
 * versions there, including a redrive that invokes the function itself.
 */
public final class PipelineAlarms {
    private static final int PERIOD_SECONDS = 300;
    private static final String HANDLER_METRICS = "ServerlessPipeline";

    private final ResourceContext context;
    private final AlarmSettings settings;
    private final List<Output<String>> arns = new ArrayList<>();

    private PipelineAlarms(ResourceContext context, AlarmSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /** Creates the alarms and returns their ARNs. */
    public static Output<List<String>> create(
            ResourceContext context,
            AlarmSettings settings,
            PipelineFunction function,
            FailureDestination failures,
            Optional<WorkQueue> workQueue,
            Optional<Output<String>> ruleName) {
        PipelineAlarms alarms = new PipelineAlarms(context, settings);
        failures.ownQueueName().ifPresent(alarms::addQueueAlarm);
        if (workQueue.isEmpty()) {
            alarms.addDroppedEventAlarms(function.name());
        }
        ruleName.ifPresent(alarms::addRuleAlarm);
        alarms.addFunctionAlarms(function.name());
        workQueue.ifPresentOrElse(alarms::addMessageAgeAlarm, () -> alarms.addEventAgeAlarm(function.name()));
        alarms.addHandlerAlarms(function.name());
        return Output.all(alarms.arns);
    }

    /** Adds alarms for events of asynchronous invocations that are lost or need a redrive. */
    private void addDroppedEventAlarms(Output<String> functionName) {
        Output<Map<String, String>> dimensions = functionDimensions(functionName);
        addAlarm(
                "dropped-events",
                "An upload wasn't stored: Lambda dropped its event and sent it to the failure destination.",
                lambda("AsyncEventsDropped", "Sum", dimensions).threshold(0.0));
        addAlarm(
                "lost-events",
                "An upload wasn't stored, and Lambda couldn't send its event to the failure destination: check that the"
                        + " destination exists and that the role and its permissions boundary allow sending to it.",
                lambda("DestinationDeliveryFailures", "Sum", dimensions).threshold(0.0));
    }

    /** EventBridge drops an event that it can send neither to the target nor to the failure queue. */
    private void addRuleAlarm(Output<String> name) {
        addAlarm(
                "undelivered-events",
                "An upload wasn't stored: EventBridge couldn't send its event to the target or to the failure queue."
                        + " Check the policies of the queues and of their key.",
                metric("AWS/Events", "InvocationsFailedToBeSentToDlq", "Sum")
                        .dimensions(name.applyValue(known -> Map.of("RuleName", known)))
                        .threshold(0.0));
    }

    private void addFunctionAlarms(Output<String> functionName) {
        Output<Map<String, String>> dimensions = functionDimensions(functionName);
        addAlarm(
                "errors",
                "Invocations fail. Lambda retries them. The function's log contains the reason.",
                lambda("Errors", "Sum", dimensions).threshold(settings.errors() - 1.0));
        addAlarm(
                "throttles",
                "Lambda throttles invocations: the function's or the account's concurrency is used up.",
                lambda("Throttles", "Sum", dimensions).threshold(settings.throttles() - 1.0));
        addAlarm(
                "duration",
                "An invocation almost reached its timeout. The rest of its upload needs another attempt.",
                lambda("Duration", "Maximum", dimensions).threshold((double) settings.durationMillis()));
    }

    private void addEventAgeAlarm(Output<String> functionName) {
        addAlarm(
                "event-age",
                "Events wait a long time for their invocation because of failed attempts or throttling.",
                lambda("AsyncEventAge", "Maximum", functionDimensions(functionName))
                        .threshold((double) settings.eventAgeMillis()));
    }

    /** A message that is older than the visibility timeout has failed, or has waited for as long as a retry does. */
    private void addMessageAgeAlarm(WorkQueue queue) {
        addAlarm(
                "message-age",
                "Messages stay in the work queue for a long time because of failed attempts, throttling, or too little"
                        + " concurrency.",
                queueMetric("ApproximateAgeOfOldestMessage", queue.name())
                        .threshold((double) queue.visibilityTimeoutSeconds()));
    }

    /** Adds alarms for the handler's own metrics, which it logs with the function's name as their dimension. */
    private void addHandlerAlarms(Output<String> functionName) {
        Output<Map<String, String>> dimensions = functionName.applyValue(name -> Map.of("functionName", name));
        addAlarm(
                "rejected-records",
                "Records were rejected. For each one, an item next to the object's item contains the reason.",
                metric(HANDLER_METRICS, "rejected", "Sum")
                        .dimensions(dimensions)
                        .threshold(settings.rejectedRecords() - 1.0));
        addAlarm(
                "incomplete-objects",
                "Objects ended with the status FAILED or PARTIAL. Their items are in the index under"
                        + " OBJECT#FAILED#<date> and OBJECT#PARTIAL#<date>.",
                metric(HANDLER_METRICS, "incomplete", "Sum")
                        .dimensions(dimensions)
                        .threshold(settings.incompleteObjects() - 1.0));
    }

    private void addQueueAlarm(Output<String> queueName) {
        addAlarm(
                "failures",
                "Uploads weren't stored: their events are in the failure queue. Fix the cause, then redrive them.",
                queueMetric("ApproximateNumberOfMessagesVisible", queueName).threshold(0.0));
    }

    private static MetricAlarmArgs.Builder queueMetric(String metric, Output<String> queueName) {
        return metric("AWS/SQS", metric, "Maximum").dimensions(queueName.applyValue(name -> Map.of("QueueName", name)));
    }

    private static Output<Map<String, String>> functionDimensions(Output<String> functionName) {
        return functionName.applyValue(name -> Map.of("FunctionName", name));
    }

    private static MetricAlarmArgs.Builder lambda(
            String metric, String statistic, Output<Map<String, String>> dimensions) {
        return metric("AWS/Lambda", metric, statistic).dimensions(dimensions);
    }

    private static MetricAlarmArgs.Builder metric(String namespace, String metric, String statistic) {
        return MetricAlarmArgs.builder().namespace(namespace).metricName(metric).statistic(statistic);
    }

    /** Missing data doesn't breach, because it means that there were no uploads. */
    private void addAlarm(String name, String description, MetricAlarmArgs.Builder alarm) {
        alarm.alarmDescription("Pipeline " + context.pipeline() + ": " + description)
                .comparisonOperator("GreaterThanThreshold")
                .period(PERIOD_SECONDS)
                .evaluationPeriods(1)
                .treatMissingData("notBreaching")
                .alarmActions(settings.topicArns())
                .okActions(settings.topicArns())
                .tags(context.tags());
        arns.add(new MetricAlarm(
                        context.name(name + "-alarm"),
                        alarm.build(),
                        context.options().build())
                .arn());
    }
}
