package io.serverlesspipeline.audit.report;

import io.serverlesspipeline.audit.policy.PolicyCondition;
import io.serverlesspipeline.audit.policy.Statement;
import io.serverlesspipeline.audit.proof.Fact;
import java.util.List;
import java.util.Locale;

/** The report section of a statement. */
final class StatementSection {
    private final StatementAudit audit;

    StatementSection(StatementAudit audit) {
        this.audit = audit;
    }

    @Override
    public String toString() {
        Statement statement = audit.statement();
        StringBuilder text = new StringBuilder("#### `" + statement.sid() + "`\n\n");
        text.append(statement.allows() ? "Allows " : "Denies ").append(list(statement.actions()));
        if (!statement.resources().isEmpty()) {
            text.append(" on ").append(list(statement.resources()));
        }
        if (!statement.principal().isEmpty()) {
            text.append(statement.allows() ? " to `" : " to everyone (`").append(statement.principal());
            text.append(statement.allows() ? "`" : "`)");
        }
        for (PolicyCondition condition : statement.conditions()) {
            text.append(", if `").append(condition).append('`');
        }
        text.append(".\n\n");
        need(text);
        facts(text);
        return text.toString();
    }

    /** Quotes the line of code without its number, so that the report doesn't change when lines above it are added. */
    private void need(StringBuilder text) {
        if (!audit.policy().isOfPipeline()) {
            text.append(
                    "- Used by: the code in `extensions`.\n- Why: the argument `additionalStatements` contains this "
                            + "statement. The audit doesn't know that code, so it proves neither that the statement is needed nor "
                            + "that it is bounded.\n\n");
            return;
        }
        if (audit.need() == null || audit.source() == null) {
            text.append("**No known need justifies this statement.**\n\n");
            return;
        }
        String file = audit.source().file();
        text.append("- Used by: ").append(audit.need().user().label()).append(".\n");
        text.append("- Why: ").append(audit.need().why()).append('\n');
        text.append("- In the code: `").append(audit.source().text()).append("` in [");
        text.append(file.substring(file.lastIndexOf('/') + 1))
                .append("](../")
                .append(file)
                .append(").\n");
        text.append("- Implies: ").append(audit.need().implies()).append("\n\n");
    }

    private void facts(StringBuilder text) {
        if (audit.facts().isEmpty()) {
            return;
        }
        MarkdownTable table = new MarkdownTable("claim", "known by", "holds", "evidence");
        for (Fact fact : audit.facts()) {
            table.row(
                    fact.claim(),
                    fact.method().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    fact.holds() ? "yes" : "**no**",
                    fact.evidence());
        }
        text.append(table);
    }

    private static String list(List<String> names) {
        return "`" + String.join("`, `", names) + "`";
    }
}
