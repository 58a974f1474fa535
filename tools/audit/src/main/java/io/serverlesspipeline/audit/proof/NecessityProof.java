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

/** Takes one thing at a time from the role's policy, and sees what fails without it. */
final class NecessityProof {
    private final DeployedPipeline pipeline;
    private final WorkloadRunner workloads;
    private final PolicyEvaluator evaluator;

    NecessityProof(DeployedPipeline pipeline, WorkloadRunner workloads, PolicyEvaluator evaluator) {
        this.pipeline = pipeline;
        this.workloads = workloads;
        this.evaluator = evaluator;
    }

    /** Tries every change of the policy, and puts the policy back. */
    List<ReductionResult> run(PolicyDocument document, List<NeededCall> needed) throws InterruptedException {
        List<PolicyReduction> changes = PolicyReduction.of(document);
        List<List<NeededCall>> denied = denied(changes, needed);
        List<ReductionResult> results = new ArrayList<>();
        try {
            for (PolicyReduction change : changes) {
                pipeline.putRolePolicy(change.document());
                results.add(new ReductionResult(
                        change.sid(), change.title(), workloads.runRepeated(), denied.get(results.size())));
            }
        } finally {
            pipeline.putRolePolicy(document);
        }
        return results;
    }

    private List<List<NeededCall>> denied(List<PolicyReduction> changes, List<NeededCall> needed)
            throws InterruptedException {
        List<AccessRequest> questions = new ArrayList<>();
        changes.forEach(change -> needed.forEach(call -> questions.add(call.in(change.document()))));
        Iterator<Boolean> allowed = evaluator.allows(questions).iterator();
        List<List<NeededCall>> denied = new ArrayList<>();
        for (int number = 0; number < changes.size(); number++) {
            denied.add(needed.stream().filter(call -> !allowed.next()).toList());
        }
        return denied;
    }

    /** Returns what a change says of its statement. */
    static Fact fact(ReductionResult result) {
        if (!result.failed().isEmpty()) {
            ObservedRequest denial = result.failed().get(0).denial().orElseThrow();
            return fact(
                    result,
                    Fact.Method.ENFORCED,
                    true,
                    result.failed().size() + " of " + result.workloads().size() + " workloads fail: `" + denial.action()
                            + "` is answered " + denial.status() + " " + denial.error());
        }
        if (!result.denied().isEmpty()) {
            NeededCall denial = result.denied().get(0);
            return fact(
                    result,
                    Fact.Method.EVALUATED,
                    true,
                    "`" + denial.action() + "` on `" + denial.resource() + "` is denied");
        }
        return fact(result, Fact.Method.ENFORCED, false, "no workload fails: it is superfluous");
    }

    private static Fact fact(ReductionResult result, Fact.Method method, boolean holds, String evidence) {
        return new Fact(PolicyKind.ROLE, result.sid(), "Needed: fails " + result.title(), method, holds, evidence);
    }
}
