package io.serverlesspipeline.audit.workload;

import io.serverlesspipeline.audit.pipeline.DeployedPipeline;
import io.serverlesspipeline.audit.pipeline.SessionClients;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Runs workloads on a pipeline sequentially, so that each request belongs to a single workload. */
public final class WorkloadRunner {
    private final DeployedPipeline pipeline;
    private final SessionClients role;
    private final List<Workload> workloads;
    private int runs;

    /**
     * Creates a runner.
     *
     * @param pipeline the pipeline
     * @param role clients with the function's role, which act on behalf of Lambda
     * @param workloads the workloads
     */
    public WorkloadRunner(DeployedPipeline pipeline, SessionClients role, List<Workload> workloads) {
        this.pipeline = pipeline;
        this.role = role;
        this.workloads = List.copyOf(workloads);
    }

    /** Runs all workloads. */
    public List<WorkloadResult> runAll() throws InterruptedException {
        return run(workload -> true);
    }

    /** Runs the workloads that are repeated for each policy reduction. */
    public List<WorkloadResult> runRepeated() throws InterruptedException {
        return run(Workload::repeated);
    }

    private List<WorkloadResult> run(Predicate<Workload> filter) throws InterruptedException {
        runs++;
        List<WorkloadResult> results = new ArrayList<>();
        for (Workload workload : workloads) {
            if (filter.test(workload)) {
                results.add(run(workload));
            }
        }
        return results;
    }

    private WorkloadResult run(Workload workload) throws InterruptedException {
        int before = pipeline.proxy().count();
        Deliveries deliveries = new Deliveries(pipeline, role, runs);
        String failure = "";
        try {
            workload.steps().run(deliveries);
        } catch (UnexpectedOutcomeException exception) {
            failure = String.valueOf(exception.getMessage());
        } catch (AwsServiceException exception) {
            failure = exception.awsErrorDetails().errorCode();
        }
        return new WorkloadResult(
                workload, deliveries.statuses(), failure, pipeline.proxy().since(before));
    }
}
