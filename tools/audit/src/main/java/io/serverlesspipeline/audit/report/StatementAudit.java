package io.serverlesspipeline.audit.report;

import io.serverlesspipeline.audit.need.Need;
import io.serverlesspipeline.audit.need.SourceLine;
import io.serverlesspipeline.audit.policy.PolicyKind;
import io.serverlesspipeline.audit.policy.Statement;
import io.serverlesspipeline.audit.proof.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the audit says of a statement.
 *
 * @param policy the document that it stands in
 * @param statement the statement
 * @param need what it is needed for, null if for nothing that is known
 * @param source the line of the code that needs it, null if there is no need
 * @param facts what was found out about it, empty where nothing was tried
 */
public record StatementAudit(
        PolicyKind policy,
        Statement statement,
        @Nullable Need need,
        @Nullable SourceLine source,
        List<Fact> facts) {
    /** Copies the facts, so that the audit is immutable. */
    public StatementAudit {
        facts = List.copyOf(facts);
    }
}
