package io.serverlesspipeline.handler.testing;

import io.serverlesspipeline.handler.notification.Upload;
import io.serverlesspipeline.handler.object.ObjectContent;
import io.serverlesspipeline.handler.object.ObjectReplacedException;
import io.serverlesspipeline.handler.object.ObjectStore;
import io.serverlesspipeline.handler.object.ObjectUnreadableException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** An in-memory bucket with one version of each key. */
public final class FakeObjectStore implements ObjectStore {
    private record Content(@Nullable String eTag, LongFunction<ObjectContent> open) {}

    private final Map<String, Content> contents = new HashMap<>();

    /** Stores text for an upload, without a content type. */
    public void put(Upload upload, String text) {
        put(upload, text.getBytes(StandardCharsets.UTF_8), null, null);
    }

    /** Stores bytes for an upload. */
    public void put(Upload upload, byte[] bytes, @Nullable String contentType, @Nullable String contentEncoding) {
        put(upload, from -> {
            int start = Math.toIntExact(from);
            int length = bytes.length - start;
            return new ObjectContent(
                    new ByteArrayInputStream(bytes, start, length), length, contentType, contentEncoding);
        });
    }

    /** Opens an upload with the given function of the offset. */
    public void put(Upload upload, LongFunction<ObjectContent> open) {
        contents.put(upload.source(), new Content(upload.eTag(), open));
    }

    @Override
    public ObjectContent open(Upload upload, long from) {
        Content content = contents.get(upload.source());
        if (content == null) {
            throw new ObjectUnreadableException(upload, "403 AccessDenied", "s3:GetObject");
        }
        if (upload.eTag() != null && !upload.eTag().equals(content.eTag())) {
            throw new ObjectReplacedException(upload);
        }
        return content.open().apply(from);
    }
}
