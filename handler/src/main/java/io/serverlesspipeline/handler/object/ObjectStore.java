package io.serverlesspipeline.handler.object;

import io.serverlesspipeline.handler.notification.Upload;

/** Where uploaded objects are read from. */
public interface ObjectStore {
    /**
     * Opens an upload's bytes from an offset on.
     *
     * @param from the offset of the first byte wanted, from 0
     * @throws ObjectReplacedException if the object is no longer the one that was uploaded
     * @throws ObjectUnreadableException if the object does not exist, or may not be read
     * @throws software.amazon.awssdk.core.exception.SdkException if S3 fails in a way that may pass
     */
    ObjectContent open(Upload upload, long from);
}
