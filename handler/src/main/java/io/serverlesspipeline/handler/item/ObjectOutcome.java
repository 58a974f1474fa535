package io.serverlesspipeline.handler.item;

import io.serverlesspipeline.handler.notification.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The outcome that an object's item records.
 *
 * @param status how far the upload has been stored
 * @param progress how much has been read, with the counts of records
 * @param content what the object contains
 * @param failure why reading stopped, null if it didn't
 * @param body the whole content, null if it isn't kept
 */
public record ObjectOutcome(
        ObjectStatus status,
        Progress progress,
        ContentDescription content,
        @Nullable String failure,
        @Nullable String body) {}
