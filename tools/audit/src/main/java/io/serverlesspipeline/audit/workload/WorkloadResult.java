package io.serverlesspipeline.audit.workload;

import io.serverlesspipeline.audit.request.ObservedRequest;
import java.util.List;
import java.util.Optional;

/**
 * The result of a workload.
 *
 * @param workload the workload
 * @param statuses the outcomes of its deliveries in the function's log
 * @param failure the reason for failure; empty if it succeeded
 * @param requests the observed requests in order
 */
public record WorkloadResult(Workload workload, List<String> statuses, String failure, List<ObservedRequest> requests) {
    /** Creates defensive copies of the lists. */
    public WorkloadResult {
        statuses = List.copyOf(statuses);
        requests = List.copyOf(requests);
    }

    /** Returns whether all steps succeeded and no request was denied. */
    public boolean passed() {
        return failure.isEmpty() && denial().isEmpty();
    }

    /** Returns the first denied request. */
    public Optional<ObservedRequest> denial() {
        return requests.stream().filter(ObservedRequest::isDenied).findFirst();
    }
}
