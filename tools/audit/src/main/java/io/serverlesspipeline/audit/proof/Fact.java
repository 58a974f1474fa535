package io.serverlesspipeline.audit.proof;

import io.serverlesspipeline.audit.policy.PolicyKind;

/**
 * Something that the audit says of a statement, and how it knows.
 *
 * @param policy the document that the statement stands in
 * @param sid the statement
 * @param claim what is said
 * @param method how it is known
 * @param holds whether it turned out to be true
 * @param evidence what was seen
 */
public record Fact(PolicyKind policy, String sid, String claim, Method method, boolean holds, String evidence) {
    /** How something is known. */
    public enum Method {
        /** A request was sent, and the emulator allowed or denied it. */
        ENFORCED,
        /** The emulator's evaluator was asked what the document says. */
        EVALUATED,
        /** It was seen to happen. */
        OBSERVED,
        /** It stands in the copy of AWS's reference that parliament has. */
        LOOKED_UP
    }
}
