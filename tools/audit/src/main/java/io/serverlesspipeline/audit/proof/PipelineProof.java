package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.denied.DeniedCallResult;
import io.serverlesspipeline.audit.lint.LintReport;
import io.serverlesspipeline.audit.pipeline.AuditedPipeline;
import io.serverlesspipeline.audit.pipeline.PipelineDocuments;
import io.serverlesspipeline.audit.pipeline.PipelineNames;
import io.serverlesspipeline.audit.workload.WorkloadResult;
import java.util.List;

/**
 * All that was found out of a pipeline.
 *
 * @param pipeline the pipeline
 * @param names the names of its parts
 * @param documents its policies
 * @param workloads what came of the workloads with the policies as they are
 * @param changes what came of them with a little less in the role's policy
 * @param facts what is said of each statement
 * @param comparison what the role's policy allows, compared with what is needed
 * @param forbidden what came of the calls that must be denied
 * @param lint what the linters say
 */
public record PipelineProof(
        AuditedPipeline pipeline,
        PipelineNames names,
        PipelineDocuments documents,
        List<WorkloadResult> workloads,
        List<ReductionResult> changes,
        List<Fact> facts,
        GrantComparison comparison,
        List<DeniedCallResult> forbidden,
        LintReport lint) {
    /** Copies the lists, so that the proof is immutable. */
    public PipelineProof {
        workloads = List.copyOf(workloads);
        changes = List.copyOf(changes);
        facts = List.copyOf(facts);
        forbidden = List.copyOf(forbidden);
    }
}
