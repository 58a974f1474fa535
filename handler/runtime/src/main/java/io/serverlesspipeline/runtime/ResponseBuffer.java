package io.serverlesspipeline.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Buffers the response of an invocation until it is complete, because a handler may fail after it has written. */
final class ResponseBuffer extends OutputStream {
    /** The maximum response size: 6 MB plus 100 bytes, following "Lambda quotas" in the AWS Lambda Developer Guide. */
    static final int LIMIT = (6 << 20) + 100;

    private final ByteArrayOutputStream content = new ByteArrayOutputStream(256);

    @Override
    public void write(int value) throws IOException {
        checkLimit(1);
        content.write(value);
    }

    @Override
    public void write(byte[] bytes, int start, int count) throws IOException {
        checkLimit(count);
        content.write(bytes, start, count);
    }

    private void checkLimit(int count) throws IOException {
        if (count > LIMIT - content.size()) {
            throw new ResponseTooLargeException(LIMIT);
        }
    }

    byte[] bytes() {
        return content.toByteArray();
    }
}
