package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.workload.WorkloadResult;
import java.util.List;

/**
 * The effects of a policy reduction.
 *
 * @param sid the reduced statement's Sid
 * @param title what was removed
 * @param workloads the results of the workloads
 * @param denied the needed calls that the evaluator denies
 */
public record ReductionResult(String sid, String title, List<WorkloadResult> workloads, List<NeededCall> denied) {
    /** Creates defensive copies of the lists. */
    public ReductionResult {
        workloads = List.copyOf(workloads);
        denied = List.copyOf(denied);
    }

    /** Returns the workloads in which a request was denied. */
    public List<WorkloadResult> failed() {
        return workloads.stream().filter(result -> result.denial().isPresent()).toList();
    }

    /** Returns whether the removed permission is needed. */
    public boolean isNeeded() {
        return !failed().isEmpty() || !denied.isEmpty();
    }
}
