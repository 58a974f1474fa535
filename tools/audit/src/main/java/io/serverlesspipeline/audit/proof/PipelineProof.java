package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.denied.DeniedCallResult;
import io.serverlesspipeline.audit.lint.LintReport;
import io.serverlesspipeline.audit.pipeline.AuditedPipeline;
import io.serverlesspipeline.audit.pipeline.PipelineDocuments;
import io.serverlesspipeline.audit.pipeline.PipelineNames;
import io.serverlesspipeline.audit.workload.WorkloadResult;
import java.util.List;

/**
 * The complete proof of a pipeline.
 *
 * @param pipeline the pipeline
 * @param names the names of its resources
 * @param documents its policies
 * @param workloads the results of the workloads with the deployed policies
 * @param reductions the results of the workloads with reduced policies
 * @param facts the facts about each statement
 * @param comparison the grants in the role's policy compared with the required ones
 * @param deniedCalls the results of the calls that must be denied
 * @param lint the linters' report
 */
public record PipelineProof(
        AuditedPipeline pipeline,
        PipelineNames names,
        PipelineDocuments documents,
        List<WorkloadResult> workloads,
        List<ReductionResult> reductions,
        List<Fact> facts,
        GrantComparison comparison,
        List<DeniedCallResult> deniedCalls,
        LintReport lint) {
    /** Creates defensive copies of the lists. */
    public PipelineProof {
        workloads = List.copyOf(workloads);
        reductions = List.copyOf(reductions);
        facts = List.copyOf(facts);
        deniedCalls = List.copyOf(deniedCalls);
    }
}
