package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.content.MalformedContentException;
import java.io.IOException;

/** Treats each element of a JSON array as a record or, in a file that isn't an array, each JSON object. */
final class JsonSplitter implements Splitter {
    private final boolean isArray;
    private final JsonArray array = new JsonArray();

    private JsonSplitter(boolean isArray) {
        this.isArray = isArray;
    }

    /** Reads the beginning of a file, up to where its first record may begin. */
    static JsonSplitter begin(ByteReader input) throws IOException {
        JsonScanner.skipWhitespace(input);
        boolean isArray = input.peek() == '[';
        if (isArray) {
            input.read();
        }
        return new JsonSplitter(isArray);
    }

    @Override
    public boolean next(ByteReader input, RecordBuffer record) throws IOException {
        if (isArray ? !hasElement(input) : !hasObject(input)) {
            return false;
        }
        record.reset(input.position());
        JsonScanner.readValue(input, record);
        return true;
    }

    @Override
    public void resume() {
        array.resume();
    }

    private boolean hasElement(ByteReader input) throws IOException {
        if (array.next(input)) {
            return true;
        }
        JsonScanner.skipWhitespace(input);
        if (input.peek() >= 0) {
            throw new MalformedContentException(
                    "The JSON array is followed by more data at offset " + input.position() + ".");
        }
        return false;
    }

    /** Without an array's commas, a value that isn't an object can't be told from garbage, which may be long. */
    private static boolean hasObject(ByteReader input) throws IOException {
        JsonScanner.skipWhitespace(input);
        int next = input.peek();
        if (next >= 0 && next != '{') {
            throw new MalformedContentException("Expected a JSON object at offset " + input.position()
                    + "; a JSON file contains one array or a sequence of objects.");
        }
        return next >= 0;
    }
}
