package io.serverlesspipeline.handler.record;

import io.serverlesspipeline.handler.content.MalformedContentException;
import java.io.IOException;

/** Steps through the elements of a JSON array. */
final class JsonArray {
    private boolean first = true;

    /** Prepares for an element behind others that were read before. */
    void resume() {
        first = false;
    }

    /**
     * Moves to the next element.
     *
     * @return false at the array's end, which is consumed
     * @throws MalformedContentException if neither an element nor the end follows
     */
    boolean next(ByteReader input) throws IOException {
        JsonScanner.skipWhitespace(input);
        int next = input.peek();
        if (next == ']') {
            input.read();
            first = true;
            return false;
        }
        if (next >= 0 && !first && input.read() != ',') {
            throw new MalformedContentException(
                    "The JSON array lacks a comma before offset " + (input.position() - 1) + ".");
        }
        first = false;
        JsonScanner.skipWhitespace(input);
        if (input.peek() < 0) {
            throw new MalformedContentException("The file is truncated: it ends inside its JSON array.");
        }
        return true;
    }
}
