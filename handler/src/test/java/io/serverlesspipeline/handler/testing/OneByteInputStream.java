package io.serverlesspipeline.handler.testing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that gives one byte at a time and never says that more is available, as a slow network may. */
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
