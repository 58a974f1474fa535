package io.serverlesspipeline.audit.workload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** The content of the uploaded files. */
final class SampleContent {
    private static final String USER = """
            {"type":"user","userId":"u-1","email":"ada@example.com"}
            """;
    private static final String ORDER = """
            {"type":"order","userId":"u-1","orderId":"o-1","status":"new","createdAt":"2026-01-01T00:00:00Z"}
            """;
    private static final String SESSION = """
            {"type":"session","userId":"u-1","sessionId":"s-1","expiresAt":4102444800}
            """;

    private SampleContent() {}

    static byte[] text() {
        return bytes("Plain text without records.");
    }

    static byte[] otherText() {
        return bytes("Other plain text without records.");
    }

    /** Returns binary content. */
    static byte[] image() {
        return new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, (byte) 0xff};
    }

    static byte[] lines() {
        return bytes(USER + ORDER + SESSION);
    }

    static byte[] array() {
        return bytes("[" + USER.strip() + "," + ORDER.strip() + "]");
    }

    static byte[] table() {
        return bytes("type,userId,email\nuser,u-2,grace@example.com\n");
    }

    /** Returns lines, one of which has no type and one of which lacks a key field. */
    static byte[] linesWithErrors() {
        return bytes(USER + "{\"userId\":\"u-1\"}\n{\"type\":\"order\",\"userId\":\"u-1\"}\n");
    }

    static byte[] compressed() {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(lines());
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return compressed.toByteArray();
    }

    static byte[] truncated() {
        byte[] compressed = compressed();
        return Arrays.copyOf(compressed, compressed.length - 12);
    }

    /** Returns five lines, each with a field of the given length. */
    static byte[] fiveLines(int characters) {
        StringBuilder lines = new StringBuilder();
        for (int number = 1; number <= 5; number++) {
            lines.append("{\"type\":\"user\",\"userId\":\"u-").append(number).append("\",\"notes\":\"");
            lines.append("x".repeat(characters)).append("\"}\n");
        }
        return bytes(lines.toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
