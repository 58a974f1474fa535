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
    static JsonSplitter begin(ByteSource source) throws IOException {
        skipWhiteSpace(source);
        boolean array = source.peek() == '[';
        if (array) {
            source.read();
        }
        return new JsonSplitter(array);
    }

    @Override
    public boolean next(ByteSource source, RecordBuffer record) throws IOException {
        skipWhiteSpace(source);
        if (array ? !hasElement(source) : !hasObject(source)) {
            return false;
        }
        record.begin(source.position());
        readValue(source, record);
        return true;
    }

    /** Reads what stands between two elements, or ends the array. */
    private boolean hasElement(ByteSource source) throws IOException {
        int next = source.peek();
        if (next == ']') {
            source.read();
            return endOfFile(source);
        }
        if (next >= 0 && !first && source.read() != ',') {
            throw new MalformedContentException(
                    "The JSON array has no comma before offset " + (source.position() - 1) + ".");
        }
        first = false;
        skipWhiteSpace(source);
        if (source.peek() < 0) {
            throw new MalformedContentException("The file ends inside its JSON array: it is truncated.");
        }
        return true;
    }

    /** Without an array's commas, whatever is no object cannot be told from garbage, of which there may be a lot. */
    private static boolean hasObject(ByteSource source) throws IOException {
        int next = source.peek();
        if (next >= 0 && next != '{') {
            throw new MalformedContentException("There is no JSON object at offset " + source.position()
                    + "; a JSON file holds one array, or objects one after the other.");
        }
        return next >= 0;
    }

    private static boolean endOfFile(ByteSource source) throws IOException {
        skipWhiteSpace(source);
        if (source.peek() >= 0) {
            throw new MalformedContentException(
                    "There is more behind the end of the JSON array, at offset " + source.position() + ".");
        }
        return false;
    }

    @Override
    public void resume() {
        first = false;
    }

    private static void readValue(ByteSource source, RecordBuffer record) throws IOException {
        switch (source.peek()) {
            case '{', '[' -> readNested(source, record);
            case '"' -> {
                record.append(source.read());
                readString(source, record);
            }
            default -> source.readBefore(ELEMENT_END, record);
        }
    }

    private static void readNested(ByteSource source, RecordBuffer record) throws IOException {
        long depth = 0;
        do {
            switch (readInside(source, STRUCTURE, record)) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> readString(source, record);
            }
        } while (depth > 0);
    }

    /** Reads the rest of a string whose opening quotation mark has been read. */
    private static void readString(ByteSource source, RecordBuffer record) throws IOException {
        while (readInside(source, STRING_END, record) == '\\') {
            record.append(requireInside(source.read(), record));
        }
    }

    /** Reads up to one of the given bytes, and keeps that too. */
    private static int readInside(ByteSource source, ByteSet stops, RecordBuffer record) throws IOException {
        int value = requireInside(source.readPast(stops, record), record);
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

    private static void skipWhiteSpace(ByteSource source) throws IOException {
        while (source.peek() >= 0 && ByteSet.JSON_WHITESPACE.contains((byte) source.peek())) {
            source.read();
        }
    }
}
