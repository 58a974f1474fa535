package io.serverlesspipeline.local.trial;

import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.object.ObjectContent;
import io.serverlesspipeline.handler.object.ObjectStore;
import io.serverlesspipeline.local.upload.UploadContent;
import org.jspecify.annotations.Nullable;

/**
 * A local file as the only object of a bucket.
 *
 * @param content the content
 * @param contentType the content type
 * @param contentEncoding the content encoding, null for none
 */
record LocalObject(
        UploadContent content, String contentType, @Nullable String contentEncoding) implements ObjectStore {
    @Override
    public ObjectContent open(Upload upload, long from) {
        return new ObjectContent(content.open(from), content.size() - from, contentType, contentEncoding);
    }
}
