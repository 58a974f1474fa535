package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.content.MalformedContentException;
import java.io.IOException;

/** Splits JSON content into records: the elements of an array or, in a file that isn't an array, each object. */
final class JsonSplitter implements Splitter {
    /** The bytes that open or close a value. */
    private static final ByteSet STRUCTURE = ByteSet.of("{}[]\"");

    /** The bytes that end a string or escape the next byte. */
    private static final ByteSet STRING_END = ByteSet.of("\"\\");

    /** The bytes that end a value without a closing delimiter. */
    private static final ByteSet ELEMENT_END = ByteSet.of(" \n\r\t,]");

    private final boolean array;
    private boolean first = true;

    private JsonSplitter(boolean array) {
        this.array = array;
    }

    /** Reads the start of a file, up to where its first record may be. */
    static JsonSplitter begin(ByteReader input) throws IOException {
        skipWhitespace(input);
        boolean array = input.peek() == '[';
        if (array) {
            input.read();
        }
        return new JsonSplitter(array);
    }

    @Override
    public boolean next(ByteReader input, RecordBuffer record) throws IOException {
        skipWhitespace(input);
        if (array ? !hasElement(input) : !hasObject(input)) {
            return false;
        }
        record.reset(input.position());
        readValue(input, record);
        return true;
    }

    /** Reads the delimiter between two elements, or the end of the array. */
    private boolean hasElement(ByteReader input) throws IOException {
        int next = input.peek();
        if (next == ']') {
            input.read();
            return endOfFile(input);
        }
        if (next >= 0 && !first && input.read() != ',') {
            throw new MalformedContentException(
                    "The JSON array lacks a comma before offset " + (input.position() - 1) + ".");
        }
        first = false;
        skipWhitespace(input);
        if (input.peek() < 0) {
            throw new MalformedContentException("The file is truncated: it ends inside its JSON array.");
        }
        return true;
    }

    /**
     * Rejects the file if the next value isn't an object. Without the commas of an array, such values can't be told
     * from garbage, of which there may be a lot.
     */
    private static boolean hasObject(ByteReader input) throws IOException {
        int next = input.peek();
        if (next >= 0 && next != '{') {
            throw new MalformedContentException("Expected a JSON object at offset " + input.position()
                    + "; a JSON file contains one array or a sequence of objects.");
        }
        return next >= 0;
    }

    private static boolean endOfFile(ByteReader input) throws IOException {
        skipWhitespace(input);
        if (input.peek() >= 0) {
            throw new MalformedContentException(
                    "The JSON array is followed by more data at offset " + input.position() + ".");
        }
        return false;
    }

    @Override
    public void resume() {
        first = false;
    }

    private static void readValue(ByteReader input, RecordBuffer record) throws IOException {
        switch (input.peek()) {
            case '{', '[' -> readNested(input, record);
            case '"' -> {
                record.append(input.read());
                readString(input, record);
            }
            default -> input.readUntil(ELEMENT_END, record);
        }
    }

    private static void readNested(ByteReader input, RecordBuffer record) throws IOException {
        long depth = 0;
        do {
            switch (readInside(input, STRUCTURE, record)) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> readString(input, record);
            }
        } while (depth > 0);
    }

    /** Reads the rest of a string after its opening quotation mark. */
    private static void readString(ByteReader input, RecordBuffer record) throws IOException {
        while (readInside(input, STRING_END, record) == '\\') {
            record.append(requireInside(input.read(), record));
        }
    }

    /** Reads through the first of the given bytes and appends all bytes to the record. */
    private static int readInside(ByteReader input, ByteSet stops, RecordBuffer record) throws IOException {
        int value = requireInside(input.readThrough(stops, record), record);
        record.append(value);
        return value;
    }

    private static int requireInside(int value, RecordBuffer record) throws MalformedContentException {
        if (value < 0) {
            throw new MalformedContentException(
                    "The file is truncated: it ends inside the record at offset " + record.start() + ".");
        }
        return value;
    }

    private static void skipWhitespace(ByteReader input) throws IOException {
        while (input.peek() >= 0 && ByteSet.JSON_WHITESPACE.contains((byte) input.peek())) {
            input.read();
        }
    }
}
