package io.serverlesspipeline.benchmark.service;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.CRC32;

/** Stands in for Amazon DynamoDB: takes every put, whatever its condition, after a fixed time. */
final class FakeTable implements FakeServer.Responder {
    static final String NAME = "items";

    private static final byte[] PUT = "{}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BATCH = "{\"UnprocessedItems\":{}}".getBytes(StandardCharsets.UTF_8);

    private volatile Duration delay = Duration.ZERO;

    void answerAfter(Duration time) {
        this.delay = time;
    }

    @Override
    public Response respond(Request request) throws InterruptedException {
        String operation = request.headers().getOrDefault("x-amz-target", "");
        Duration time = delay;
        if (!time.isZero()) {
            Thread.sleep(time.toMillis());
        }
        return switch (operation.substring(operation.indexOf('.') + 1)) {
            case "PutItem" -> answer(200, PUT);
            case "BatchWriteItem" -> answer(200, BATCH);
            default ->
                answer(
                        400,
                        "{\"__type\":\"com.amazon.coral.service#UnknownOperationException\"}"
                                .getBytes(StandardCharsets.UTF_8));
        };
    }

    private static Response answer(int status, byte[] body) {
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
