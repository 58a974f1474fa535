package io.serverlesspipeline.handler.item;

import org.jspecify.annotations.Nullable;

/**
 * What an object's item says of how it went.
 *
 * @param status how far the upload has been stored
 * @param progress how far it has been read, and what became of its records
 * @param contentType the content type it was uploaded with, absent if there is none
 * @param failure why reading stopped, absent if it did not
 * @param body the whole content, absent if it is not kept
 */
public record ObjectOutcome(
        ObjectStatus status,
        Progress progress,
        @Nullable String contentType,
        @Nullable String failure,
        @Nullable String body) {}
