package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.content.MalformedContentException;
import java.io.IOException;

/** The mark with which some programs begin a text. */
final class ByteOrderMark {
    private ByteOrderMark() {}

    /**
     * Passes over the mark of UTF-8 if the content begins with it.
     *
     * @throws MalformedContentException if the content begins with the mark of UTF-16
     */
    static void skip(ByteSource source) throws IOException {
        if (source.accept((byte) 0xfe, (byte) 0xff) || source.accept((byte) 0xff, (byte) 0xfe)) {
            throw new MalformedContentException("The content is in UTF-16; only UTF-8 is read.");
        }
        source.accept((byte) 0xef, (byte) 0xbb, (byte) 0xbf);
    }
}
