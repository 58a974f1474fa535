package io.serverlesspipeline.audit.request;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The emulator's answer to one request, after which the connection ends: so nobody need know where the answer ends. */
final class HttpResponse {
    private final HttpHead head;
    private final byte[] body;

    private HttpResponse(HttpHead head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    /** Reads an answer to the end of the connection. */
    static HttpResponse read(InputStream input) throws IOException {
        HttpHead head = HttpHead.read(input).orElseThrow(() -> new EOFException("The emulator closed the connection"));
        return new HttpResponse(head, input.readAllBytes());
    }

    int status() {
        return Integer.parseInt(head.word(1));
    }

    /** Returns the code of the error, or an empty text if there is none. */
    String error() {
        return ErrorCode.of(status(), body);
    }

    void write(OutputStream output) throws IOException {
        head.with("Connection", "close").write(output);
        output.write(body);
        output.flush();
    }
}
