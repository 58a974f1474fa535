package io.serverlesspipeline.handler.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.serverlesspipeline.handler.content.Compression;
import io.serverlesspipeline.handler.record.Format;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

/** Generates random content: valid, almost valid and invalid. */
public final class RandomContent {
    private static final List<String> STRUCTURE = List.of(
            "{", "}", "[", "]", ",", ":", "\"", "\\", "\n", "\r", "\r\n", " ", "\t", "\u0000", "\uFEFF", "null", "NaN",
            "1e999", "-", "0", "\\u", "\\ud83d", "#", "%", "'", ";", "{\"", "\":", "é", "😀");

    private static final List<String> NAMES = List.of(
            "type",
            "userId",
            "email",
            "orderId",
            "status",
            "createdAt",
            "sessionId",
            "expiresAt",
            "PK",
            "record",
            "",
            "é");

    private static final List<String> TYPES = List.of("user", "order", "session", "ghost");

    private final Random random;

    /** Creates a generator that uses a source of random numbers. */
    public RandomContent(Random random) {
        this.random = random;
    }

    /**
     * Returns content that is, or almost is, in a format.
     *
     * @param dialect turns text in the format into a dialect of it
     */
    public byte[] of(Format format, UnaryOperator<String> dialect, Charset charset, Compression compression) {
        byte[] content = mutated(
                random.nextInt(6) == 0 ? noise() : dialect.apply(text(format)).getBytes(charset));
        return switch (compression) {
            case NONE -> content;
            case GZIP -> mutated(Gzip.of(content));
            case ZSTD -> mutated(Archives.zstd(content));
            case ZIP -> mutated(Archives.zip(Map.of("a", content)));
        };
    }

    /** Returns the bytes, in half of the cases with some of them changed, removed, inserted or truncated. */
    public byte[] mutated(byte[] bytes) {
        byte[] result = bytes;
        for (int mutations = random.nextInt(2) * random.nextInt(4); mutations > 0 && result.length > 0; mutations--) {
            int at = random.nextInt(result.length);
            byte[] head = Arrays.copyOf(result, at);
            byte[] tail = Arrays.copyOfRange(result, at + 1, result.length);
            result = switch (random.nextInt(4)) {
                case 0 -> Gzip.concatenate(head, new byte[] {(byte) random.nextInt(256)}, tail);
                case 1 -> Gzip.concatenate(head, tail);
                case 2 -> Gzip.concatenate(head, any(STRUCTURE).getBytes(UTF_8), new byte[] {result[at]}, tail);
                default -> random.nextInt(4) == 0 ? head : result;
            };
        }
        return result;
    }

    /** Returns a notification of one upload. */
    public byte[] notification() {
        return ("{\"Records\":[{\"eventVersion\":\"2.1\",\"eventSource\":\"aws:s3\",\"eventTime\":\"2026-03-01T12:00:0"
                        + random.nextInt(10) + "." + random.nextInt(1000) + "Z\",\"eventName\":\"ObjectCreated:Put\","
                        + "\"s3\":{\"bucket\":{\"name\":\"uploads\"},\"object\":{\"key\":\"a%20b" + random.nextInt()
                        + "\",\"size\":" + random.nextInt() + ",\"eTag\":\"x\",\"sequencer\":\""
                        + Integer.toHexString(random.nextInt()) + "\"}}}]}")
                .getBytes(UTF_8);
    }

    private String text(Format format) {
        StringBuilder text = new StringBuilder(random.nextInt(20) == 0 ? "\uFEFF" : "");
        int records = random.nextInt(6);
        switch (format) {
            case NDJSON -> repeat(records, text, "\n", () -> object(0));
            case CSV -> {
                text.append("type,userId,orderId,sessionId,expiresAt").append(random.nextBoolean() ? "\n" : "\r\n");
                repeat(records, text, "\n", this::row);
            }
            default -> {
                boolean array = random.nextBoolean();
                text.append(array ? "[" : "");
                repeat(records, text, array ? "," : " ", () -> object(0));
                text.append(array ? "]" : "");
            }
        }
        return text.toString();
    }

    /** Generates one part of a text. */
    private interface Part {
        String generate();
    }

    private static void repeat(int count, StringBuilder text, String separator, Part part) {
        for (int index = 0; index < count; index++) {
            text.append(index == 0 ? "" : separator).append(part.generate());
        }
    }

    private String row() {
        StringBuilder row = new StringBuilder(any(TYPES));
        for (int column = random.nextInt(8) == 0 ? 1 : 0; column < 4; column++) {
            String value = random.nextInt(6) == 0 ? any(STRUCTURE) : Integer.toString(random.nextInt(1000));
            row.append(',').append(random.nextInt(4) == 0 ? "\"" + value.replace("\"", "\"\"") + "\"" : value);
        }
        return row.toString();
    }

    private String object(int depth) {
        StringBuilder object =
                new StringBuilder("{\"type\":\"").append(any(TYPES)).append("\",\"userId\":");
        object.append(random.nextInt(100)).append(",\"orderId\":1,\"sessionId\":\"s\"");
        for (int fields = random.nextInt(5); fields > 0; fields--) {
            object.append(",\"")
                    .append(any(NAMES))
                    .append(random.nextInt(100))
                    .append("\":")
                    .append(value(depth));
        }
        return object.append('}').toString();
    }

    private String value(int depth) {
        return switch (random.nextInt(depth > 40 ? 5 : 8)) {
            case 0 -> "null";
            case 1 -> "true";
            case 2 -> Long.toString(random.nextLong());
            case 3 -> random.nextDouble() + "e" + random.nextInt(200);
            case 4 -> "\"" + "x".repeat(random.nextInt(20) == 0 ? random.nextInt(3000) : random.nextInt(20)) + "\"";
            case 5 -> "[" + value(depth + 1) + "," + value(depth + 1) + "]";
            case 6 -> "[".repeat(random.nextInt(50)) + "]".repeat(random.nextInt(50));
            default -> object(depth + 1);
        };
    }

    private byte[] noise() {
        if (random.nextBoolean()) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            return bytes;
        }
        StringBuilder text = new StringBuilder();
        repeat(random.nextInt(60), text, "", () -> any(STRUCTURE));
        return text.toString().getBytes(UTF_8);
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
