package io.serverlesspipeline.handler.record;

import java.io.IOException;

/**
 * Takes each row for a record: up to a line break that is not in quotation marks. Passes over empty lines.
 *
 * <p>Follows RFC 4180, "Common Format and MIME Type for Comma-Separated Values (CSV) Files"; a line may also end with a
 * line feed or a carriage return alone.
 */
final class CsvSplitter implements Splitter {
    private enum State {
        FIELD_START,
        UNQUOTED,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    @Override
    public boolean next(ByteSource source, RecordBuffer record) throws IOException {
        while (source.peek() >= 0) {
            record.begin(source.position());
            readRow(source, record);
            if (record.length() > 0) {
                return true;
            }
        }
        return false;
    }

    private static void readRow(ByteSource source, RecordBuffer record) throws IOException {
        State state = State.FIELD_START;
        for (int value = source.read(); value >= 0; value = source.read()) {
            if (state != State.QUOTED && endsLine(value, source)) {
                return;
            }
            record.append(value);
            state = after(state, value);
        }
    }

    private static boolean endsLine(int value, ByteSource source) throws IOException {
        if (value == '\r' && source.peek() == '\n') {
            source.read();
        }
        return value == '\r' || value == '\n';
    }

    private static State after(State state, int value) {
        return switch (state) {
            case FIELD_START, UNQUOTED -> {
                if (value == ',') {
                    yield State.FIELD_START;
                }
                yield value == '"' && state == State.FIELD_START ? State.QUOTED : State.UNQUOTED;
            }
            case QUOTED -> value == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
            case QUOTE_IN_QUOTED ->
                switch (value) {
                    case '"' -> State.QUOTED;
                    case ',' -> State.FIELD_START;
                    default -> State.UNQUOTED;
                };
        };
    }
}
