package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.content.MalformedContentException;
import java.io.IOException;

/** Takes each element of a JSON array for a record, or, in a file that is no array, each JSON value. */
final class JsonSplitter implements Splitter {
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
        if (array ? !hasElement(source) : source.peek() < 0) {
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

    private void readValue(ByteSource source, RecordBuffer record) throws IOException {
        switch (source.peek()) {
            case '{', '[' -> readNested(source, record);
            case '"' -> {
                record.append(source.read());
                readString(source, record);
            }
            default -> readScalar(source, record);
        }
    }

    private static void readNested(ByteSource source, RecordBuffer record) throws IOException {
        long depth = 0;
        do {
            int value = readInside(source, record);
            switch (value) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"' -> readString(source, record);
                default -> {}
            }
        } while (depth > 0);
    }

    /** Reads the rest of a string whose opening quotation mark has been read. */
    private static void readString(ByteSource source, RecordBuffer record) throws IOException {
        while (true) {
            switch (readInside(source, record)) {
                case '"' -> {
                    return;
                }
                case '\\' -> readInside(source, record);
                default -> {}
            }
        }
    }

    private static int readInside(ByteSource source, RecordBuffer record) throws IOException {
        int value = source.read();
        if (value < 0) {
            throw new MalformedContentException(
                    "The file ends inside the record that begins at offset " + record.start() + ": it is truncated.");
        }
        record.append(value);
        return value;
    }

    private void readScalar(ByteSource source, RecordBuffer record) throws IOException {
        int next = source.peek();
        while (next >= 0 && !isWhiteSpace(next) && !(array && (next == ',' || next == ']'))) {
            record.append(source.read());
            next = source.peek();
        }
    }

    private static void skipWhiteSpace(ByteSource source) throws IOException {
        while (isWhiteSpace(source.peek())) {
            source.read();
        }
    }

    static boolean isWhiteSpace(int value) {
        return value == ' ' || value == '\n' || value == '\r' || value == '\t';
    }
}
