package io.serverlesspipeline.audit.policy;

/** The kinds of policy documents in a pipeline. */
public enum PolicyKind {
    /** The pipeline's inline policies of the function's role, combined. */
    ROLE("The role's policy"),
    /** The inline policy of the function's role with the statements of the argument {@code additionalStatements}. */
    ADDITIONAL("The user's own statements"),
    /** The trust policy of the function's role. */
    TRUST("The role's trust policy"),
    /** The bucket policy. */
    BUCKET("The bucket's policy"),
    /** The failure queue's policy. */
    QUEUE("The failure queue's policy"),
    /** The work queue's policy. */
    WORK_QUEUE("The work queue's policy"),
    /** The function's resource-based policy. */
    FUNCTION("The function's policy");

    private final String title;

    PolicyKind(String title) {
        this.title = title;
    }

    /** Returns whether a pipeline needs a policy of this kind, so the audit must justify it. */
    public boolean isOfPipeline() {
        return this != ADDITIONAL;
    }

    /** Returns whether a policy of this kind belongs to the role. */
    public boolean isOfRole() {
        return this == ROLE || this == ADDITIONAL;
    }

    /** Returns the title in the report. */
    public String title() {
        return title;
    }
}
