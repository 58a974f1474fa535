package io.serverlesspipeline.handler.record;

import java.io.IOException;

/** Splits content into lines. Blank lines are skipped. */
final class LineSplitter implements Splitter {
    private static final ByteSet LINE_END = ByteSet.of("\n");

    @Override
    public boolean next(ByteReader input, RecordBuffer record) throws IOException {
        while (input.peek() >= 0) {
            record.reset(input.position());
            input.readThrough(LINE_END, record);
            if (!record.isBlank()) {
                return true;
            }
        }
        return false;
    }
}
