package io.serverlesspipeline.deployment.resource.cloudwatch;

import io.serverlesspipeline.deployment.property.ResourceInputs;
import io.serverlesspipeline.deployment.resource.CreatedResource;
import io.serverlesspipeline.deployment.resource.PhysicalNames;
import io.serverlesspipeline.deployment.resource.ResourceAdapter;
import io.serverlesspipeline.deployment.resource.ServiceClients;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupClass;

/** Creates {@code aws.cloudwatch.LogGroup}. */
final class LogGroupAdapter implements ResourceAdapter {

    private static final String ALL_STREAMS = ":*";

    private final ServiceClients clients;
    private final PhysicalNames names;

    LogGroupAdapter(ServiceClients clients, PhysicalNames names) {
        this.clients = clients;
        this.names = names;
    }

    @Override
    public String type() {
        return "aws:cloudwatch/logGroup:LogGroup";
    }

    @Override
    public Set<String> knownInputs() {
        // skipDestroy affects only the group's deletion.
        return Set.of("kmsKeyId", "logGroupClass", "name", "namePrefix", "retentionInDays", "skipDestroy", "tags");
    }

    @Override
    public Set<String> unavailableOutputs() {
        return Set.of("namePrefix");
    }

    @Override
    public CreatedResource create(String logicalName, ResourceInputs inputs) {
        CloudWatchLogsClient logs = clients.logs();
        String name = names.choose(logicalName, inputs);
        logs.createLogGroup(createRequest(name, inputs));
        Integer retention = inputs.integer("retentionInDays");
        // Zero means that events never expire, which is the default of a new group.
        if (retention != null && retention != 0) {
            logs.putRetentionPolicy(request -> request.logGroupName(name).retentionInDays(retention));
        }
        LogGroup group = find(logs, name);
        return new CreatedResource(
                name,
                Map.of(
                        "arn", withoutStreams(group.arn()),
                        "logGroupClass", logGroupClass(group),
                        "name", name,
                        "tagsAll", inputs.stringMap("tags")));
    }

    private static CreateLogGroupRequest createRequest(String name, ResourceInputs inputs) {
        CreateLogGroupRequest.Builder request = CreateLogGroupRequest.builder()
                .logGroupName(name)
                .kmsKeyId(inputs.string("kmsKeyId"))
                .logGroupClass(inputs.string("logGroupClass"));
        Map<String, String> tags = inputs.stringMap("tags");
        return tags.isEmpty() ? request.build() : request.tags(tags).build();
    }

    private static LogGroup find(CloudWatchLogsClient logs, String name) {
        return logs.describeLogGroupsPaginator(request -> request.logGroupNamePrefix(name)).logGroups().stream()
                .filter(group -> group.logGroupName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The log group " + name + " isn't listed."));
    }

    private static String logGroupClass(LogGroup group) {
        return group.logGroupClass() == null ? LogGroupClass.STANDARD.toString() : group.logGroupClassAsString();
    }

    /** The service's ARN includes all streams of the group; the provider's ARN is the group's own. */
    private static String withoutStreams(String arn) {
        return arn.endsWith(ALL_STREAMS) ? arn.substring(0, arn.length() - ALL_STREAMS.length()) : arn;
    }
}
