package io.serverlesspipeline.audit.request;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The emulator's response to a request. The connection is closed after it, so the response ends where the connection
 * does.
 */
final class HttpResponse {
    private final HttpHead head;
    private final byte[] body;

    private HttpResponse(HttpHead head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    /** Reads a response until the connection is closed. */
    static HttpResponse read(InputStream input) throws IOException {
        HttpHead head = HttpHead.read(input).orElseThrow(() -> new EOFException("The emulator closed the connection"));
        return new HttpResponse(head, input.readAllBytes());
    }

    int status() {
        return Integer.parseInt(head.word(1));
    }

    /** Returns the error code, or an empty string if there is none. */
    String error() {
        return ErrorCode.of(status(), body);
    }

    void write(OutputStream output) throws IOException {
        head.with("Connection", "close").write(output);
        output.write(body);
        output.flush();
    }
}
