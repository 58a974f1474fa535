package io.serverlesspipeline.audit.need;

/**
 * A line of the code.
 *
 * @param file the file, relative to the checkout
 * @param number its number, from 1
 * @param text the line without the space around it
 */
public record SourceLine(String file, int number, String text) {}
