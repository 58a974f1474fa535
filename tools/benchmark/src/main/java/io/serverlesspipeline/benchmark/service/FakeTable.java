package io.serverlesspipeline.benchmark.service;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.CRC32;

/** A fake of Amazon DynamoDB that accepts every put after a fixed delay, regardless of its condition. */
final class FakeTable implements FakeServer.Responder {
    static final String NAME = "items";

    private static final byte[] PUT_RESPONSE = "{}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BATCH_RESPONSE = "{\"UnprocessedItems\":{}}".getBytes(StandardCharsets.UTF_8);

    private volatile Duration delay = Duration.ZERO;

    void setDelay(Duration newDelay) {
        this.delay = newDelay;
    }

    @Override
    public Response respond(Request request) throws InterruptedException {
        String operation = request.headers().getOrDefault("x-amz-target", "");
        Duration time = delay;
        if (!time.isZero()) {
            Thread.sleep(time.toMillis());
        }
        return switch (operation.substring(operation.indexOf('.') + 1)) {
            case "PutItem" -> response(200, PUT_RESPONSE);
            case "BatchWriteItem" -> response(200, BATCH_RESPONSE);
            default ->
                response(
                        400,
                        "{\"__type\":\"com.amazon.coral.service#UnknownOperationException\"}"
                                .getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Response response(int status, byte[] body) {
        CRC32 checksum = new CRC32();
        checksum.update(body);
        return Response.of(
                status,
                Map.of(
                        "Content-Type", "application/x-amz-json-1.0",
                        "x-amzn-RequestId", "4KBNVRGD25RG1KEO9UT4V3FQDJVV4KQNSO5AEMVJF66Q9ASUAAJG",
                        "x-amz-crc32", Long.toString(checksum.getValue())),
                body);
    }
}
