package io.serverlesspipeline.audit.lint;

/**
 * Something that a tool found in a document.
 *
 * @param tool the tool
 * @param issue what kind of thing it is, as the tool names it
 * @param detail what the tool says of it
 * @param explanation why it is right as it is, empty if nobody has said so
 */
public record LintFinding(String tool, String issue, String detail, String explanation) {
    /** Returns whether somebody has said why it is right as it is. */
    public boolean isExplained() {
        return !explanation.isEmpty();
    }
}
