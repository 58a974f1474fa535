package io.serverlesspipeline.benchmark.service;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An HTTP response.
 *
 * @param status the status code
 * @param headers the headers except {@code Content-Length}
 * @param length the length of the body in bytes
 * @param body writes the body
 */
record Response(int status, Map<String, String> headers, long length, Body body) {
    /** Writes a body. */
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    static Response of(int status, Map<String, String> headers, byte[] body) {
        return new Response(status, headers, body.length, out -> out.write(body));
    }

    /** Writes the status line, headers and body. */
    void writeTo(OutputStream out) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Length", Long.toString(length));
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Answer\r\n");
        all.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        body.writeTo(out);
    }
}
