package io.serverlesspipeline.component;

import com.pulumi.aws.appautoscaling.Policy;
import com.pulumi.aws.appautoscaling.PolicyArgs;
import com.pulumi.aws.appautoscaling.Target;
import com.pulumi.aws.appautoscaling.TargetArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.core.Output;
import java.util.Locale;

/**
 * Scales the provisioned capacity of the table and of each of its indexes; see "Managing throughput capacity
 * automatically with DynamoDB auto scaling" in the Amazon DynamoDB Developer Guide.
 */
final class TableScaling {
    private static final int DEFAULT_TARGET_PERCENT = 70;

    private final PipelineSettings settings;
    private final Children children;

    TableScaling(PipelineSettings settings, String name, Table table, Children children) {
        this.settings = settings;
        this.children = children;
        TableSettings.Capacity capacity = settings.table().capacity();
        Output<String> tableId = table.name().applyValue(physicalName -> "table/" + physicalName);
        capacity.read().ifPresent(read -> scale(name, tableId, "table", "Read", read));
        capacity.write().ifPresent(write -> scale(name, tableId, "table", "Write", write));
        for (String index : TableIndexes.names(settings.table())) {
            String indexName = name + "-" + index;
            Output<String> indexId = tableId.applyValue(id -> id + "/index/" + index);
            capacity.read().ifPresent(read -> scale(indexName, indexId, "index", "Read", read));
            capacity.write().ifPresent(write -> scale(indexName, indexId, "index", "Write", write));
        }
    }

    private void scale(String name, Output<String> resourceId, String kind, String access, TableCapacityArgs capacity) {
        if (capacity.maximum().isEmpty()) {
            return;
        }
        String scaling = name + "-" + access.toLowerCase(Locale.ROOT) + "-scaling";
        Target target = new Target(
                scaling,
                TargetArgs.builder()
                        .serviceNamespace("dynamodb")
                        .resourceId(resourceId)
                        .scalableDimension("dynamodb:" + kind + ":" + access + "CapacityUnits")
                        .minCapacity(capacity.minimum())
                        .maxCapacity(capacity.maximum().orElseThrow())
                        .tags(settings.tags())
                        .build(),
                children.options());
        new Policy(
                scaling + "-policy",
                PolicyArgs.builder()
                        .policyType("TargetTrackingScaling")
                        .serviceNamespace(target.serviceNamespace())
                        .resourceId(target.resourceId())
                        .scalableDimension(target.scalableDimension())
                        .targetTrackingScalingPolicyConfiguration(tracking(access, capacity))
                        .build(),
                children.options());
    }

    private static PolicyTargetTrackingScalingPolicyConfigurationArgs tracking(
            String access, TableCapacityArgs capacity) {
        return PolicyTargetTrackingScalingPolicyConfigurationArgs.builder()
                .predefinedMetricSpecification(
                        PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs.builder()
                                .predefinedMetricType("DynamoDB" + access + "CapacityUtilization")
                                .build())
                .targetValue(capacity.targetUtilization()
                        .orElse(DEFAULT_TARGET_PERCENT)
                        .doubleValue())
                .build();
    }
}
