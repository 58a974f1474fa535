package io.serverlesspipeline.audit.evaluation;

/**
 * Something that a document allows.
 *
 * @param action the action
 * @param resource the resource's ARN, or {@code *}
 */
public record Grant(String action, String resource) {}
