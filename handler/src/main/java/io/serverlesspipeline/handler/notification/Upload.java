package io.serverlesspipeline.handler.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One object that a notification says was uploaded.
 *
 * @param bucket the bucket's name
 * @param key the object's key, decoded
 * @param versionId the object's version, absent in a bucket without versioning
 * @param eTag the entity tag without quotation marks, absent if the notification has none
 * @param size the object's size in bytes, 0 if the notification has none
 * @param sequencer the place of this upload among all uploads of the same key
 * @param eventTime when the upload happened, to the millisecond
 */
public record Upload(
        String bucket,
        String key,
        @Nullable String versionId,
        @Nullable String eTag,
        long size,
        Sequencer sequencer,
        Instant eventTime) {

    /** Returns the object's name as the table's items give it: the bucket, a slash, the key. */
    public String source() {
        return bucket + "/" + key;
    }

    /** Returns the object's name as log lines and errors give it. */
    @Override
    public String toString() {
        return "s3://" + source();
    }
}
