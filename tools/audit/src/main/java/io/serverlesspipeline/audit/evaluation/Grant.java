package io.serverlesspipeline.audit.evaluation;

/**
 * An action on a resource that a policy document allows.
 *
 * @param action the action
 * @param resource the resource's ARN, or {@code *}
 */
public record Grant(String action, String resource) {}
