package io.serverlesspipeline.audit.need;

/**
 * A line of code.
 *
 * @param file the file, relative to the checkout
 * @param number its line number, starting at 1
 * @param text the line without surrounding whitespace
 */
public record SourceLine(String file, int number, String text) {}
