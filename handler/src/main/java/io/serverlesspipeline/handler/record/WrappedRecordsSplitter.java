package io.serverlesspipeline.handler.record;

import com.fasterxml.jackson.core.JsonPointer;
import io.serverlesspipeline.handler.content.MalformedContentException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Treats each element of an array inside a JSON value as a record. The file may contain several such values, one after
 * the other. Only one record is in memory at a time, however long the array is.
 */
final class WrappedRecordsSplitter implements Splitter {
    /** A longer name of a field can't be one that the pointer names. */
    private static final int MAX_NAME_BYTES = 4096;

    private final JsonPointer pointer;
    private final int depth;
    private final JsonArray array = new JsonArray();
    private final RecordBuffer skipped = new RecordBuffer(MAX_NAME_BYTES);
    private boolean inArray;

    /** Creates a splitter of the array that the pointer leads to. */
    WrappedRecordsSplitter(JsonPointer pointer) {
        this.pointer = pointer;
        int segments = 0;
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            segments++;
        }
        this.depth = segments;
    }

    @Override
    public void resume() {
        // A position behind a record is always inside the array.
        inArray = true;
        array.resume();
    }

    @Override
    public boolean next(ByteReader input, RecordBuffer record) throws IOException {
        while (inArray || enterArray(input)) {
            if (array.next(input)) {
                record.reset(input.position());
                JsonScanner.readValue(input, record);
                return true;
            }
            inArray = false;
            skipped.reset(input.position());
            JsonScanner.readToClose(input, skipped, depth);
        }
        return false;
    }

    /** Descends to the array inside the next value. Returns false at the end of the file. */
    private boolean enterArray(ByteReader input) throws IOException {
        JsonScanner.skipWhitespace(input);
        if (input.peek() < 0) {
            return false;
        }
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            boolean found = switch (input.peek()) {
                case '{' -> enterField(input, rest.getMatchingProperty());
                case '[' -> enterElement(input, rest.getMatchingIndex());
                default -> false;
            };
            if (!found && input.peek() < 0) {
                throw new MalformedContentException(
                        "The file is truncated: it ends before the array that the pointer " + pointer + " leads to.");
            }
            if (!found) {
                throw new MalformedContentException("The pointer " + pointer + " leads to nothing in the content.");
            }
        }
        if (input.peek() != '[') {
            throw new MalformedContentException("The pointer " + pointer + " doesn't lead to an array.");
        }
        input.read();
        inArray = true;
        return true;
    }

    /** Moves to the value of a field of the object that begins here. */
    private boolean enterField(ByteReader input, String name) throws IOException {
        input.read();
        JsonScanner.skipWhitespace(input);
        while (input.peek() == '"') {
            skipped.reset(input.position());
            input.read();
            JsonScanner.readString(input, skipped);
            boolean found = names(name);
            JsonScanner.skipWhitespace(input);
            if (input.peek() < 0) {
                return false;
            }
            if (input.read() != ':') {
                throw new MalformedContentException(
                        "The JSON object has no colon before offset " + input.position() + ".");
            }
            JsonScanner.skipWhitespace(input);
            if (found) {
                return input.peek() >= 0;
            }
            skipValue(input);
            if (input.peek() == ',') {
                input.read();
                JsonScanner.skipWhitespace(input);
            }
        }
        return false;
    }

    /** Moves to an element of the array that begins here. */
    private boolean enterElement(ByteReader input, int index) throws IOException {
        input.read();
        JsonArray elements = new JsonArray();
        for (int element = 0; index >= 0 && elements.next(input); element++) {
            if (element == index) {
                return true;
            }
            skipValue(input);
        }
        return false;
    }

    private void skipValue(ByteReader input) throws IOException {
        skipped.reset(input.position());
        long start = input.position();
        JsonScanner.readValue(input, skipped);
        if (input.position() == start && input.peek() >= 0) {
            throw new MalformedContentException("There isn't a JSON value at offset " + start + ".");
        }
        JsonScanner.skipWhitespace(input);
    }

    /** Returns whether the string in the buffer, with its closing quote, is the given name. */
    private boolean names(String name) {
        String text = new String(skipped.bytes(), 0, skipped.length(), StandardCharsets.UTF_8);
        return !skipped.isTruncated()
                && (text.indexOf('\\') < 0
                        ? text.equals(name + '"')
                        : unescape(text).equals(name));
    }

    private static String unescape(String text) {
        return JsonRecordParser.unescape('"' + text);
    }
}
