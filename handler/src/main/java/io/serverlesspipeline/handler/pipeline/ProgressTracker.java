package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.notification.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Tracks the progress of an upload: the records before the first incomplete one, whatever the state of later records.
 * An attempt that resumes there misses none.
 */
final class ProgressTracker {
    /** The outcome of a record. */
    enum Outcome {
        STORED,
        REJECTED,
        /** Rejected, without an item because the object has too many. */
        OMITTED,
        STALE,
        /** A transformer emitted nothing for it. */
        FILTERED
    }

    /** A record that has been read. */
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
    private long filtered;

    /** Creates a tracker that continues from earlier progress. */
    ProgressTracker(Progress begin) {
        this.position = begin.position();
        this.stored = begin.stored();
        this.rejected = begin.rejected();
        this.stale = begin.stale();
        this.omitted = begin.omitted();
        this.filtered = begin.filtered();
    }

    /**
     * Adds the next record.
     *
     * @param end the offset after the record
     */
    synchronized Entry add(long end) {
        Entry entry = new Entry(end);
        entries.add(entry);
        return entry;
    }

    /** Sets the outcome of a record. */
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
                case FILTERED -> filtered++;
            }
            entries.remove();
        }
    }

    /** Returns how many records have been read since the first incomplete one. */
    synchronized int pending() {
        return entries.size();
    }

    synchronized Progress progress() {
        return new Progress(position, stored, rejected, stale, omitted, filtered);
    }
}
