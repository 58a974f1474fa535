package io.serverlesspipeline.audit.lint;

import io.serverlesspipeline.audit.policy.PolicyKind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The report of the linters.
 *
 * @param findings the findings in each document
 * @param actions every AWS action that parliament knows
 */
public record LintReport(Map<PolicyKind, List<LintFinding>> findings, List<KnownAction> actions) {
    /** Creates defensive copies of the collections. */
    public LintReport {
        findings = Collections.unmodifiableMap(new TreeMap<>(findings));
        actions = List.copyOf(actions);
    }
}
