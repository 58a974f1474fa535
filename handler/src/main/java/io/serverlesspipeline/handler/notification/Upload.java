package io.serverlesspipeline.handler.notification;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded object, as a notification describes it.
 *
 * @param bucket the bucket's name
 * @param key the object's key, decoded
 * @param versionId the object's version, null in a bucket without versioning
 * @param eTag the entity tag without quotation marks, null if the notification has none
 * @param size the object's size in bytes, 0 if the notification has none
 * @param sequencer the position of this upload among all uploads of the same key
 * @param eventTime when the upload happened, with millisecond precision
 */
public record Upload(
        String bucket,
        String key,
        @Nullable String versionId,
        @Nullable String eTag,
        long size,
        Sequencer sequencer,
        Instant eventTime) {

    private static final DateTimeFormatter FORMATTER =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /** Returns a time with milliseconds: strings of equal length sort in the order of time. */
    public static String format(Instant time) {
        return FORMATTER.format(time);
    }

    /** Returns the object's name in the table's items: the bucket, a slash and the key. */
    public String source() {
        return bucket + "/" + key;
    }

    /** Returns the object's name in log lines and error messages. */
    @Override
    public String toString() {
        return "s3://" + source();
    }
}
