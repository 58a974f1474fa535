package io.serverlesspipeline.local.upload;

import io.serverlesspipeline.local.item.ObjectItemView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An object that has been uploaded, with what tells it from every other upload of the same key.
 *
 * @param bucket the bucket
 * @param key the object's key
 * @param size the object's size in bytes
 * @param contentType the object's content type
 * @param eTag the object's entity tag, without quotation marks
 * @param begin when the upload began
 * @param itemBefore the object's item just before the upload, or null if there was none
 */
public record CompletedUpload(
        String bucket,
        String key,
        long size,
        String contentType,
        String eTag,
        Instant begin,
        @Nullable ObjectItemView itemBefore) {
    /** Returns whether an item of the same object tells of this upload, not of an older or a newer one. */
    boolean isToldBy(ObjectItemView item) {
        boolean changed = itemBefore == null || !item.isSameUpload(itemBefore);
        return changed && item.eTag().equals(eTag);
    }
}
