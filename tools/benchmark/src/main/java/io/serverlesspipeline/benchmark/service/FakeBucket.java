package io.serverlesspipeline.benchmark.service;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A fake of Amazon S3 that supports {@code GetObject} for a single object. */
final class FakeBucket implements FakeServer.Responder {
    static final String NAME = "uploads";
    static final String E_TAG = "d41d8cd98f00b204e9800998ecf8427e";

    private volatile GeneratedObject object = GeneratedObject.text(1024);

    void setObject(GeneratedObject newObject) {
        this.object = newObject;
    }

    @Override
    public Response respond(Request request) {
        if (!request.method().equals("GET")) {
            return Response.of(405, Map.of(), new byte[0]);
        }
        GeneratedObject current = object;
        if (!request.target().startsWith("/" + NAME + "/" + current.key())) {
            return Response.of(404, Map.of(), "<Error><Code>NoSuchKey</Code></Error>".getBytes(StandardCharsets.UTF_8));
        }
        String range = request.headers().get("range");
        long from = range == null ? 0 : Long.parseLong(range.substring("bytes=".length(), range.length() - 1));
        return new Response(
                range == null ? 200 : 206,
                Map.of(
                        "Content-Type", current.contentType(),
                        "ETag", '"' + E_TAG + '"',
                        "Last-Modified", "Sun, 01 Mar 2026 09:15:00 GMT",
                        "x-amz-request-id", "4442587FB7D0A2F9",
                        "x-amz-id-2", "vlR7PnpV2Ce81l0PRw6jlUpck7Jo5ZsQjryTjKlc5aLWGVHPZLj5NeC6qMa0emYBDXOo6QBU0Wo="),
                current.size() - from,
                out -> current.writeTo(out, from));
    }
}
