package io.serverlesspipeline.handler.item;

/**
 * How far an object has been read, and what became of the records up to there.
 *
 * @param position how many bytes, decompressed, have been read
 * @param stored how many records are stored
 * @param rejected how many records were rejected
 * @param stale how many records were not put because a newer upload had put the same entity
 * @param omitted how many of the rejected records have no item of their own, because there are too many
 */
public record Progress(long position, long stored, long rejected, long stale, long omitted) {
    /** Nothing has been read. */
    public static final Progress NONE = new Progress(0, 0, 0, 0);

    /** Creates the progress of an upload whose rejected records all have an item. */
    public Progress(long position, long stored, long rejected, long stale) {
        this(position, stored, rejected, stale, 0);
    }

    /** Returns the same counts at another position. */
    public Progress at(long newPosition) {
        return new Progress(newPosition, stored, rejected, stale, omitted);
    }

    /** Returns how many rejected records have an item of their own. */
    public long rejectedItems() {
        return rejected - omitted;
    }

    /** Returns how many records have been read. */
    public long records() {
        return stored + rejected + stale;
    }
}
