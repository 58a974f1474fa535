package io.serverlesspipeline.component.internal.table;

import com.pulumi.aws.appautoscaling.Policy;
import com.pulumi.aws.appautoscaling.PolicyArgs;
import com.pulumi.aws.appautoscaling.Target;
import com.pulumi.aws.appautoscaling.TargetArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationArgs;
import com.pulumi.aws.appautoscaling.inputs.PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs;
import com.pulumi.aws.dynamodb.Table;
import com.pulumi.core.Output;
import io.serverlesspipeline.component.TableCapacityArgs;
import io.serverlesspipeline.component.internal.resource.ResourceContext;
import java.util.Locale;

/**
 * Scales the provisioned capacity of the table and of each of its indexes; see "Managing throughput capacity
 * automatically with DynamoDB auto scaling" in the Amazon DynamoDB Developer Guide.
 */
final class TableScaling {
    private static final int DEFAULT_TARGET_PERCENT = 70;

    private final ResourceContext context;
    private final String tableName;
    private final Output<String> tableId;

    TableScaling(ResourceContext context, String tableName, Table table) {
        this.context = context;
        this.tableName = tableName;
        this.tableId = table.name().applyValue(physicalName -> "table/" + physicalName);
    }

    /** Creates a scaling policy for each capacity that has a maximum. */
    void scale(TableSettings settings) {
        scale(tableName, tableId, "table", settings.capacity());
        for (String index : TableIndexes.names(settings)) {
            scale(
                    tableName + "-" + index,
                    tableId.applyValue(id -> id + "/index/" + index),
                    "index",
                    settings.capacity());
        }
    }

    private void scale(String name, Output<String> resourceId, String kind, TableCapacity capacity) {
        capacity.read().ifPresent(read -> scale(name, resourceId, kind, "Read", read));
        capacity.write().ifPresent(write -> scale(name, resourceId, kind, "Write", write));
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
                        .tags(context.tags())
                        .build(),
                context.options().build());
        new Policy(
                scaling + "-policy",
                PolicyArgs.builder()
                        .policyType("TargetTrackingScaling")
                        .serviceNamespace(target.serviceNamespace())
                        .resourceId(target.resourceId())
                        .scalableDimension(target.scalableDimension())
                        .targetTrackingScalingPolicyConfiguration(tracking(access, capacity))
                        .build(),
                context.options().build());
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
