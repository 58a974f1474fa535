package io.serverlesspipeline.audit.lint;

/**
 * A finding of a linter in a policy document.
 *
 * @param tool the linter
 * @param issue the linter's name for the issue
 * @param detail the linter's description
 * @param explanation why the finding is accepted; empty if it isn't
 */
public record LintFinding(String tool, String issue, String detail, String explanation) {
    /** Returns whether the finding is accepted with an explanation. */
    public boolean isExplained() {
        return !explanation.isEmpty();
    }
}
