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
 * The head of an HTTP/1.1 message: its first line and its header fields, in their order ("Message Format" in RFC 9112).
 *
 * @param firstLine the request line or the status line
 * @param fields the header fields
 */
record HttpHead(String firstLine, List<Field> fields) {
    private static final int LONGEST = 1 << 20;

    /** A header field. */
    record Field(String name, String value) {}

    HttpHead {
        fields = List.copyOf(fields);
    }

    /**
     * Reads a head, and not a byte more.
     *
     * @return nothing if the connection was closed before the first byte
     */
    static Optional<HttpHead> read(InputStream input) throws IOException {
        Optional<String> firstLine = line(input);
        if (firstLine.isEmpty()) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        while (true) {
            String line = line(input).orElseThrow(() -> new EOFException("The head of a message breaks off"));
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
            if (next < 0 || line.length() == LONGEST) {
                throw new EOFException("A line of the head of a message has no end");
            }
            line.append((char) next);
        }
        return Optional.of(line.toString().stripTrailing());
    }

    /** Returns the value of a field, whatever the case of its name, or an empty text. */
    String field(String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    /** Returns this head with one field in place of all of its name. */
    HttpHead with(String name, String value) {
        List<Field> others = new ArrayList<>(without(name).fields);
        others.add(new Field(name, value));
        return new HttpHead(firstLine, others);
    }

    /** Returns this head without the fields of a name. */
    HttpHead without(String name) {
        return new HttpHead(
                firstLine,
                fields.stream()
                        .filter(field -> !field.name().equalsIgnoreCase(name))
                        .toList());
    }

    /** Returns a word of the first line, from 0. */
    String word(int number) {
        String[] words = firstLine.split(" ", 3);
        return number < words.length ? words[number] : "";
    }

    void write(OutputStream output) throws IOException {
        StringBuilder text = new StringBuilder(firstLine).append("\r\n");
        fields.forEach(field ->
                text.append(field.name()).append(": ").append(field.value()).append("\r\n"));
        output.write(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
