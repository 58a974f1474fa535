package io.serverlesspipeline.audit.policy;

/** The kinds of policy documents in a pipeline. */
public enum PolicyKind {
    /** The inline policies of the function's role, combined. */
    ROLE("The role's policy"),
    /** The trust policy of the function's role. */
    TRUST("The role's trust policy"),
    /** The bucket policy. */
    BUCKET("The bucket's policy"),
    /** The failure queue's policy. */
    QUEUE("The failure queue's policy"),
    /** The function's resource-based policy. */
    FUNCTION("The function's policy");

    private final String title;

    PolicyKind(String title) {
        this.title = title;
    }

    /** Returns the title in the report. */
    public String title() {
        return title;
    }
}
