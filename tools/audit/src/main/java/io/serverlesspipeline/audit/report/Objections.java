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

/** Says what is wrong with a pipeline's policies, or with their proof. */
final class Objections {
    private final List<String> objections = new ArrayList<>();

    private Objections() {}

    static List<String> to(PipelineAudit audit) {
        Objections objections = new Objections();
        objections.toDocuments(audit);
        audit.statements().forEach(objections::toStatement);
        audit.lint().forEach((kind, findings) -> findings.forEach(finding -> objections.toFinding(kind, finding)));
        if (audit.proof() != null) {
            objections.toProof(audit.proof());
        }
        return List.copyOf(objections.objections);
    }

    private void toDocuments(PipelineAudit audit) {
        if (audit.documents().of(PolicyKind.ROLE).isEmpty()) {
            objections.add("The role has no policy of its own.");
        }
        audit.documents()
                .managedPolicies()
                .forEach(arn -> objections.add("The managed policy `" + arn + "` is attached to the role."));
    }

    private void toStatement(StatementAudit audit) {
        Statement statement = audit.statement();
        if (audit.need() == null) {
            objections.add(audit.policy().title() + ", " + named(statement) + ": "
                    + (statement.unread().isEmpty()
                            ? "there is no need for `" + String.join("`, `", statement.actions()) + "` on `"
                                    + String.join("`, `", statement.resources()) + "` in this way."
                            : "it has " + String.join(", ", statement.unread()) + ", which the audit cannot read."));
        }
        for (Fact fact : audit.facts()) {
            if (!fact.holds()) {
                objections.add(audit.policy().title() + ", " + named(statement) + ": this does not hold: "
                        + fact.claim() + " (" + fact.evidence() + ").");
            }
        }
    }

    private static String named(Statement statement) {
        return statement.sid().isEmpty() ? "a statement without a Sid" : "`" + statement.sid() + "`";
    }

    private void toFinding(PolicyKind kind, LintFinding finding) {
        if (!finding.isExplained()) {
            objections.add(kind.title() + ": " + finding.tool() + " finds " + finding.issue()
                    + (finding.detail().isEmpty() ? "" : ": " + finding.detail()) + ".");
        }
    }

    private void toProof(PipelineProof proof) {
        proof.workloads().stream()
                .filter(result -> !result.passed())
                .forEach(result -> objections.add("Not sufficient: the workload \""
                        + result.workload().name() + "\" fails: " + failure(result) + "."));
        proof.comparison().usedNotGranted().forEach(grant -> objections.add("Used and not granted: `" + grant + "`."));
        proof.forbidden().stream()
                .filter(result -> !result.denied())
                .forEach(result -> objections.add("Not bounded: the role could " + result.title() + " (`"
                        + result.action() + "`): " + result.answer() + "."));
        proof.comparison().grantedNotUsed().forEach(grant -> objections.add("Granted and not used: `" + grant + "`."));
    }

    private static String failure(WorkloadResult result) {
        return result.denial().map(Objections::denial).orElse(result.failure());
    }

    private static String denial(ObservedRequest request) {
        return "`" + request.action() + "` is answered " + request.status() + " " + request.error();
    }
}
