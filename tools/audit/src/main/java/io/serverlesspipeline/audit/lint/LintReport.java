package io.serverlesspipeline.audit.lint;

import io.serverlesspipeline.audit.policy.PolicyKind;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the tools say.
 *
 * @param findings what they found in each document
 * @param actions every action of AWS that parliament knows
 */
public record LintReport(Map<PolicyKind, List<LintFinding>> findings, List<KnownAction> actions) {
    /** Copies the collections, so that the report is immutable. */
    public LintReport {
        findings = Collections.unmodifiableMap(new TreeMap<>(findings));
        actions = List.copyOf(actions);
    }
}
