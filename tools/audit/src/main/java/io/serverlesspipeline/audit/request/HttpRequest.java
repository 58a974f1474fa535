package io.serverlesspipeline.audit.request;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request received from a client. */
final class HttpRequest {
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final HttpHead head;
    private final byte[] body;

    private HttpRequest(HttpHead head, byte[] body) {
        this.head = head;
        this.body = body;
    }

    /**
     * Reads a request.
     *
     * @param output receives {@code 100 Continue} if the client waits for it before it sends the body
     * @return the request, or empty if the client has closed the connection
     */
    static Optional<HttpRequest> read(InputStream input, OutputStream output) throws IOException {
        Optional<HttpHead> head = HttpHead.read(input);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        if (!head.get().field("Transfer-Encoding").isEmpty()) {
            throw new IOException("Transfer-Encoding isn't supported; the AWS SDK sends Content-Length");
        }
        if (!head.get().field("Expect").isEmpty()) {
            output.write(CONTINUE);
            output.flush();
        }
        String length = head.get().field("Content-Length");
        return Optional.of(
                new HttpRequest(head.get(), input.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length))));
    }

    /** Returns the AWS action and resource of the request. */
    ObservedRequest observe(HttpRequestReader reader) {
        return reader.read(head, body);
    }

    /** Forwards the request as if it was received over TLS, and closes the connection afterwards. */
    void forward(OutputStream emulator) throws IOException {
        head.without("Expect")
                .with("Connection", "close")
                .with("X-Forwarded-Proto", "https")
                .write(emulator);
        emulator.write(body);
        emulator.flush();
    }
}
