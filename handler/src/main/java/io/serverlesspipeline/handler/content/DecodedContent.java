package io.serverlesspipeline.handler.content;

import java.io.InputStream;

/**
 * An object's text in UTF-8, without a byte-order mark.
 *
 * @param text the text
 * @param isSeekable whether its bytes are those of the object, so that skipping them doesn't need to read them
 */
public record DecodedContent(InputStream text, boolean isSeekable) {}
