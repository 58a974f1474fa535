package io.serverlesspipeline.handler.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Converts text in another charset to UTF-8, strictly: bytes that aren't text are an error and are never replaced. */
final class Utf8InputStream extends InputStream {
    private final InputStreamReader reader;
    private final Charset charset;
    private final CharBuffer characters = CharBuffer.allocate(8 << 10).flip();
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    Utf8InputStream(InputStream input, Charset charset) {
        this.charset = charset;
        // A decoder that is passed to the reader reports malformed input; one that the reader creates replaces it.
        this.reader = new InputStreamReader(input, charset.newDecoder());
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes.get() & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.remaining());
        bytes.get(target, offset, count);
        return count;
    }

    /** Returns whether there are more bytes. */
    private boolean fill() throws IOException {
        if (bytes.hasRemaining()) {
            return true;
        }
        // Half of a surrogate pair may be left over from the last read.
        characters.compact();
        try {
            int count = reader.read(characters);
            characters.flip();
            if (count < 0 && !characters.hasRemaining()) {
                return false;
            }
            CharBuffer complete = characters.duplicate();
            if (count > 0 && Character.isHighSurrogate(characters.get(characters.limit() - 1))) {
                complete.limit(complete.limit() - 1);
            }
            characters.position(complete.limit());
            // Some charsets can express half of a pair, which UTF-8 can't.
            bytes = StandardCharsets.UTF_8.newEncoder().encode(complete);
        } catch (CharacterCodingException e) {
            throw new MalformedContentException("The content isn't valid " + charset.name()
                    + ". Correct the charset in the content type or in the file rule.");
        }
        return bytes.hasRemaining() || fill();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
