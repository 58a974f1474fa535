package io.serverlesspipeline.deployment.resource.cloudwatch;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
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

    private final ServiceClients clients;
    private final PhysicalNames names;

    MetricAlarmAdapter(ServiceClients clients, PhysicalNames names) {
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
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        String name = names.choose(logicalName, inputs);
        clients.cloudWatch().putMetricAlarm(putRequest(name, inputs));
        MetricAlarm alarm =
                clients.cloudWatch().describeAlarms(request -> request.alarmNames(name)).metricAlarms().stream()
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("The alarm " + name + " isn't listed."));
        return new CreatedResource(
                name, Map.of("arn", alarm.alarmArn(), "name", name, "tagsAll", inputs.stringMap("tags")));
    }

    static PutMetricAlarmRequest putRequest(String name, ResourceInputs inputs) {
        return PutMetricAlarmRequest.builder()
                .alarmName(name)
                .actionsEnabled(inputs.bool("actionsEnabled"))
                .alarmActions(inputs.strings("alarmActions"))
                .alarmDescription(inputs.string("alarmDescription"))
                .comparisonOperator(inputs.requiredString("comparisonOperator"))
                .datapointsToAlarm(inputs.integer("datapointsToAlarm"))
                .dimensions(dimensions(inputs))
                .evaluationPeriods(inputs.requiredInteger("evaluationPeriods"))
                .extendedStatistic(inputs.string("extendedStatistic"))
                .insufficientDataActions(inputs.strings("insufficientDataActions"))
                .metricName(inputs.string("metricName"))
                .namespace(inputs.string("namespace"))
                .okActions(inputs.strings("okActions"))
                .period(inputs.integer("period"))
                .statistic(inputs.string("statistic"))
                .tags(Tags.list(
                        inputs,
                        (key, value) -> Tag.builder().key(key).value(value).build()))
                .threshold(inputs.number("threshold"))
                .treatMissingData(inputs.string("treatMissingData"))
                .unit(inputs.string("unit"))
                .build();
    }

    private static List<Dimension> dimensions(ResourceInputs inputs) {
        return inputs.stringMap("dimensions").entrySet().stream()
                .map(dimension -> Dimension.builder()
                        .name(dimension.getKey())
                        .value(dimension.getValue())
                        .build())
                .toList();
    }
}
