package io.serverlesspipeline.handler.pipeline;

import io.serverlesspipeline.handler.item.Progress;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * How far an upload has come without a gap: the records that are done up to the first that isn't, whatever has become
 * of those behind it. An attempt that goes on from there misses none.
 */
final class StoredPrefix {
    /** The outcome of a record. */
    enum Outcome {
        STORED,
        REJECTED,
        /** Rejected, and without an item that says so, because the object has too many. */
        OMITTED,
        STALE
    }

    /** The place of a record that has been read. */
    static final class Place {
        private final long end;
        private @Nullable Outcome outcome;

        private Place(long end) {
            this.end = end;
        }
    }

    private final Deque<Place> places = new ArrayDeque<>();
    private long position;
    private long stored;
    private long rejected;
    private long stale;
    private long omitted;

    /** Creates the prefix of an upload that has come so far before. */
    StoredPrefix(Progress begin) {
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
    synchronized Place add(long end) {
        Place place = new Place(end);
        places.add(place);
        return place;
    }

    /** Notes the outcome of a record. */
    synchronized void done(Place place, Outcome outcome) {
        place.outcome = outcome;
        for (Place first = places.peek(); first != null && first.outcome != null; first = places.peek()) {
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
            places.remove();
        }
    }

    /** Returns how many records lie behind the first that isn't done. */
    synchronized int ahead() {
        return places.size();
    }

    synchronized Progress progress() {
        return new Progress(position, stored, rejected, stale, omitted);
    }
}
