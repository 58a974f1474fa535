package io.serverlesspipeline.deployment.resource.cloudwatch;

import io.serverlesspipeline.deployment.property.Inputs;
import io.serverlesspipeline.deployment.resource.AwsClients;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.Tags;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.Tag;

/** Creates {@code aws.cloudwatch.MetricAlarm} on a single metric. */
final class MetricAlarmAdapter implements ResourceAdapter {

    private final AwsClients clients;
    private final PhysicalNames names;

    MetricAlarmAdapter(AwsClients clients, PhysicalNames names) {
        this.clients = clients;
        this.names = names;
    }

    @Override
    public String type() {
        return "aws:cloudwatch/metricAlarm:MetricAlarm";
    }

    @Override
    public Set<String> knownInputs() {
        return Set.of(
                "actionsEnabled",
                "alarmActions",
                "alarmDescription",
                "comparisonOperator",
                "datapointsToAlarm",
                "dimensions",
                "evaluationPeriods",
                "extendedStatistic",
                "insufficientDataActions",
                "metricName",
                "name",
                "namespace",
                "okActions",
                "period",
                "statistic",
                "tags",
                "threshold",
                "treatMissingData",
                "unit");
    }

    @Override
    public Set<String> unavailableOutputs() {
        return Set.of("evaluateLowSampleCountPercentiles");
    }

    @Override
    public CreatedResource create(String logicalName, Inputs inputs) {
        String name = names.choose(logicalName, inputs);
        clients.cloudWatch().putMetricAlarm(putRequest(name, inputs));
        MetricAlarm alarm =
                clients.cloudWatch().describeAlarms(request -> request.alarmNames(name)).metricAlarms().stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("The alarm " + name + " is not listed."));
        return new CreatedResource(
                name, Map.of("arn", alarm.alarmArn(), "name", name, "tagsAll", inputs.textMap("tags")));
    }

    static PutMetricAlarmRequest putRequest(String name, Inputs inputs) {
        return PutMetricAlarmRequest.builder()
                .alarmName(name)
                .actionsEnabled(inputs.flag("actionsEnabled"))
                .alarmActions(inputs.texts("alarmActions"))
                .alarmDescription(inputs.text("alarmDescription"))
                .comparisonOperator(inputs.requiredText("comparisonOperator"))
                .datapointsToAlarm(inputs.integer("datapointsToAlarm"))
                .dimensions(dimensions(inputs))
                .evaluationPeriods(inputs.requiredInteger("evaluationPeriods"))
                .extendedStatistic(inputs.text("extendedStatistic"))
                .insufficientDataActions(inputs.texts("insufficientDataActions"))
                .metricName(inputs.text("metricName"))
                .namespace(inputs.text("namespace"))
                .okActions(inputs.texts("okActions"))
                .period(inputs.integer("period"))
                .statistic(inputs.text("statistic"))
                .tags(Tags.list(
                        inputs,
                        (key, value) -> Tag.builder().key(key).value(value).build()))
                .threshold(inputs.number("threshold"))
                .treatMissingData(inputs.text("treatMissingData"))
                .unit(inputs.text("unit"))
                .build();
    }

    private static List<Dimension> dimensions(Inputs inputs) {
        return inputs.textMap("dimensions").entrySet().stream()
                .map(dimension -> Dimension.builder()
                        .name(dimension.getKey())
                        .value(dimension.getValue())
                        .build())
                .toList();
    }
}
