package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.content.MalformedContentException;
import java.io.IOException;

/** Takes each element of a JSON array for a record, or, in a file that is no array, each JSON object. */
final class JsonSplitter implements Splitter {
    /** What opens or closes a value. */
    private static final ByteSet STRUCTURE = ByteSet.of("{}[]\"");

    /** What ends a string, or takes the meaning from the byte behind it. */
    private static final ByteSet STRING_END = ByteSet.of("\"\\");

    /** What ends a value that has no end of its own. */
    private static final ByteSet ELEMENT_END = ByteSet.of(" \n\r\t,]");

    private final boolean array;
    private boolean first = true;

    private JsonSplitter(boolean array) {
        this.array = array;
    }

    /** Reads the beginning of a file, up to where its first record may stand. */
    static JsonSplitter begin(ByteReader input) throws IOException {
        skipWhiteSpace(input);
        boolean array = input.peek() == '[';
        if (array) {
            input.read();
        }
        return new JsonSplitter(array);
    }

    @Override
    public boolean next(ByteReader input, RecordBuffer record) throws IOException {
        skipWhiteSpace(input);
        if (array ? !hasElement(input) : !hasObject(input)) {
            return false;
        }
        record.reset(input.position());
        readValue(input, record);
        return true;
    }

    /** Reads what stands between two elements, or ends the array. */
    private boolean hasElement(ByteReader input) throws IOException {
        int next = input.peek();
        if (next == ']') {
            input.read();
            return endOfFile(input);
        }
        if (next >= 0 && !first && input.read() != ',') {
            throw new MalformedContentException(
                    "The JSON array has no comma before offset " + (input.position() - 1) + ".");
        }
        first = false;
        skipWhiteSpace(input);
        if (input.peek() < 0) {
            throw new MalformedContentException("The file ends inside its JSON array: it is truncated.");
        }
        return true;
    }

    /** Without an array's commas, whatever is no object cannot be told from garbage, of which there may be a lot. */
    private static boolean hasObject(ByteReader input) throws IOException {
        int next = input.peek();
        if (next >= 0 && next != '{') {
            throw new MalformedContentException("There is no JSON object at offset " + input.position()
                    + "; a JSON file holds one array, or objects one after the other.");
        }
        return next >= 0;
    }

    private static boolean endOfFile(ByteReader input) throws IOException {
        skipWhiteSpace(input);
        if (input.peek() >= 0) {
            throw new MalformedContentException(
                    "There is more behind the end of the JSON array, at offset " + input.position() + ".");
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

    /** Reads the rest of a string whose opening quotation mark has been read. */
    private static void readString(ByteReader input, RecordBuffer record) throws IOException {
        while (readInside(input, STRING_END, record) == '\\') {
            record.append(requireInside(input.read(), record));
        }
    }

    /** Reads up to one of the given bytes, and keeps that too. */
    private static int readInside(ByteReader input, ByteSet stops, RecordBuffer record) throws IOException {
        int value = requireInside(input.readThrough(stops, record), record);
        record.append(value);
        return value;
    }

    private static int requireInside(int value, RecordBuffer record) throws MalformedContentException {
        if (value < 0) {
            throw new MalformedContentException(
                    "The file ends inside the record that begins at offset " + record.start() + ": it is truncated.");
        }
        return value;
    }

    private static void skipWhiteSpace(ByteReader input) throws IOException {
        while (input.peek() >= 0 && ByteSet.JSON_WHITESPACE.contains((byte) input.peek())) {
            input.read();
        }
    }
}
