package io.serverlesspipeline.audit.workload;

import io.serverlesspipeline.audit.request.ObservedRequest;
import java.util.List;
import java.util.Optional;

/**
 * What came of a workload.
 *
 * @param workload the workload
 * @param statuses how its deliveries ended, as the function logs it
 * @param failure what did not end as it should, empty if everything did
 * @param requests the requests that were sent in it, in their order
 */
public record WorkloadResult(Workload workload, List<String> statuses, String failure, List<ObservedRequest> requests) {
    /** Copies the lists, so that the result is immutable. */
    public WorkloadResult {
        statuses = List.copyOf(statuses);
        requests = List.copyOf(requests);
    }

    /** Returns whether everything ended as it should and nothing was denied. */
    public boolean passed() {
        return failure.isEmpty() && denial().isEmpty();
    }

    /** Returns the first request that was denied. */
    public Optional<ObservedRequest> denial() {
        return requests.stream().filter(ObservedRequest::isDenied).findFirst();
    }
}
