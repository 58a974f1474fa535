package io.serverlesspipeline.component;

import com.pulumi.aws.cloudwatch.MetricAlarm;
import com.pulumi.aws.cloudwatch.MetricAlarmArgs;
import com.pulumi.core.Output;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The alarms that tell of trouble. Those of the function are by its name alone, without its alias: CloudWatch sums up
 * all versions under it, and so a redrive that invokes the function itself counts too.
 */
final class PipelineAlarms {
    private static final int PERIOD_SECONDS = 300;
    private static final String HANDLER_METRICS = "ServerlessPipeline";

    private final PipelineSettings pipeline;
    private final AlarmSettings settings;
    private final Children children;
    private final List<Output<String>> arns = new ArrayList<>();

    private PipelineAlarms(PipelineSettings pipeline, AlarmSettings settings, Children children) {
        this.pipeline = pipeline;
        this.settings = settings;
        this.children = children;
    }

    /** Makes the alarms that the settings ask for, and returns their ARNs. */
    static Output<List<String>> arns(
            PipelineSettings settings, PipelineFunction function, FailureDestination failures, Children children) {
        return settings.alarms()
                .map(alarms -> new PipelineAlarms(settings, alarms, children).make(function, failures))
                .orElseGet(() -> Output.of(List.of()));
    }

    private Output<List<String>> make(PipelineFunction function, FailureDestination failures) {
        failures.ownQueueName().ifPresent(this::watchQueue);
        Output<Map<String, String>> dimensions = function.name().applyValue(name -> Map.of("FunctionName", name));
        watch(
                "dropped-events",
                "An upload was not stored: Lambda gave its event up and sent it to the failure destination.",
                lambda("AsyncEventsDropped", "Sum", dimensions).threshold(0.0));
        watch(
                "lost-events",
                "An upload was not stored, and its event could not be sent to the failure destination: check that the"
                        + " destination exists and that the role and its boundary let the function send to it.",
                lambda("DestinationDeliveryFailures", "Sum", dimensions).threshold(0.0));
        watch(
                "errors",
                "Invocations fail. Lambda tries them again; the function's log says why they failed.",
                lambda("Errors", "Sum", dimensions).threshold(settings.errors() - 1.0));
        watch(
                "throttles",
                "Invocations are throttled: the function's or the account's concurrency is used up.",
                lambda("Throttles", "Sum", dimensions).threshold(settings.throttles() - 1.0));
        watch(
                "duration",
                "An invocation took almost as long as it may. What is left of its upload needs another attempt.",
                lambda("Duration", "Maximum", dimensions).threshold((double) settings.duration()));
        watch(
                "event-age",
                "Events wait long for their invocation, because of failed attempts or throttling.",
                lambda("AsyncEventAge", "Maximum", dimensions).threshold((double) settings.eventAge()));
        watchHandler(function.name());
        return Output.all(arns);
    }

    /** The handler's own metrics, which it logs under the name of its function. */
    private void watchHandler(Output<String> functionName) {
        Output<Map<String, String>> dimensions = functionName.applyValue(name -> Map.of("functionName", name));
        watch(
                "rejected-records",
                "Records were rejected. Each has an item beside its object's that says why.",
                metric(HANDLER_METRICS, "rejected", "Sum")
                        .dimensions(dimensions)
                        .threshold(settings.rejectedRecords() - 1.0));
        watch(
                "incomplete-objects",
                "Objects ended with the status FAILED or PARTIAL. Their items are in the index under"
                        + " OBJECT#FAILED#<date> and OBJECT#PARTIAL#<date>.",
                metric(HANDLER_METRICS, "incomplete", "Sum")
                        .dimensions(dimensions)
                        .threshold(settings.incompleteObjects() - 1.0));
    }

    private void watchQueue(Output<String> queueName) {
        watch(
                "failures",
                "Uploads were not stored: their events wait in the failure queue. Mend the cause, then redrive them.",
                metric("AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum")
                        .dimensions(queueName.applyValue(name -> Map.of("QueueName", name)))
                        .threshold(0.0));
    }

    private static MetricAlarmArgs.Builder lambda(
            String metric, String statistic, Output<Map<String, String>> dimensions) {
        return metric("AWS/Lambda", metric, statistic).dimensions(dimensions);
    }

    private static MetricAlarmArgs.Builder metric(String namespace, String metric, String statistic) {
        return MetricAlarmArgs.builder().namespace(namespace).metricName(metric).statistic(statistic);
    }

    /** No data means that there were no uploads, which is no trouble. */
    private void watch(String what, String description, MetricAlarmArgs.Builder alarm) {
        alarm.alarmDescription("Pipeline " + pipeline.name() + ": " + description)
                .comparisonOperator("GreaterThanThreshold")
                .period(PERIOD_SECONDS)
                .evaluationPeriods(1)
                .treatMissingData("notBreaching")
                .alarmActions(settings.topicArns())
                .okActions(settings.topicArns())
                .tags(pipeline.tags());
        arns.add(new MetricAlarm(pipeline.name() + "-" + what + "-alarm", alarm.build(), children.options()).arn());
    }
}
