package io.serverlesspipeline.handler.testing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** An input stream that returns one byte at a time and never has more available, like a slow network. */
public final class OneByteInputStream extends FilterInputStream {
    public OneByteInputStream(InputStream input) {
        super(input);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return super.read(bytes, offset, Math.min(1, length));
    }

    @Override
    public int available() {
        return 0;
    }
}
