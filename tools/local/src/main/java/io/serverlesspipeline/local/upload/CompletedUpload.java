package io.serverlesspipeline.local.upload;

import io.serverlesspipeline.local.item.ObjectItemView;
import io.serverlesspipeline.local.pipeline.FailedEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded object, with the data that distinguishes it from other uploads of the same key.
 *
 * @param bucket the bucket
 * @param key the object's key
 * @param size the object's size in bytes
 * @param contentType the object's content type
 * @param eTag the object's entity tag, without quotation marks
 * @param startedAt the time when the upload started
 * @param itemBefore the object's item before the upload, or null if there was none
 */
public record CompletedUpload(
        String bucket,
        String key,
        long size,
        String contentType,
        String eTag,
        Instant startedAt,
        @Nullable ObjectItemView itemBefore) {
    /** Returns whether an item of the same object belongs to this upload, not to an older or a newer one. */
    public boolean matches(ObjectItemView item) {
        boolean changed = itemBefore == null || !item.isSameUpload(itemBefore);
        return changed && item.eTag().equals(eTag);
    }

    /** Returns whether a failed event is about this upload. Some emulators truncate an event's time to seconds. */
    public boolean hasFailedWith(FailedEvent event) {
        return event.key().equals(key)
                && event.eTag().equals(eTag)
                && !event.eventTime().isBefore(startedAt.truncatedTo(ChronoUnit.SECONDS));
    }
}
