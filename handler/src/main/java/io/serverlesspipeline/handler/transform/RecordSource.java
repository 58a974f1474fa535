package io.serverlesspipeline.handler.transform;

import io.serverlesspipeline.handler.api.UploadedObject;
import io.serverlesspipeline.handler.notification.Upload;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a record comes from.
 *
 * @param object the object
 * @param number the record's number in the object, starting at 1
 * @param position the offset of the record's first byte in the decompressed object
 */
public record RecordSource(UploadedObject object, long number, long position) {
    /** Returns an upload's object as transformers see it. */
    public static UploadedObject object(Upload upload) {
        return new UploadedObject() {
            @Override
            public String bucket() {
                return upload.bucket();
            }

            @Override
            public String key() {
                return upload.key();
            }

            @Override
            public Optional<String> versionId() {
                return Optional.ofNullable(upload.versionId());
            }

            @Override
            public Instant eventTime() {
                return upload.eventTime();
            }

            @Override
            public String toString() {
                return upload.toString();
            }
        };
    }
}
