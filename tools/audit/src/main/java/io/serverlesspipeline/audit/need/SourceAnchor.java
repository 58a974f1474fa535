package io.serverlesspipeline.audit.need;

/**
 * Identifies a line of code by its content, so that it is found even if it moves within the file.
 *
 * @param file the file, relative to the checkout
 * @param text text that occurs in this line and in no other line of the file
 */
public record SourceAnchor(String file, String text) {}
