package io.serverlesspipeline.handler.mapping;

import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.record.RecordPlace;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What templates can use of an upload.
 *
 * @param bucket the bucket's name
 * @param key the object's key
 * @param prefix the prefix by which a file rule matches the key
 * @param eventTime when the object was uploaded
 */
public record UploadValues(String bucket, String key, String prefix, Instant eventTime) {
    /** A value of the upload, or of a record's place in it. */
    enum Name {
        BUCKET("$bucket"),
        KEY("$key"),
        PREFIX("$prefix"),
        /**
         * With leading zeros, so that records sort in their order. The second and further records that transformers
         * emit for the same record have their own number after a period, so that their keys differ.
         */
        RECORD("$record"),
        EVENT_TIME("$eventTime");

        private final String placeholder;

        Name(String placeholder) {
            this.placeholder = placeholder;
        }

        /** Returns the name that a placeholder refers to, or null if there is none. */
        static @Nullable Name of(String placeholder) {
            for (Name name : values()) {
                if (name.placeholder.equals(placeholder)) {
                    return name;
                }
            }
            return null;
        }
    }

    /** Returns the values of an upload. */
    public static UploadValues of(Upload upload, String prefix) {
        return new UploadValues(upload.bucket(), upload.key(), prefix, upload.eventTime());
    }

    /**
     * Returns one of the values.
     *
     * @param place the record's place in the upload
     */
    String get(Name name, RecordPlace place) {
        return switch (name) {
            case BUCKET -> bucket;
            case KEY -> key;
            case PREFIX -> prefix;
            case RECORD -> record(place);
            case EVENT_TIME -> Upload.format(eventTime);
        };
    }

    private static String record(RecordPlace place) {
        return place.isFirst()
                ? String.format(Locale.ROOT, "%010d", place.record())
                : String.format(Locale.ROOT, "%010d.%04d", place.record(), place.emitted());
    }
}
