package io.serverlesspipeline.handler.item;

import org.jspecify.annotations.Nullable;

/**
 * What an object contains.
 *
 * @param contentType the content type, null if absent
 * @param format how the object is read, in lowercase, such as {@code ndjson}
 * @param looksLike what an opaque object seems to contain, null if it isn't opaque or nothing is recognized
 */
public record ContentDescription(
        @Nullable String contentType,
        String format,
        @Nullable String looksLike) {}
