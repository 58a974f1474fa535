package io.serverlesspipeline.handler.record;

import java.io.IOException;

/** Takes each line for a record, and passes over blank ones. */
final class LineSplitter implements Splitter {
    private static final ByteSet LINE_END = ByteSet.of("\n");

    @Override
    public boolean next(ByteSource source, RecordBuffer record) throws IOException {
        while (source.peek() >= 0) {
            record.begin(source.position());
            source.readPast(LINE_END, record);
            if (!record.isBlank()) {
                return true;
            }
        }
        return false;
    }
}
