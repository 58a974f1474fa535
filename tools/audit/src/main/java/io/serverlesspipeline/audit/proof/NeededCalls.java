package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.pipeline.AuditedPipeline;
import io.serverlesspipeline.audit.pipeline.PipelineNames;
import io.serverlesspipeline.audit.workload.Workload;
import io.serverlesspipeline.audit.workload.WorkloadResult;
import java.util.ArrayList;
import java.util.List;

/** The calls that a pipeline's role must allow. They don't come from its policy. */
final class NeededCalls {
    /** The suffix of a log group's ARN that identifies one of its streams. */
    static final String STREAM = ":log-stream:any-stream";

    private NeededCalls() {}

    /** Returns the distinct observed calls of the function. */
    static List<NeededCall> ofFunction(List<WorkloadResult> results) {
        return results.stream()
                .filter(result -> result.workload().caller() == Workload.Caller.FUNCTION)
                .flatMap(result -> result.requests().stream())
                .map(NeededCall::of)
                .distinct()
                .toList();
    }

    /**
     * Returns the calls that the Lambda service makes with the function's role.
     *
     * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html">Defining Lambda
     *     function permissions with an execution role (AWS Lambda Developer Guide)</a>
     */
    static List<NeededCall> ofLambda(AuditedPipeline pipeline, PipelineNames names) {
        List<NeededCall> calls = new ArrayList<>();
        calls.add(call("logs:CreateLogStream", names.logGroupArn() + STREAM));
        calls.add(call("logs:PutLogEvents", names.logGroupArn() + STREAM));
        if (pipeline.queued()) {
            calls.add(call("sqs:DeleteMessage", names.workQueueArn()));
            calls.add(call("sqs:GetQueueAttributes", names.workQueueArn()));
            calls.add(call("sqs:ReceiveMessage", names.workQueueArn()));
        } else {
            calls.add(call("sqs:SendMessage", names.failureDestinationArn()));
        }
        if (pipeline.traced()) {
            calls.add(call("xray:PutTelemetryRecords", "*"));
            calls.add(call("xray:PutTraceSegments", "*"));
        }
        return calls;
    }

    private static NeededCall call(String action, String resource) {
        return new NeededCall(action, resource, "");
    }
}
