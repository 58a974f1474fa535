package io.serverlesspipeline.audit.need;

/**
 * A line of the code, told by what stands in it, so that it is found wherever it has moved to in its file.
 *
 * @param file the file, relative to the checkout
 * @param text what stands in the line, and in no other of the file
 */
public record SourceAnchor(String file, String text) {}
