package io.serverlesspipeline.audit.report;

import io.serverlesspipeline.audit.lint.LintFinding;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import io.serverlesspipeline.audit.proof.Fact;
import io.serverlesspipeline.audit.proof.PipelineProof;
import io.serverlesspipeline.audit.request.ObservedRequest;
import io.serverlesspipeline.audit.workload.WorkloadResult;
import java.util.ArrayList;
import java.util.List;

/** Collects the objections to a pipeline's policies and their proof. */
final class Objections {
    private final List<String> objections = new ArrayList<>();

    private Objections() {}

    static List<String> of(PipelineAudit audit) {
        Objections objections = new Objections();
        objections.checkDocuments(audit);
        audit.statements().forEach(objections::checkStatement);
        audit.lint().forEach((kind, findings) -> findings.forEach(finding -> objections.checkFinding(kind, finding)));
        if (audit.proof() != null) {
            objections.checkProof(audit.proof());
        }
        return List.copyOf(objections.objections);
    }

    private void checkDocuments(PipelineAudit audit) {
        if (audit.documents().of(PolicyKind.ROLE).isEmpty()) {
            objections.add("The role has no inline policy.");
        }
        audit.documents()
                .managedPolicies()
                .forEach(arn -> objections.add("The managed policy `" + arn + "` is attached to the role."));
    }

    private void checkStatement(StatementAudit audit) {
        Statement statement = audit.statement();
        if (audit.need() == null && audit.policy().isOfPipeline()) {
            objections.add(audit.policy().title() + ", " + label(statement) + ": "
                    + (statement.unsupported().isEmpty()
                            ? "no known need justifies `" + String.join("`, `", statement.actions()) + "` on `"
                                    + String.join("`, `", statement.resources()) + "`."
                            : "it has " + String.join(", ", statement.unsupported()) + ", which the audit doesn't "
                                    + "support."));
        }
        for (Fact fact : audit.facts()) {
            if (!fact.holds()) {
                objections.add(audit.policy().title() + ", " + label(statement) + ": not confirmed: " + fact.claim()
                        + " (" + fact.evidence() + ").");
            }
        }
    }

    private static String label(Statement statement) {
        return statement.sid().isEmpty() ? "a statement without a Sid" : "`" + statement.sid() + "`";
    }

    private void checkFinding(PolicyKind kind, LintFinding finding) {
        if (!finding.isExplained()) {
            objections.add(kind.title() + ": " + finding.tool() + " reports " + finding.issue()
                    + (finding.detail().isEmpty() ? "" : ": " + finding.detail()) + ".");
        }
    }

    private void checkProof(PipelineProof proof) {
        proof.workloads().stream()
                .filter(result -> !result.passed())
                .forEach(result -> objections.add("Not sufficient: the workload \""
                        + result.workload().name() + "\" fails: " + failure(result) + "."));
        proof.comparison().usedNotGranted().forEach(grant -> objections.add("Used but not granted: `" + grant + "`."));
        proof.deniedCalls().stream()
                .filter(result -> !result.denied())
                .forEach(result -> objections.add("Not bounded: the role could " + result.title() + " (`"
                        + result.action() + "`): " + result.answer() + "."));
        proof.comparison().grantedNotUsed().forEach(grant -> objections.add("Granted but not used: `" + grant + "`."));
    }

    private static String failure(WorkloadResult result) {
        return result.denial().map(Objections::denial).orElse(result.failure());
    }

    private static String denial(ObservedRequest request) {
        return "`" + request.action() + "` returns " + request.status() + " " + request.error();
    }
}
