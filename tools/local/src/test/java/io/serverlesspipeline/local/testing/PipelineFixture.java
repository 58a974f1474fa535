package io.serverlesspipeline.local.testing;

import io.serverlesspipeline.local.pipeline.PipelineOutputs;
import java.util.Map;

/** A pipeline with fixed stack outputs. */
public final class PipelineFixture {
    public static final Map<String, String> STACK_OUTPUTS = Map.of(
            "bucketName", "uploads",
            "tableName", "items",
            "functionName", "store",
            "functionArn", "arn:aws:lambda:eu-west-1:000000000000:function:store",
            "roleName", "store-role",
            "logGroupName", "/aws/lambda/store",
            "failureQueueUrl", "http://localhost:4566/000000000000/failures");

    public static final PipelineOutputs PIPELINE = PipelineOutputs.of(STACK_OUTPUTS);

    private PipelineFixture() {}
}
