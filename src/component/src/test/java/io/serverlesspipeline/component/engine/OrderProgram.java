package io.serverlesspipeline.component.engine;

import com.pulumi.Pulumi;
import io.serverlesspipeline.component.ServerlessPipeline;
import io.serverlesspipeline.component.ServerlessPipelineArgs;
import io.serverlesspipeline.component.WorkQueueArgs;

/**
 * Pipelines for which the order of updates and deletions matters: with keys, in a VPC, with and without versioning,
 * with a work queue, and with EventBridge.
 */
final class OrderProgram {
    private OrderProgram() {}

    public static void main(String[] arguments) {
        String key = "arn:aws:kms:eu-central-1:123456789012:key/";
        Pulumi.run(context -> {
            new ServerlessPipeline(
                    "encrypted",
                    ServerlessPipelineArgs.builder()
                            .bucketKeyArn(key + "bucket")
                            .tableKeyArn(key + "table")
                            .failureQueueKeyArn(key + "failures")
                            .versioning(true)
                            .build());
            new ServerlessPipeline(
                    "connected",
                    ServerlessPipelineArgs.builder()
                            .subnetIds("subnet-0a1b2c")
                            .securityGroupIds("sg-0a1b2c")
                            .versioning(false)
                            .build());
            new ServerlessPipeline(
                    "queued",
                    ServerlessPipelineArgs.builder()
                            .workQueue(WorkQueueArgs.builder().build())
                            .build());
            new ServerlessPipeline(
                    "routed",
                    ServerlessPipelineArgs.builder().eventSource("eventBridge").build());
        });
    }
}
