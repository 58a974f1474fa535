package io.serverlesspipeline.component.internal.binding;

/**
 * Stands for a value that its source could not read.
 *
 * @param problem what is wrong and what to do, such as {@code is "a.zip": there is no such file}
 */
public record UnreadableValue(String problem) {}
