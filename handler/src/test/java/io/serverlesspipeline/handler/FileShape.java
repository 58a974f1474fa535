package io.serverlesspipeline.handler;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file as people have it, with the outcome of its upload.
 *
 * @param name what the file is
 * @param key the object's key
 * @param contentType the content type, null if absent
 * @param contentEncoding the content encoding, null if absent
 * @param files the file rules
 * @param content the bytes
 * @param status the status of the object's item
 * @param stored how many records are stored
 * @param rejected how many records are rejected
 * @param reason a part of the failure, or of the reason of the first rejected record; empty if there is none
 * @param items items by partition key, each with the string form of some attributes
 */
record FileShape(
        String name,
        String key,
        @Nullable String contentType,
        @Nullable String contentEncoding,
        String files,
        ByteBuffer content,
        String status,
        int stored,
        int rejected,
        String reason,
        Map<String, Map<String, String>> items) {
    /** Returns a shape of text in UTF-8. */
    static FileShape of(String name, String key, String files, String text) {
        return of(name, key, files, text.getBytes(UTF_8));
    }

    static FileShape of(String name, String key, String files, String text, String charset) {
        return of(name, key, files, text.getBytes(Charset.forName(charset)));
    }

    static FileShape of(String name, String key, String files, byte[] content) {
        return new FileShape(
                name,
                key,
                null,
                null,
                "[" + files.replace('\'', '"') + "]",
                ByteBuffer.wrap(content),
                "",
                0,
                0,
                "",
                Map.of());
    }

    FileShape contentType(String type) {
        return new FileShape(name, key, type, contentEncoding, files, content, status, stored, rejected, reason, items);
    }

    FileShape contentEncoding(String encoding) {
        return new FileShape(name, key, contentType, encoding, files, content, status, stored, rejected, reason, items);
    }

    FileShape isStored(int records) {
        return becomes("STORED", records, 0, "");
    }

    FileShape isPartlyStored(int records, int rejections, String firstReason) {
        return becomes("PARTIAL", records, rejections, firstReason);
    }

    FileShape fails(String failure) {
        return becomes("FAILED", 0, 0, failure);
    }

    FileShape failsAfter(int records, String failure) {
        return becomes("FAILED", records, 0, failure);
    }

    private FileShape becomes(String outcome, int records, int rejections, String why) {
        return new FileShape(
                name, key, contentType, contentEncoding, files, content, outcome, records, rejections, why, items);
    }

    FileShape item(String pk, String... namesAndValues) {
        Map<String, Map<String, String>> more = new LinkedHashMap<>(items);
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            attributes.put(namesAndValues[index], namesAndValues[index + 1]);
        }
        more.put(pk, attributes);
        return new FileShape(
                name, key, contentType, contentEncoding, files, content, status, stored, rejected, reason, more);
    }

    @Override
    public String toString() {
        return name;
    }
}
