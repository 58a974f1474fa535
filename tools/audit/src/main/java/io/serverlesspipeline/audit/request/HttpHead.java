package io.serverlesspipeline.audit.request;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The head of an HTTP/1.1 message: its start line and its header fields in order ("Message Format" in RFC 9112).
 *
 * @param firstLine the request line or the status line
 * @param fields the header fields
 */
record HttpHead(String firstLine, List<Field> fields) {
    private static final int MAXIMUM_LINE_LENGTH = 1 << 20;

    /** A header field. */
    record Field(String name, String value) {}

    HttpHead {
        fields = List.copyOf(fields);
    }

    /**
     * Reads a message head, and no further.
     *
     * @return the head, or empty if the connection was closed before the first byte
     */
    static Optional<HttpHead> read(InputStream input) throws IOException {
        Optional<String> firstLine = line(input);
        if (firstLine.isEmpty()) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        while (true) {
            String line = line(input).orElseThrow(() -> new EOFException("The message head is incomplete"));
            if (line.isEmpty()) {
                return Optional.of(new HttpHead(firstLine.get(), fields));
            }
            int colon = line.indexOf(':');
            fields.add(new Field(
                    line.substring(0, colon), line.substring(colon + 1).strip()));
        }
    }

    private static Optional<String> line(InputStream input) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0 && line.isEmpty()) {
                return Optional.empty();
            }
            if (next < 0 || line.length() == MAXIMUM_LINE_LENGTH) {
                throw new EOFException("A line of the message head is too long or incomplete");
            }
            line.append((char) next);
        }
        return Optional.of(line.toString().stripTrailing());
    }

    /** Returns the value of a field, or an empty string. Names are case-insensitive. */
    String field(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    /** Returns a copy of this head in which the field replaces all fields with its name. */
    HttpHead with(String name, String value) {
        List<Field> others = new ArrayList<>(without(name).fields);
        others.add(new Field(name, value));
        return new HttpHead(firstLine, others);
    }

    /** Returns a copy of this head without the fields with the given name. */
    HttpHead without(String name) {
        return new HttpHead(
                firstLine,
                fields.stream()
                        .filter(field -> !field.name().equalsIgnoreCase(name))
                        .toList());
    }

    /** Returns a word of the first line by its zero-based index. */
    String word(int index) {
        String[] words = firstLine.split(" ", 3);
        return index < words.length ? words[index] : "";
    }

    void write(OutputStream output) throws IOException {
        StringBuilder text = new StringBuilder(firstLine).append("\r\n");
        fields.forEach(field ->
                text.append(field.name()).append(": ").append(field.value()).append("\r\n"));
        output.write(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
