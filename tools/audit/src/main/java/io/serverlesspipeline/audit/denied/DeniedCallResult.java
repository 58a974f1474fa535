package io.serverlesspipeline.audit.denied;

/**
 * The result of a call that must be denied to the role.
 *
 * @param title what the call does
 * @param action the action that it requires
 * @param denied whether the call was denied
 * @param answer the error code of the denial, or the response otherwise
 */
public record DeniedCallResult(String title, String action, boolean denied, String answer) {}
