package io.serverlesspipeline.audit.report;

import io.serverlesspipeline.audit.lint.LintFinding;
import io.serverlesspipeline.audit.policy.PolicyKind;
import java.util.List;
import java.util.stream.Collectors;

/** The report section of a pipeline. */
final class PipelineSection {
    private final PipelineAudit audit;
    private final StringBuilder text = new StringBuilder();

    PipelineSection(PipelineAudit audit) {
        this.audit = audit;
    }

    @Override
    public String toString() {
        text.append("## ").append(audit.title()).append("\n\n");
        configuration();
        objections();
        if (audit.proof() != null) {
            text.append(new GrantsSection(audit.proof()));
        }
        statements();
        findings();
        if (audit.proof() != null) {
            text.append(new ProofSection(audit.proof()));
        }
        return text.toString();
    }

    private void configuration() {
        if (!audit.configuration().isEmpty()) {
            text.append("Configuration that affects the policies: ")
                    .append(audit.configuration().entrySet().stream()
                            .map(each -> "`" + each.getKey() + ": " + each.getValue() + "`")
                            .collect(Collectors.joining(", ")))
                    .append(". ");
        }
        String boundary = audit.documents().permissionsBoundary();
        text.append("The role `")
                .append(audit.names().roleName())
                .append("` has ")
                .append(audit.documents().managedPolicies().isEmpty() ? "no" : "a")
                .append(" managed policy attached and ")
                .append(boundary.isEmpty() ? "no permissions boundary" : "the permissions boundary `" + boundary + "`")
                .append(".\n\n");
    }

    private void objections() {
        List<String> objections = audit.objections();
        if (!objections.isEmpty()) {
            text.append("### Objections\n\n");
            objections.forEach(objection -> text.append("- ").append(objection).append('\n'));
            text.append('\n');
        }
    }

    private void statements() {
        PolicyKind policy = null;
        for (StatementAudit statement : audit.statements()) {
            if (statement.policy() != policy) {
                policy = statement.policy();
                text.append("### ").append(policy.title()).append("\n\n");
            }
            text.append(new StatementSection(statement));
        }
        for (PolicyKind kind : PolicyKind.values()) {
            if (kind.isOfPipeline() && audit.documents().of(kind).isEmpty()) {
                text.append("### ").append(kind.title()).append("\n\nNone.\n\n");
            }
        }
    }

    private void findings() {
        text.append("### Linter findings\n\n");
        for (PolicyKind kind : PolicyKind.values()) {
            List<LintFinding> findings = audit.lint().get(kind);
            if (findings != null) {
                text.append("- ").append(kind.title()).append(": ");
                text.append(findings.isEmpty() ? "none" : findings(findings)).append(".\n");
            }
        }
        text.append('\n');
    }

    private static String findings(List<LintFinding> findings) {
        return findings.stream()
                .map(finding -> "`" + finding.issue() + "`"
                        + (finding.detail().isEmpty() ? "" : " (" + finding.detail() + ")") + " from " + finding.tool()
                        + ". "
                        + (finding.isExplained() ? finding.explanation().replaceAll("\\.$", "") : "**Not explained**"))
                .collect(Collectors.joining("; "));
    }
}
