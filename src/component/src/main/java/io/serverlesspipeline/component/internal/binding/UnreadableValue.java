package io.serverlesspipeline.component.internal.binding;

/**
 * A value that its source couldn't read.
 *
 * @param problem the problem and its remedy, such as {@code is "a.zip": there is no such file}
 */
public record UnreadableValue(String problem) {}
