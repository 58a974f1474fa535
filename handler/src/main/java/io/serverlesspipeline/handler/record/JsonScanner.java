package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.content.MalformedContentException;
import java.io.IOException;

/** Finds where JSON values end, without parsing them. */
final class JsonScanner {
    /** The bytes that open or close a value. */
    private static final ByteSet STRUCTURE = ByteSet.of("{}[]\"");

    /** The bytes that end a string, or escape the byte after them. */
    private static final ByteSet STRING_END = ByteSet.of("\"\\");

    /** The bytes that end a value without delimiters of its own. */
    private static final ByteSet SCALAR_END = ByteSet.of(" \n\r\t,]}");

    private JsonScanner() {}

    static void skipWhitespace(ByteReader input) throws IOException {
        while (input.peek() >= 0 && ByteSet.JSON_WHITESPACE.contains((byte) input.peek())) {
            input.read();
        }
    }

    /** Reads one value. */
    static void readValue(ByteReader input, RecordBuffer value) throws IOException {
        switch (input.peek()) {
            case '{', '[' -> {
                value.append(input.read());
                readToClose(input, value, 1);
            }
            case '"' -> {
                value.append(input.read());
                readString(input, value);
            }
            default -> input.readUntil(SCALAR_END, value);
        }
    }

    /** Reads up to the byte that closes the outermost of {@code depth} open objects and arrays, including that byte. */
    static void readToClose(ByteReader input, RecordBuffer value, int depth) throws IOException {
        long open = depth;
        while (open > 0) {
            switch (readInside(input, STRUCTURE, value)) {
                case '{', '[' -> open++;
                case '}', ']' -> open--;
                default -> readString(input, value);
            }
        }
    }

    /** Reads the rest of a string, after its opening quote. */
    static void readString(ByteReader input, RecordBuffer value) throws IOException {
        while (readInside(input, STRING_END, value) == '\\') {
            value.append(requireInside(input.read(), value));
        }
    }

    /** Reads up to one of the given bytes, including that byte. */
    private static int readInside(ByteReader input, ByteSet stops, RecordBuffer value) throws IOException {
        int stop = requireInside(input.readThrough(stops, value), value);
        value.append(stop);
        return stop;
    }

    private static int requireInside(int stop, RecordBuffer value) throws MalformedContentException {
        if (stop < 0) {
            throw new MalformedContentException(
                    "The file is truncated: it ends inside the JSON value that begins at offset " + value.start()
                            + ".");
        }
        return stop;
    }
}
