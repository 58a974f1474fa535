package io.serverlesspipeline.audit.denied;

/**
 * What came of a call that the role must be denied.
 *
 * @param title what it would have done
 * @param action the action that it would have needed
 * @param denied whether it was denied
 * @param answer the code of the denial, or what was answered instead
 */
public record DeniedCallResult(String title, String action, boolean denied, String answer) {}
