package io.serverlesspipeline.audit.report;

import io.serverlesspipeline.audit.need.Need;
import io.serverlesspipeline.audit.need.SourceLine;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import io.serverlesspipeline.audit.proof.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The audit of a statement.
 *
 * @param policy the policy document that contains it
 * @param statement the statement
 * @param need the need that justifies it, or {@code null} if there is none
 * @param source the line of code that needs it, or {@code null} if there is none
 * @param facts the facts about it; empty if the policies were only read
 */
public record StatementAudit(
        PolicyKind policy,
        Statement statement,
        @Nullable Need need,
        @Nullable SourceLine source,
        List<Fact> facts) {
    /** Creates a defensive copy of the facts. */
    public StatementAudit {
        facts = List.copyOf(facts);
    }
}
