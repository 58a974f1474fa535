package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.workload.WorkloadResult;
import java.util.List;

/**
 * What fails when a policy has a little less in it.
 *
 * @param sid the statement that has less
 * @param title what was taken away
 * @param workloads what came of the workloads
 * @param denied the needed calls that the evaluator says would be denied
 */
public record ReductionResult(String sid, String title, List<WorkloadResult> workloads, List<NeededCall> denied) {
    /** Copies the lists, so that the result is immutable. */
    public ReductionResult {
        workloads = List.copyOf(workloads);
        denied = List.copyOf(denied);
    }

    /** Returns the workloads that were denied something. */
    public List<WorkloadResult> failed() {
        return workloads.stream().filter(result -> result.denial().isPresent()).toList();
    }

    /** Returns whether what was taken away is needed. */
    public boolean isNeeded() {
        return !failed().isEmpty() || !denied.isEmpty();
    }
}
