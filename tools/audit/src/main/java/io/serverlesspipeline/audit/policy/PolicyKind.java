package io.serverlesspipeline.audit.policy;

/** The documents that a pipeline has, each with what it belongs to. */
public enum PolicyKind {
    /** The inline policies of the function's role, read as one. */
    ROLE("The role's policy"),
    /** The trust policy of the function's role. */
    TRUST("The role's trust policy"),
    /** The policy of the bucket. */
    BUCKET("The bucket's policy"),
    /** The policy of the failure queue. */
    QUEUE("The failure queue's policy"),
    /** The policy of the function. */
    FUNCTION("The function's policy");

    private final String title;

    PolicyKind(String title) {
        this.title = title;
    }

    /** Returns its title. */
    public String title() {
        return title;
    }
}
