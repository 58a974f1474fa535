package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.item.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * How far an upload has come without a gap: the records that are done up to the first that isn't, whatever has become
 * of those behind it. An attempt that goes on from there misses none.
 */
final class ProgressTracker {
    /** The outcome of a record. */
    enum Outcome {
        STORED,
        REJECTED,
        /** Rejected, and without an item that says so, because the object has too many. */
        OMITTED,
        STALE
    }

    /** The entry of a record that has been read. */
    static final class Entry {
        private final long end;
        private @Nullable Outcome outcome;

        private Entry(long end) {
            this.end = end;
        }
    }

    private final Deque<Entry> entries = new ArrayDeque<>();
    private long position;
    private long stored;
    private long rejected;
    private long stale;
    private long omitted;

    /** Creates the prefix of an upload that has come so far before. */
    ProgressTracker(Progress begin) {
        this.position = begin.position();
        this.stored = begin.stored();
        this.rejected = begin.rejected();
        this.stale = begin.stale();
        this.omitted = begin.omitted();
    }

    /**
     * Adds the next record.
     *
     * @param end the offset behind it
     */
    synchronized Entry add(long end) {
        Entry entry = new Entry(end);
        entries.add(entry);
        return entry;
    }

    /** Notes the outcome of a record. */
    synchronized void complete(Entry entry, Outcome outcome) {
        entry.outcome = outcome;
        for (Entry first = entries.peek(); first != null && first.outcome != null; first = entries.peek()) {
            position = first.end;
            switch (first.outcome) {
                case STORED -> stored++;
                case REJECTED -> rejected++;
                case OMITTED -> {
                    rejected++;
                    omitted++;
                }
                case STALE -> stale++;
            }
            entries.remove();
        }
    }

    /** Returns how many records lie behind the first that isn't done. */
    synchronized int pending() {
        return entries.size();
    }

    synchronized Progress progress() {
        return new Progress(position, stored, rejected, stale, omitted);
    }
}
