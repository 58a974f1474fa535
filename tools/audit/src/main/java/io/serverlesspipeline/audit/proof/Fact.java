package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.policy.PolicyKind;

/**
 * A claim about a statement, with its evidence.
 *
 * @param policy the policy document that contains the statement
 * @param sid the statement's Sid
 * @param claim the claim
 * @param method how the claim was checked
 * @param holds whether the claim is true
 * @param evidence what was observed
 */
public record Fact(PolicyKind policy, String sid, String claim, Method method, boolean holds, String evidence) {
    /** How a claim was checked. */
    public enum Method {
        /** A request was sent, and the emulator allowed or denied it. */
        ENFORCED,
        /** The emulator's evaluator evaluated the document without a request. */
        EVALUATED,
        /** The behavior was observed. */
        OBSERVED,
        /** The claim was looked up in parliament's copy of AWS's reference. */
        LOOKED_UP
    }
}
