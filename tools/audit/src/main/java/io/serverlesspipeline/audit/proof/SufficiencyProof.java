package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.evaluation.PolicyEvaluator;
import io.serverlesspipeline.audit.policy.PolicyDocument;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import io.serverlesspipeline.audit.workload.WorkloadResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proves for each statement that its actions are used, and that every needed call is allowed. */
final class SufficiencyProof {
    private final PolicyDocument document;
    private final PolicyEvaluator evaluator;

    SufficiencyProof(PolicyDocument document, PolicyEvaluator evaluator) {
        this.document = document;
        this.evaluator = evaluator;
    }

    /** Returns the facts for each statement whose actions were requested or needed. */
    List<Fact> facts(List<WorkloadResult> workloads, List<NeededCall> needed) throws InterruptedException {
        List<Fact> facts = new ArrayList<>();
        Map<NeededCall, Boolean> allowed = evaluate(needed);
        for (Statement statement : document.statements()) {
            for (String action : statement.actions()) {
                observed(statement, action, workloads, facts);
                evaluated(statement, action, allowed, facts);
            }
        }
        return facts;
    }

    private Map<NeededCall, Boolean> evaluate(List<NeededCall> needed) throws InterruptedException {
        List<Boolean> decisions = evaluator.allows(
                needed.stream().map(call -> call.toRequest(document)).toList());
        Map<NeededCall, Boolean> allowed = new LinkedHashMap<>();
        needed.forEach(call -> allowed.put(call, decisions.get(allowed.size())));
        return allowed;
    }

    private static void observed(Statement statement, String action, List<WorkloadResult> workloads, List<Fact> facts) {
        long requests = workloads.stream()
                .flatMap(result -> result.requests().stream())
                .filter(request -> request.action().equals(action))
                .count();
        long denied = workloads.stream()
                .flatMap(result -> result.requests().stream())
                .filter(request -> request.action().equals(action) && request.isDenied())
                .count();
        long using = workloads.stream()
                .filter(result -> result.requests().stream()
                        .anyMatch(request -> request.action().equals(action)))
                .count();
        if (requests > 0) {
            facts.add(new Fact(
                    PolicyKind.ROLE,
                    statement.sid(),
                    "Sufficient: `" + action + "` is allowed in every observed request",
                    Fact.Method.ENFORCED,
                    denied == 0,
                    requests + (requests == 1 ? " request" : " requests") + " in " + using + " of " + workloads.size()
                            + " workloads, " + denied + " denied"));
        }
    }

    /** Evaluates every needed call, because the emulator doesn't enforce all conditions and calls. */
    private static void evaluated(
            Statement statement, String action, Map<NeededCall, Boolean> allowed, List<Fact> facts) {
        Set<NeededCall> calls = new LinkedHashSet<>(allowed.keySet());
        calls.removeIf(call -> !call.action().equals(action));
        long denied = calls.stream()
                .filter(call -> !allowed.getOrDefault(call, false))
                .count();
        if (!calls.isEmpty()) {
            facts.add(new Fact(
                    PolicyKind.ROLE,
                    statement.sid(),
                    "Sufficient: `" + action + "` is allowed under the policy's conditions",
                    Fact.Method.EVALUATED,
                    denied == 0,
                    calls.size() + (calls.size() == 1 ? " call" : " distinct calls") + ", " + denied + " denied"));
        }
    }
}
