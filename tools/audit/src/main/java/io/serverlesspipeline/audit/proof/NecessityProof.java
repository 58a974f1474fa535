package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.evaluation.AccessRequest;
import io.serverlesspipeline.audit.evaluation.PolicyEvaluator;
import io.serverlesspipeline.audit.pipeline.DeployedPipeline;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.request.ObservedRequest;
import io.serverlesspipeline.audit.workload.WorkloadRunner;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Removes one permission at a time from the role's policy and checks what fails. */
final class NecessityProof {
    private final DeployedPipeline pipeline;
    private final WorkloadRunner workloads;
    private final PolicyEvaluator evaluator;

    NecessityProof(DeployedPipeline pipeline, WorkloadRunner workloads, PolicyEvaluator evaluator) {
        this.pipeline = pipeline;
        this.workloads = workloads;
        this.evaluator = evaluator;
    }

    /** Tries every reduction of the policy, and restores the policy afterwards. */
    List<ReductionResult> run(PolicyDocument document, List<NeededCall> needed) throws InterruptedException {
        List<PolicyReduction> reductions = PolicyReduction.of(document);
        List<List<NeededCall>> denied = denied(reductions, needed);
        List<ReductionResult> results = new ArrayList<>();
        try {
            for (PolicyReduction reduction : reductions) {
                pipeline.putRolePolicy(reduction.document());
                results.add(new ReductionResult(
                        reduction.sid(), reduction.title(), workloads.runRepeated(), denied.get(results.size())));
            }
        } finally {
            pipeline.putRolePolicy(document);
        }
        return results;
    }

    private List<List<NeededCall>> denied(List<PolicyReduction> reductions, List<NeededCall> needed)
            throws InterruptedException {
        List<AccessRequest> requests = new ArrayList<>();
        reductions.forEach(reduction -> needed.forEach(call -> requests.add(call.toRequest(reduction.document()))));
        Iterator<Boolean> allowed = evaluator.allows(requests).iterator();
        List<List<NeededCall>> denied = new ArrayList<>();
        for (int number = 0; number < reductions.size(); number++) {
            denied.add(needed.stream().filter(call -> !allowed.next()).toList());
        }
        return denied;
    }

    /** Returns the fact that a reduction proves about its statement. */
    static Fact fact(ReductionResult result) {
        if (!result.failed().isEmpty()) {
            ObservedRequest denial = result.failed().get(0).denial().orElseThrow();
            return fact(
                    result,
                    Fact.Method.ENFORCED,
                    true,
                    result.failed().size() + " of " + result.workloads().size() + " workloads fail: `" + denial.action()
                            + "` returns " + denial.status() + " " + denial.error());
        }
        if (!result.denied().isEmpty()) {
            NeededCall denial = result.denied().get(0);
            return fact(
                    result,
                    Fact.Method.EVALUATED,
                    true,
                    "`" + denial.action() + "` on `" + denial.resource() + "` is denied");
        }
        return fact(result, Fact.Method.ENFORCED, false, "no workload fails, so it isn't needed");
    }

    private static Fact fact(ReductionResult result, Fact.Method method, boolean holds, String evidence) {
        return new Fact(PolicyKind.ROLE, result.sid(), "Needed: fails " + result.title(), method, holds, evidence);
    }
}
