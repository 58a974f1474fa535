package io.serverlesspipeline.handler.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 strictly: malformed input is an error and is never replaced. */
public final class Utf8 {
    private Utf8() {}

    /**
     * Returns the text of the first {@code length} bytes.
     *
     * @throws CharacterCodingException if they aren't valid UTF-8
     */
    public static CharBuffer decode(byte[] bytes, int length) throws CharacterCodingException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        return decoder.decode(ByteBuffer.wrap(bytes, 0, length));
    }
}
