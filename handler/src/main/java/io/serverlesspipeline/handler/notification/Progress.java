package io.serverlesspipeline.handler.notification;

/**
 * How much of an object has been read, with the counts of records up to that point.
 *
 * @param position how many decompressed bytes have been read
 * @param stored how many records are stored
 * @param rejected how many records were rejected
 * @param stale how many records were skipped because a newer upload had stored the same entity
 * @param omitted how many of the rejected records have no item of their own because there are too many
 * @param filtered how many records were filtered out by a transformer
 */
public record Progress(long position, long stored, long rejected, long stale, long omitted, long filtered) {
    /** Nothing has been read. */
    public static final Progress NONE = new Progress(0, 0, 0, 0);

    /** Creates the progress of an upload whose rejected records all have items, and without filtered records. */
    public Progress(long position, long stored, long rejected, long stale) {
        this(position, stored, rejected, stale, 0, 0);
    }

    /** Returns the same counts at another position. */
    public Progress withPosition(long newPosition) {
        return new Progress(newPosition, stored, rejected, stale, omitted, filtered);
    }

    /** Returns how many rejected records have an item of their own. */
    public long rejectedItems() {
        return rejected - omitted;
    }

    /** Returns how many records have been read. */
    public long records() {
        return stored + rejected + stale + filtered;
    }
}
