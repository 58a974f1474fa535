package io.serverlesspipeline.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Keeps an invocation's response until it is complete, since a handler may fail after it has written. */
final class ResponseBuffer extends OutputStream {
    /**
     * Six megabytes and some room for what surrounds them, as "Lambda quotas" in the AWS Lambda Developer Guide says.
     */
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
