package io.serverlesspipeline.handler.content;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Decompresses Zstandard content. A window of more than 8 MiB isn't supported, so that memory stays bounded.
 *
 * <p>Follows RFC 8878, "Zstandard Compression and the 'application/zstd' Media Type".
 */
final class ZstdContent extends InputStream {
    private final RatioInputStream compressed;
    private final ZstdInputStream content;

    private ZstdContent(RatioInputStream compressed) {
        this.compressed = compressed;
        this.content = new ZstdInputStream(compressed);
    }

    static InputStream open(InputStream content, int maxRatio) {
        return new ZstdContent(new RatioInputStream(content, maxRatio));
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int count = content.read(bytes, offset, length);
            compressed.expanded(count);
            if (count < 0 && compressed.isEmpty()) {
                throw malformed("empty");
            }
            return count;
        } catch (MalformedContentException e) {
            throw e;
        } catch (RuntimeException e) {
            // The library reports some corrupt content by an exception of its own, and other content by any.
            throw malformed(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            // The library reports truncated content like a failed read.
            if (compressed.isAtEnd()) {
                throw malformed("truncated");
            }
            throw e;
        }
    }

    private static MalformedContentException malformed(String message) {
        return new MalformedContentException(
                message.contains("indow")
                        ? "The Zstandard content needs a window of more than 8 MiB. Compress it without --long or --ultra."
                        : "The Zstandard content is corrupt or truncated.");
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
