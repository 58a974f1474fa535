package io.serverlesspipeline.handler.object;

import io.serverlesspipeline.handler.notification.Upload;

/** Reads uploaded objects. */
public interface ObjectStore {
    /**
     * Opens an upload's content at an offset.
     *
     * @param from the offset of the first byte, starting at 0
     * @throws ObjectReplacedException if the object has been replaced since the upload
     * @throws ObjectUnreadableException if the object doesn't exist, or access to it is denied
     * @throws software.amazon.awssdk.core.exception.SdkException if S3 fails and a retry may succeed
     */
    ObjectContent open(Upload upload, long from);
}
