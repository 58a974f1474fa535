package io.serverlesspipeline.handler.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Turns an object's bytes into text in UTF-8: decompresses them, and converts their charset. */
public final class ContentDecoder {
    private ContentDecoder() {}

    /**
     * Decodes an object.
     *
     * @param content the object's bytes
     * @param compression the compression, or null to detect it from the first bytes
     * @param charset the charset of content without a byte-order mark, or null for UTF-8
     * @param maxRatio how many times larger than its compressed form the content may be
     * @throws MalformedContentException if the content isn't what it must be; the returned stream throws it, too
     * @throws IOException if the content can't be read now
     */
    public static DecodedContent decode(
            InputStream content, @Nullable Compression compression, @Nullable Charset charset, int maxRatio)
            throws IOException {
        PushbackInputStream object = peekable(content);
        CompressionSignature signature = CompressionSignature.of(peek(object));
        Compression used =
                compression != null ? compression : signature == null ? Compression.NONE : signature.compression();
        PushbackInputStream text = object;
        if (used != Compression.NONE) {
            text = peekable(used.decompress(object, maxRatio));
            CompressionSignature inner = CompressionSignature.of(peek(text));
            if (inner != null) {
                throw inner.compressedTwice();
            }
        } else if (signature != null) {
            signature.compression();
            throw new MalformedContentException("The content is compressed, although compression is none.");
        }
        TextEncoding encoding = TextEncoding.of(peek(text), charset);
        text.skipNBytes(encoding.markLength());
        return encoding.isUtf8()
                ? new DecodedContent(text, used == Compression.NONE)
                : new DecodedContent(new Utf8InputStream(text, encoding.charset()), false);
    }

    private static PushbackInputStream peekable(InputStream content) {
        return new PushbackInputStream(content, CompressionSignature.MAX_BYTES);
    }

    /** Returns the first bytes without consuming them. */
    private static byte[] peek(PushbackInputStream content) throws IOException {
        byte[] first = content.readNBytes(CompressionSignature.MAX_BYTES);
        content.unread(first);
        return first;
    }
}
