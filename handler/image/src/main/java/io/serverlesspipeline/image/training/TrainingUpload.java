package io.serverlesspipeline.image.training;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that is uploaded in the training run. Together, the files exercise every format, records that are stored,
 * rejected or fail their condition, and a failed upload.
 *
 * @param key the object's key, without a folder; the suffix {@code .gz} means that the content is compressed
 */
record TrainingUpload(String key, String contentType, String text) {
    /** A key in a notification for which no object exists. */
    private static final String MISSING = "missing.txt";

    private static final String RECORDS = """
            {"type":"user","userId":"u-1","name":"Ada","email":"ada@example.com","tags":["a",null,true]}
            {"type":"order","userId":"u-1","orderId":"o-1","status":"PAID","createdAt":"2026-01-01T00:00:00Z","total":12.5}
            {"type":"session","userId":"u-1","sessionId":"s-1","expiresAt":1893456000,"device":{"name":"é"}}
            {"type":"user","userId":"refused"}
            {"type":"unknown"}
            {"type":
            """;

    private static final List<TrainingUpload> ALL = List.of(
            new TrainingUpload("note.txt", "text/plain", "Test data\n"),
            new TrainingUpload("records.ndjson", "application/x-ndjson", RECORDS.repeat(50)),
            new TrainingUpload("records.json", "application/json", "[{\"type\":\"user\",\"userId\":\"u-3\"}]"),
            new TrainingUpload("records.csv", "text/csv", "type,userId,name\nuser,u-2,\"Grace \"\"H\"\"\"\n"),
            new TrainingUpload("records.ndjson.gz", "application/gzip", RECORDS));

    /** Returns the object's content. */
    byte[] content() {
        return key.endsWith(".gz") ? gzip(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory can't fail", e);
        }
        return bytes.toByteArray();
    }

    /** Returns the upload with a key, or null if there is none. */
    static @Nullable TrainingUpload of(String key) {
        return ALL.stream()
                .filter(upload -> upload.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    /** Returns the keys of all events, in order. */
    static List<String> keys() {
        List<String> keys =
                new ArrayList<>(ALL.stream().map(TrainingUpload::key).toList());
        keys.add(MISSING);
        return keys;
    }

    /** Returns whether the function is expected to succeed for a key. */
    static boolean isExpectedToSucceed(String key) {
        return !key.equals(MISSING);
    }

    String eTag() {
        return "etag-of-" + key;
    }

    /** Returns the notification of the upload of a key. */
    static String notification(String key) {
        TrainingUpload upload = of(key);
        return """
                {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","awsRegion":"us-east-1",\
                "eventTime":"2026-01-01T00:00:00.000Z","eventName":"ObjectCreated:Put",\
                "userIdentity":{"principalId":"AWS:training"},"requestParameters":{"sourceIPAddress":"127.0.0.1"},\
                "s3":{"s3SchemaVersion":"1.0","configurationId":"training",\
                "bucket":{"name":"uploads","ownerIdentity":{"principalId":"A"},"arn":"arn:aws:s3:::uploads"},\
                "object":{"key":"in/%s","size":%d,"eTag":"%s","sequencer":"0055AED6DCD90281E5"}}}]}""".formatted(key, upload == null ? 1 : upload.content().length, "etag-of-" + key);
    }
}
